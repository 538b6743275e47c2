package fr.forge.ressourcerie.federation.feed;

import fr.forge.ressourcerie.educommun.call.Call;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.problem.PublicAddress;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Tells calls as news: that one was published and, by its date of change, that something of it changed. */
@Singleton
class CallFeed {
    private static final String CALLS = "/api/v1/calls";

    private final PublicAddress address;

    CallFeed(PublicAddress address) {
        this.address = address;
    }

    Feed of(Page<Call> page, FeedAddress at) {
        return new Feed(
                "EduCommun : les appels",
                "Les appels à communs numériques éducatifs du ministère.",
                Instant.EPOCH,
                at.place(),
                CALLS,
                page.page().next(),
                page.page().previous(),
                page.items().stream().map(this::news).toList());
    }

    private News news(Call call) {
        var sheet = address.of(CALLS + "/" + call.slug());
        return new News(
                "urn:uuid:" + call.id(),
                call.facts().title(),
                call.facts().summary(),
                sheet,
                sheet,
                null,
                call.publishedAt(),
                call.updatedAt().isBefore(call.publishedAt()) ? call.publishedAt() : call.updatedAt(),
                List.of(),
                List.of());
    }
}
