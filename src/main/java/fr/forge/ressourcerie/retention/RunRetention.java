package fr.forge.ressourcerie.retention;

import fr.forge.ressourcerie.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Lets go of what was kept long enough: term by term, in batches that each are a transaction of their own. */
@Singleton
class RunRetention {
    private static final Logger LOG = Logger.getLogger(RunRetention.class);
    private static final int AT_ONCE = 1000;
    /** A term that takes more in a night goes on in the next. */
    private static final int BATCHES = 500;

    private final KeptTerms terms;
    private final RetentionRuns runs;
    private final Session session;
    private final Clock clock;

    RunRetention(KeptTerms terms, RetentionRuns runs, Session session, Clock clock) {
        this.terms = terms;
        this.runs = runs;
        this.session = session;
        this.clock = clock;
    }

    @Scheduled(cron = "${ressourcerie.retention.schedule}", identity = "retention")
    void nightly() {
        try {
            LOG.infof("Retention took %s", run(null).counts());
        } catch (Problem running) {
            LOG.infof("No retention run started: %s", running.type().code());
        }
    }

    /** How many rows each term would take now; nothing changes. */
    @Transactional
    RetentionRun rehearse() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var counts = new TreeMap<String, Long>();
        for (var term : terms.all()) {
            counts.put(
                    term.name(),
                    session.createNativeQuery(term.count(), Long.class)
                            .setParameter("before", now.minus(terms.kept(term)))
                            .getSingleResult());
        }
        return new RetentionRun(null, RetentionRun.REHEARSED, now, now, counts);
    }

    /** A term that fails keeps no other from being kept; the run is then told as interrupted, and the next one tries again. */
    RetentionRun run(UUID account) {
        var run = runs.begin(account);
        var counts = new LinkedHashMap<String, Long>();
        var whole = true;
        for (var term : terms.all()) {
            whole &= applied(run, term, counts);
        }
        return runs.end(run.id(), counts, whole ? RetentionRun.COMPLETED : RetentionRun.INTERRUPTED);
    }

    private boolean applied(RetentionRun run, Term term, Map<String, Long> counts) {
        try {
            apply(run, term, counts);
            return true;
        } catch (RuntimeException failure) {
            LOG.errorf(
                    "Retention could not end %s: %s",
                    term.name(), failure.getClass().getName());
            return false;
        }
    }

    private void apply(RetentionRun run, Term term, Map<String, Long> counts) {
        var before = run.startedAt().minus(terms.kept(term));
        counts.put(term.name(), 0L);
        for (int batch = 0; batch < BATCHES; batch++) {
            var taken = QuarkusTransaction.requiringNew().call(() -> take(run, term, before, counts));
            if (taken < AT_ONCE) {
                return;
            }
        }
    }

    private int take(RetentionRun run, Term term, Instant before, Map<String, Long> counts) {
        var taken = session.createNativeMutationQuery(term.apply())
                .setParameter("before", before)
                .setParameter("most", AT_ONCE)
                .executeUpdate();
        counts.merge(term.name(), (long) taken, Long::sum);
        if (!runs.hold(run.id(), counts)) {
            throw new IllegalStateException("another process has ended this run");
        }
        return taken;
    }
}
