package fr.forge.ressourcerie.federation.feed;

import fr.forge.ressourcerie.contributor.Contributors;
import fr.forge.ressourcerie.http.Page;
import fr.forge.ressourcerie.problem.PublicAddress;
import fr.forge.ressourcerie.resource.Resource;
import fr.forge.ressourcerie.resource.ResourceSummary;
import fr.forge.ressourcerie.resource.ResourceViews;
import fr.forge.ressourcerie.vocabulary.ConceptView;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Tells resources as news: that one was selected or, on the Forge, that it is there. */
@Singleton
class ResourceFeed {
    private static final String RESOURCES = "/api/v1/resources";

    private final Contributors contributors;
    private final ResourceViews views;
    private final PublicAddress address;

    ResourceFeed(Contributors contributors, ResourceViews views, PublicAddress address) {
        this.contributors = contributors;
        this.views = views;
        this.address = address;
    }

    Feed of(Page<Resource> page, boolean selection, FeedAddress at) {
        var what =
                selection ? "Ressourcerie : les ressources" : "Forge des communs numériques éducatifs : les ressources";
        var about = selection
                ? "Les ressources que le ministère a sélectionnées pour la Ressourcerie"
                : "Les ressources de la Forge des communs numériques éducatifs";
        return new Feed(
                what + at.selects(),
                about + at.selects() + ".",
                Instant.EPOCH,
                at.place(),
                at.list(RESOURCES),
                page.page().next(),
                page.page().previous(),
                news(page.items(), shown -> selection ? shown.selection().since() : null, resource -> null));
    }

    /**
     * Resources as news.
     *
     * @param since when one came to be news; null where its project's beginning is all that is known
     * @param note what is said of it where it stands; null without
     */
    List<News> news(
            List<Resource> resources, Function<ResourceSummary, Instant> since, Function<Resource, String> note) {
        var named = contributors.named(resources.stream().map(Resource::id).toList());
        return resources.stream()
                .map(resource -> {
                    var shown = views.summary(resource, named.getOrDefault(resource.id(), List.of()), List.of());
                    return news(resource, shown, since.apply(shown), note.apply(resource));
                })
                .toList();
    }

    /** Selected later than it was changed, it is new since then. */
    private News news(Resource resource, ResourceSummary shown, Instant since, String note) {
        var published = since == null ? shown.createdAt() : since;
        var updated = shown.updatedAt().isBefore(published) ? published : shown.updatedAt();
        var sheet = address.of(RESOURCES + "/" + shown.slug());
        var links = shown.links();
        var source = links.source() == null ? sheet : links.source();
        return new News(
                "urn:uuid:" + resource.id(),
                shown.title(),
                text(note, shown.summary()),
                links.access() == null ? source : links.access(),
                sheet,
                links.thumbnail() == null ? null : links.thumbnail().url(),
                published,
                updated,
                shown.creators().stream()
                        .map(creator -> new News.Author(creator.name(), creator.url()))
                        .toList(),
                topics(shown));
    }

    private static String text(String note, String summary) {
        if (note == null || summary == null) {
            return note == null ? summary : note;
        }
        return note + "\n\n" + summary;
    }

    private List<News.Topic> topics(ResourceSummary shown) {
        var topics = new ArrayList<News.Topic>();
        if (shown.kind() != null) {
            topics.add(topic("kind", shown.kind()));
        }
        shown.levels().forEach(level -> topics.add(topic("level", level)));
        shown.disciplines().forEach(discipline -> topics.add(topic("discipline", discipline)));
        return topics;
    }

    private News.Topic topic(String vocabulary, ConceptView concept) {
        return new News.Topic(concept.code(), concept.label(), address.of("/api/v1/vocabularies/" + vocabulary));
    }
}
