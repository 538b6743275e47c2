package fr.forge.ressourcerie.federation.oai;

import fr.forge.ressourcerie.http.Cursors;
import fr.forge.ressourcerie.http.Position;
import fr.forge.ressourcerie.problem.Problem;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/**
 * Writes how far a harvest came into the token itself, sealed as cursors are: the service remembers nothing, so a token
 * outlives restarts and is good on every instance, for as long as the key is.
 */
@Singleton
class ResumptionTokens {
    private static final String LIST = "oai";
    private static final int KEYS = 8;

    private final Cursors cursors;

    ResumptionTokens(Cursors cursors) {
        this.cursors = cursors;
    }

    String write(Harvest.Place place) {
        var harvest = place.harvest();
        var span = harvest.datestamps();
        return cursors.write(
                Position.after(
                        harvest.verb().word(),
                        harvest.format().prefix(),
                        word(harvest.set()),
                        word(span.from()),
                        word(span.before()),
                        place.after(),
                        place.delivered(),
                        word(place.total())),
                LIST);
    }

    Harvest.Place read(String token, Verb verb) {
        try {
            var keys = cursors.read(token, LIST).keys();
            if (keys.size() == KEYS && keys.get(0).equals(verb.word())) {
                var span = new Datestamps(instant(keys.get(3)), instant(keys.get(4)));
                var set = keys.get(2).isEmpty() ? null : keys.get(2);
                return new Harvest.Place(
                        new Harvest(verb, Format.of(keys.get(1)), set, span),
                        UUID.fromString(keys.get(5)),
                        Long.parseLong(keys.get(6)),
                        keys.get(7).isEmpty() ? null : Long.valueOf(keys.get(7)));
            }
        } catch (Problem notOurs) {
            // Told below, as a token of another list.
        }
        throw refused();
    }

    static Refusal refused() {
        return OaiError.BAD_RESUMPTION_TOKEN.because("This is no token of such a list here; begin the list again.");
    }

    private static String word(Object value) {
        return value == null ? "" : value.toString();
    }

    private static Instant instant(String word) {
        return word.isEmpty() ? null : Instant.parse(word);
    }
}
