package fr.forge.ressourcerie.resource.usage;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.resource.Maintainers;
import fr.forge.ressourcerie.resource.Resource;
import fr.forge.ressourcerie.resource.Resources;
import fr.forge.ressourcerie.resource.Usage;
import fr.forge.ressourcerie.resource.UsageView;
import fr.forge.ressourcerie.resource.usage.UsageOutcome.Effect;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** All measures of usage, as they are written. Who writes one holds the lock of its resource, which shows one of them. */
@Singleton
public class Measures {
    static final String RECORDED = "usage-recorded";
    static final String CORRECTED = "usage-corrected";

    private final Session session;
    private final Audit audit;
    private final Clock clock;

    Measures(Session session, Audit audit, Clock clock) {
        this.session = session;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes a measure into the series of a locked resource, with who and in which role. */
    UsageOutcome record(Resource resource, NewUsage said, String role) {
        if (said.source() != Usage.Source.DECLARED && role.equals(Maintainers.MAINTAINER) && corrects(resource, said)) {
            throw UsageProblems.MEASURED.because(Words.of(said.source()));
        }
        var outcome = keep(resource, said);
        if (outcome.effect() != Effect.UNCHANGED) {
            var name = outcome.effect() == Effect.RECORDED ? RECORDED : CORRECTED;
            audit.record(Act.of(name, role, Resources.KIND, resource.id())
                    .changing(name(said), told(outcome.previous()), told(outcome.measure())));
        }
        return outcome;
    }

    /** The same without a word in the history, for those who fill a new catalogue. */
    public UsageOutcome keep(Resource resource, NewUsage said) {
        var known = known(resource, said);
        var previous = known.map(Measure::usage).orElse(null);
        var measured = said.measured(said.measuredAt() == null ? clock.instant() : said.measuredAt());
        if (previous != null && said.repeats(previous)) {
            return UsageOutcome.of(Effect.UNCHANGED, previous, null, resource.usage());
        }
        known.ifPresentOrElse(
                measure -> measure.correct(measured),
                () -> session.persist(
                        new Measure(UuidVersion7Strategy.INSTANCE.generateUuid(null), resource.id(), measured)));
        session.flush();
        resource.show(shown(resource));
        return UsageOutcome.of(
                previous == null ? Effect.RECORDED : Effect.CORRECTED, measured, previous, resource.usage());
    }

    private boolean corrects(Resource resource, NewUsage said) {
        return known(resource, said)
                .map(Measure::usage)
                .filter(usage -> !said.repeats(usage))
                .isPresent();
    }

    private Optional<Measure> known(Resource resource, NewUsage said) {
        return session.createQuery("""
                        from Measure where resourceId = :resource and unit = :unit and period = :period
                        and firstDay = :firstDay and source = :source
                        """, Measure.class)
                .setParameter("resource", resource.id())
                .setParameter("unit", said.unit())
                .setParameter("period", said.period())
                .setParameter("firstDay", said.from())
                .setParameter("source", said.source())
                .uniqueResultOptional();
    }

    /**
     * The measure that says most today: of those of the last year before the newest one, people before visits, then a
     * month before longer and shorter periods, then the newest, then what was counted before what was declared.
     */
    private Usage shown(Resource resource) {
        return session.createNativeQuery("""
                        select u.* from resource_usage u
                        where u.resource_id = :resource and u.last_day > (
                            select max(n.last_day) - interval '1 year' from resource_usage n where n.resource_id = :resource)
                        order by array_position(array['people', 'visits'], u.unit),
                            array_position(array['month', 'year', 'week', 'day'], u.period),
                            u.last_day desc,
                            array_position(array['matomo', 'forge', 'declared'], u.source)
                        limit 1
                        """, Measure.class)
                .setParameter("resource", resource.id())
                .getSingleResult()
                .usage();
    }

    /** What an act calls the measure that it changed. */
    private static String name(NewUsage said) {
        return "usage.%s.%s.%s.%s"
                .formatted(Words.of(said.unit()), Words.of(said.period()), said.from(), Words.of(said.source()));
    }

    private static Map<String, Object> told(UsageView usage) {
        return usage == null
                ? null
                : Map.of(
                        "value",
                        usage.value(),
                        "qualifier",
                        Words.of(usage.qualifier()),
                        "measuredAt",
                        usage.measuredAt().toString());
    }
}
