package fr.forge.ressourcerie.harvest;

import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** All runs. The database sees to it that one runs at a time, whatever the number of instances. */
@Singleton
class Harvests implements PanacheRepositoryBase<Harvest, UUID> {
    private static final String ONE_RUNNING = "harvest_one_running";

    private final Session session;
    private final HarvestSettings settings;
    private final Clock clock;

    Harvests(Session session, HarvestSettings settings, Clock clock) {
        this.session = session;
        this.settings = settings;
        this.clock = clock;
    }

    Harvest get(UUID id) {
        return findByIdOptional(id).orElseThrow(HarvestProblems.UNKNOWN::because);
    }

    /** The running one first, since it is the newest. */
    Slice<Harvest> page(PageRequest request) {
        var found = edge(request)
                .map(id -> request.backwards() ? find("id > ?1 order by id", id) : find("id < ?1 order by id desc", id))
                .orElseGet(() -> find("order by id desc"))
                .range(0, request.limit())
                .list();
        return request.slice(found, harvest -> List.of(harvest.id()), Total.counted(count()));
    }

    Slice<HarvestProblem> problems(UUID harvest, PageRequest request) {
        var hql = edge(request).isEmpty()
                ? "from HarvestProblem where harvestId = :harvest order by id"
                : request.backwards()
                        ? "from HarvestProblem where harvestId = :harvest and id < :edge order by id desc"
                        : "from HarvestProblem where harvestId = :harvest and id > :edge order by id";
        var query = session.createQuery(hql, HarvestProblem.class)
                .setParameter("harvest", harvest)
                .setMaxResults(request.fetch());
        edge(request).ifPresent(edge -> query.setParameter("edge", edge));
        var total = session.createQuery("select count(*) from HarvestProblem where harvestId = :harvest", Long.class)
                .setParameter("harvest", harvest)
                .getSingleResult();
        return request.slice(query.list(), problem -> List.of(problem.id()), Total.counted(total));
    }

    private static Optional<UUID> edge(PageRequest request) {
        return request.position()
                .map(position -> UUID.fromString(position.keys().get(0)));
    }

    /** Begins a run for that process; refused while another one lives. */
    Harvest begin(HarvestMode mode, UUID holder) {
        endLapsed();
        var full = mode == HarvestMode.FULL || lastCompleted().isEmpty();
        var harvest = Harvest.begin(newId(), full ? HarvestMode.FULL : mode, holder, clock.instant(), settings.lease());
        try {
            persistAndFlush(harvest);
        } catch (ConstraintViolationException e) {
            if (ONE_RUNNING.equals(e.getConstraintName())) {
                throw HarvestProblems.RUNNING.because();
            }
            throw e;
        }
        return harvest;
    }

    /** When the last run that read everything it had to began. */
    Optional<Instant> lastCompleted() {
        return find("state = ?1 order by startedAt desc", HarvestState.COMPLETED)
                .firstResultOptional()
                .map(Harvest::startedAt);
    }

    /** Ends the runs whose process gave no sign of life. */
    int endLapsed() {
        return session.createMutationQuery("""
                        update Harvest set state = :interrupted, endedAt = :now, outcome = :why
                        where state = :running and leaseUntil < :now
                        """)
                .setParameter("interrupted", HarvestState.INTERRUPTED)
                .setParameter("running", HarvestState.RUNNING)
                .setParameter("now", clock.instant())
                .setParameter("why", "Its process gave no sign of life; the next run completes it.")
                .executeUpdate();
    }

    /**
     * Proves that the run is still this process's and lives, and notes where it stands; every write of a run begins
     * with it, so that a process that lost its lease writes nothing more.
     */
    void hold(Harvest harvest, Tally tally, long requests) {
        move(harvest, tally, requests, HarvestState.RUNNING, null);
    }

    void end(Harvest harvest, Tally tally, long requests, HarvestState state, String outcome) {
        move(harvest, tally, requests, state, outcome);
    }

    private void move(Harvest harvest, Tally tally, long requests, HarvestState state, String outcome) {
        var now = clock.instant();
        var held = session.createMutationQuery("""
                        update Harvest set state = :state, endedAt = :ended, outcome = :outcome, requests = :requests,
                            leaseUntil = :until, counts = :counts
                        where id = :id and holder = :holder and state = :running
                        """)
                .setParameter("state", state)
                .setParameter("running", HarvestState.RUNNING)
                .setParameter("ended", state == HarvestState.RUNNING ? null : now, Instant.class)
                .setParameter("outcome", outcome, String.class)
                .setParameter("requests", requests)
                .setParameter("until", now.plus(settings.lease()))
                .setParameter("counts", tally.counts())
                .setParameter("id", harvest.id())
                .setParameter("holder", harvest.holder())
                .executeUpdate();
        if (held == 0) {
            throw new LeaseLost();
        }
    }

    static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /** Another process has ended this run. */
    static class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeaseLost() {
            super("the lease of this run lapsed and another process ended it");
        }
    }
}
