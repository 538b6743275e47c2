package fr.forge.ressourcerie.http.input;

import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.problem.Text;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** How the text of a parameter becomes a value of its type; one table for the check and for the conversion. */
final class Readings {
    private static final Text WHOLE = new Text("Un nombre entier.", "A whole number.");
    private static final Map<Class<?>, Reading> KNOWN = Map.ofEntries(
            Map.entry(String.class, new Reading(text -> text, null)),
            Map.entry(int.class, new Reading(Integer::valueOf, WHOLE)),
            Map.entry(Integer.class, new Reading(Integer::valueOf, WHOLE)),
            Map.entry(long.class, new Reading(Long::valueOf, WHOLE)),
            Map.entry(Long.class, new Reading(Long::valueOf, WHOLE)),
            Map.entry(double.class, new Reading(Double::valueOf, new Text("Un nombre.", "A number."))),
            Map.entry(boolean.class, new Reading(Readings::truth, new Text("true ou false.", "true or false."))),
            Map.entry(Boolean.class, new Reading(Readings::truth, new Text("true ou false.", "true or false."))),
            Map.entry(UUID.class, new Reading(Readings::uuid, new Text("Un UUID.", "A UUID."))),
            Map.entry(
                    Instant.class,
                    new Reading(
                            text -> ofOurEra(Instant.parse(text), text),
                            new Text(
                                    "Un instant UTC, par exemple 2026-06-19T21:59:59Z.",
                                    "An instant in UTC, for example 2026-06-19T21:59:59Z."))),
            Map.entry(
                    LocalDate.class,
                    new Reading(
                            text -> ofOurEra(LocalDate.parse(text), text),
                            new Text("Une date, par exemple 2026-06-19.", "A date, for example 2026-06-19."))),
            Map.entry(URI.class, new Reading(URI::create, new Text("Une adresse (URI).", "An address (URI)."))));

    private Readings() {}

    static Optional<Reading> of(Class<?> type) {
        return type.isEnum() ? Optional.of(word(type)) : Optional.ofNullable(KNOWN.get(type));
    }

    private static Reading word(Class<?> enumeration) {
        var words = String.join(", ", Words.all(enumeration));
        return new Reading(
                text -> Words.read(enumeration, text).orElseThrow(),
                new Text("L'un de : %s.".formatted(words), "One of: %s.".formatted(words)));
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    /** As RFC 3339 writes years, with four digits and never zero; what lies beyond, PostgreSQL cannot compare. */
    private static <T> T ofOurEra(T value, String text) {
        if (!text.matches("(?!0000)[0-9]{4}-.*")) {
            throw new IllegalArgumentException();
        }
        return value;
    }

    /** Stricter than Java's, which fills missing digits with zeros. */
    private static UUID uuid(String text) {
        var uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException();
        }
        return uuid;
    }

    /**
     * One row of the table.
     *
     * @param allowed what the text must be, said to a caller whose text is something else
     */
    record Reading(Function<String, Object> reader, Text allowed) {

        Optional<Object> read(String text) {
            try {
                return Optional.of(reader.apply(text));
            } catch (RuntimeException unreadable) {
                return Optional.empty();
            }
        }
    }
}
