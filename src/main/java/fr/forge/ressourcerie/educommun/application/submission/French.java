package fr.forge.ressourcerie.educommun.application.submission;

import fr.forge.ressourcerie.educommun.call.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as people in France read them, to the second, with the zone and its distance from UTC, so that no hour is two. */
final class French {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'à' HH 'h' mm 'min' ss 's'", Locale.FRENCH);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

    private French() {}

    static String instant(Moment moment) {
        return instant(moment.at(), moment.zone());
    }

    static String instant(Instant at, String zone) {
        var there = at.atZone(ZoneId.of(zone));
        return "%s (%s, UTC%s)".formatted(FORM.format(there), zone, OFFSET.format(there));
    }
}
