package fr.forge.ressourcerie.federation.oai;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The span that a harvest asks for, from an instant on and before another. Both bounds of the protocol are inclusive and
 * of the same granularity, days or seconds in UTC (OAI-PMH 2.0, 3.3).
 */
record Datestamps(Instant from, Instant before) {
    static final Datestamps ALL = new Datestamps(null, null);

    private static final Pattern DAY = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern SECOND =
            Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");

    static Datestamps of(Optional<String> from, Optional<String> until) {
        var days = from.or(() -> until).map(bound -> bound.length() == 10).orElse(false);
        if (from.isPresent() && until.isPresent() && days != (until.get().length() == 10)) {
            throw OaiError.BAD_ARGUMENT.because("from and until are not of the same granularity.");
        }
        var first = from.map(bound -> instant(Argument.FROM, bound));
        var last = until.map(bound -> instant(Argument.UNTIL, bound));
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            throw OaiError.BAD_ARGUMENT.because("from is later than until.");
        }
        var unit = days ? ChronoUnit.DAYS : ChronoUnit.SECONDS;
        return new Datestamps(
                first.orElse(null), last.map(bound -> bound.plus(1, unit)).orElse(null));
    }

    /** As the protocol writes it, to the second. */
    static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Instant instant(Argument argument, String bound) {
        try {
            if (DAY.matcher(bound).matches()) {
                return LocalDate.parse(bound).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            if (SECOND.matcher(bound).matches()) {
                return Instant.parse(bound);
            }
        } catch (DateTimeException noSuchDay) {
            // Told below, as what is not written so at all.
        }
        throw OaiError.BAD_ARGUMENT.because(
                argument.word() + " is neither a day (2026-05-04) nor a second in UTC (2026-05-04T03:02:01Z).");
    }
}
