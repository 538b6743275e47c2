package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.educommun.rule.Judged;
import fr.forge.ressourcerie.educommun.rule.Sound;
import fr.forge.ressourcerie.problem.Fault;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An instant with the zone in whose clocks people read it. */
@Sound
@Schema(name = "Moment", description = "An instant, with the zone in whose clocks people read it.")
public record Moment(
        @NotNull @Schema(description = "The instant, in UTC.", examples = "2026-06-19T22:00:00Z")
        Instant at,

        @NotNull
        @Size(min = 1, max = 50)
        @Schema(description = "A zone of the IANA time zone database.", examples = "Europe/Paris")
        String zone)
        implements Judged {

    /** As exact as it is stored, so that an answer never changes by being read again. */
    public Moment {
        at = at == null ? null : at.truncatedTo(ChronoUnit.MILLIS);
    }

    static Moment of(Instant at, String zone) {
        return at == null ? null : new Moment(at, zone);
    }

    @Override
    public List<Fault> faults() {
        return zone == null
                        || zone.length() > 50
                        || ZoneId.getAvailableZoneIds().contains(zone)
                ? List.of()
                : List.of(Fault.ofBody(
                        "/zone",
                        "unknown-zone",
                        "Un fuseau de la base IANA, comme Europe/Paris.",
                        "A zone of the IANA database, such as Europe/Paris."));
    }

    /** The day that people's clocks show there. */
    LocalDate day() {
        return at.atZone(ZoneId.of(zone)).toLocalDate();
    }

    /** The last day of which a part comes before. */
    LocalDate dayBefore() {
        return at.minusMillis(1).atZone(ZoneId.of(zone)).toLocalDate();
    }
}
