package fr.forge.ressourcerie.resource.suggestion;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.forge.ForgeClient;
import fr.forge.ressourcerie.http.IfMatch;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.http.output.Preconditions;
import fr.forge.ressourcerie.http.proof.ChallengeView;
import fr.forge.ressourcerie.http.proof.Challenges;
import fr.forge.ressourcerie.http.proof.Challenges.Effort;
import fr.forge.ressourcerie.http.proof.Proof;
import fr.forge.ressourcerie.identity.Caller;
import fr.forge.ressourcerie.outbox.Outbox;
import fr.forge.ressourcerie.resource.Maintainers;
import fr.forge.ressourcerie.resource.Resource;
import fr.forge.ressourcerie.resource.ResourceViews;
import fr.forge.ressourcerie.resource.Resources;
import fr.forge.ressourcerie.salon.Salons;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Receives a suggestion, past its guards, and moves it by decision. */
@Singleton
class SuggestImprovement {
    static final String CHALLENGE = "suggestion-challenge";

    private static final String AUDITED = "suggestion";

    private final Resources resources;
    private final Salons salons;
    private final ResourceViews views;
    private final Maintainers maintainers;
    private final Suggestions suggestions;
    private final Challenges challenges;
    private final SuggestionCourier courier;
    private final SuggestionSettings settings;
    private final Outbox outbox;
    private final ForgeClient forge;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    SuggestImprovement(
            Resources resources,
            Salons salons,
            ResourceViews views,
            Maintainers maintainers,
            Suggestions suggestions,
            Challenges challenges,
            SuggestionCourier courier,
            SuggestionSettings settings,
            Outbox outbox,
            ForgeClient forge,
            Preconditions preconditions,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.resources = resources;
        this.salons = salons;
        this.views = views;
        this.maintainers = maintainers;
        this.suggestions = suggestions;
        this.challenges = challenges;
        this.courier = courier;
        this.settings = settings;
        this.outbox = outbox;
        this.forge = forge;
        this.preconditions = preconditions;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    ChallengeView challenge(String slug) {
        var resource = resources.get(slug);
        takesSuggestions(resource);
        return challenges.issue(
                CHALLENGE, resource.id(), new Effort(settings.difficulty(), settings.challengeValidity()));
    }

    /** The suggestion as it was received, or the one that said the same before. */
    Suggestion receive(String slug, NewSuggestion wanted) {
        var text = SuggestionText.of(wanted);
        takesSuggestions(resources.get(slug));
        prove(resources.get(slug), wanted.proof());
        // Locked, so that the same words at the same time are found, and so that the day's count is right.
        var resource = resources.locked(slug);
        return suggestions.same(resource, wanted.kind(), text).orElseGet(() -> {
            if (suggestions.today(resource) >= settings.perDay()) {
                throw SuggestionProblems.ENOUGH
                        .because(channels(resource))
                        .withHeader(
                                "Retry-After",
                                String.valueOf(Duration.ofHours(1).toSeconds()));
            }
            var received = suggestions.receive(resource, wanted.kind(), text);
            courier.take(received, text);
            return received;
        });
    }

    /** Moves a suggestion by the word of a maintainer of its resource or of a curator, who must have seen it as it is. */
    Suggestion decide(String reference, IfMatch ifMatch, NewSuggestionState wanted) {
        var suggestion = suggestions.locked(reference);
        var role = maintainers.roleOver(suggestion.resource());
        preconditions.check(ifMatch, SuggestionView.of(suggestion));
        var next = Words.read(SuggestionState.class, wanted.state()).orElseThrow();
        var from = suggestion.state();
        var reason = wanted.cleanReason();
        suggestion.decide(next, reason, clock.instant());
        if (next == SuggestionState.RECEIVED) {
            sendAgain(suggestion);
        } else if (!outbox.withdraw(SuggestionCourier.KIND, suggestion.id())) {
            throw SuggestionProblems.UNDER_WAY.because();
        }
        audit.record(Act.of("suggestion-moved", role, AUDITED, suggestion.id())
                .changing("state", Words.of(from), Words.of(next))
                .because(reason));
        return suggestion;
    }

    private void sendAgain(Suggestion suggestion) {
        if (!outbox.revive(SuggestionCourier.KIND, suggestion.id())) {
            throw SuggestionProblems.TEXT_GONE.because();
        }
    }

    private void takesSuggestions(Resource resource) {
        if (!resource.takesTickets()) {
            throw SuggestionProblems.NO_TRACKER.because(channels(resource));
        }
        if (!forge.mayWrite()) {
            throw SuggestionProblems.NOT_SENT_HERE.because(channels(resource));
        }
    }

    /** Who has an account is known to the identity provider, which costs a robot more than any proof. */
    private void prove(Resource resource, Proof proof) {
        if (!caller.anonymous()) {
            return;
        }
        if (proof == null) {
            throw SuggestionProblems.PROOF_REQUIRED.because(resource.slug());
        }
        if (!challenges.spend(proof, CHALLENGE, resource.id())) {
            throw SuggestionProblems.PROOF_REFUSED.because();
        }
    }

    private String channels(Resource resource) {
        var channels = views.improveAddresses(resource, salons.of(resource.id()));
        return channels.isEmpty() ? "—" : String.join(" , ", channels);
    }
}
