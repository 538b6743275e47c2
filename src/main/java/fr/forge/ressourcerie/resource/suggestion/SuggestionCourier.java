package fr.forge.ressourcerie.resource.suggestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.forge.ressourcerie.forge.ForgeClient;
import fr.forge.ressourcerie.forge.ForgeUnavailable;
import fr.forge.ressourcerie.forge.Ticket;
import fr.forge.ressourcerie.outbox.Courier;
import fr.forge.ressourcerie.outbox.Message;
import fr.forge.ressourcerie.outbox.Outbox;
import fr.forge.ressourcerie.outbox.Undelivered;
import fr.forge.ressourcerie.problem.PublicAddress;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Opens the tickets of suggestions; what may have been opened already is looked for first. */
@Singleton
class SuggestionCourier implements Courier {
    static final String KIND = "suggestion";

    private final Outbox outbox;
    private final ForgeClient forge;
    private final Suggestions suggestions;
    private final PublicAddress address;
    private final ObjectMapper json;
    private final Clock clock;

    SuggestionCourier(
            Outbox outbox,
            ForgeClient forge,
            Suggestions suggestions,
            PublicAddress address,
            ObjectMapper json,
            Clock clock) {
        this.outbox = outbox;
        this.forge = forge;
        this.suggestions = suggestions;
        this.address = address;
        this.json = json;
        this.clock = clock;
    }

    /** Promises the ticket of a suggestion, in the transaction that receives it. */
    void take(Suggestion suggestion, SuggestionText text) {
        var followed = address.of("/api/v1/suggestions/" + suggestion.reference());
        try {
            outbox.put(KIND, suggestion.id(), json.writeValueAsBytes(SuggestionTicket.of(suggestion, text, followed)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a ticket is made of texts", impossible);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String deliver(Message message) throws Undelivered {
        // The Forge's clock may be a little behind ours.
        var ticket = read(message).since(message.since().minus(1, ChronoUnit.HOURS));
        try (var session = forge.open()) {
            var opened = message.repeated() ? session.ticket(ticket) : Optional.<Ticket>empty();
            return opened.orElseGet(() -> session.open(ticket)).url();
        } catch (ForgeUnavailable failure) {
            // A token can be replaced.
            var passing = failure.isPassing() || failure.code().equals(ForgeUnavailable.UNAUTHORISED);
            throw passing
                    ? Undelivered.forNow(failure.code(), failure.retryAfter().orElse(Duration.ZERO))
                    : Undelivered.forGood(failure.code());
        }
    }

    private SuggestionTicket read(Message message) {
        try {
            return json.readValue(message.payload(), SuggestionTicket.class);
        } catch (IOException impossible) {
            throw new IllegalStateException("only written by this class", impossible);
        }
    }

    @Override
    public void delivered(Message message, String url) {
        suggestions.locked(message.about()).ifPresent(suggestion -> suggestion.sent(url, clock.instant()));
    }

    @Override
    public void gaveUp(Message message, String code) {
        suggestions.locked(message.about()).ifPresent(suggestion -> suggestion.undeliverable(clock.instant()));
    }
}
