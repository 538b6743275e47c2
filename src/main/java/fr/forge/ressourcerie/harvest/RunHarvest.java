package fr.forge.ressourcerie.harvest;

import fr.forge.ressourcerie.forge.ForgeClient;
import fr.forge.ressourcerie.forge.ForgeSession;
import fr.forge.ressourcerie.forge.ForgeUnavailable;
import fr.forge.ressourcerie.harvest.Harvests.LeaseLost;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.resource.health.Upkeeps;
import fr.forge.ressourcerie.resource.health.Upkeeps.Watched;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Starts a run beside the request that asks for it, keeps its lease, and says how it ended. */
@Singleton
class RunHarvest {
    private static final Logger LOG = Logger.getLogger(RunHarvest.class);
    private static final long STOP_SECONDS = 10;

    /** This process, as the holder of a lease. */
    private final UUID holder = UUID.randomUUID();

    private final Harvests harvests;
    private final HarvestedProjects projects;
    private final Upkeeps upkeeps;
    private final ForgeClient client;
    private final WriteHarvest write;
    private final HarvestSettings settings;
    private final Event<HarvestCompleted> completed;
    private volatile ForgeSession session;
    private volatile Thread thread;

    RunHarvest(
            Harvests harvests,
            HarvestedProjects projects,
            Upkeeps upkeeps,
            ForgeClient client,
            WriteHarvest write,
            HarvestSettings settings,
            Event<HarvestCompleted> completed) {
        this.harvests = harvests;
        this.projects = projects;
        this.upkeeps = upkeeps;
        this.client = client;
        this.write = write;
        this.settings = settings;
        this.completed = completed;
    }

    /** Starts a run; refused while another one lives, here or in another process. */
    Harvest start(HarvestMode mode) {
        var harvest = QuarkusTransaction.requiringNew().call(() -> harvests.begin(mode, holder));
        var runner = new Thread(() -> run(harvest), "harvest");
        thread = runner;
        runner.start();
        return harvest;
    }

    private void run(Harvest harvest) {
        var tally = new Tally();
        var heart = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "harvest-lease"));
        try (var forge = client.open()) {
            session = forge;
            beat(heart, harvest, tally, forge);
            var from = QuarkusTransaction.requiringNew().call(() -> from(harvest));
            new HarvestRun(harvest, tally, forge, write, settings, from.watched())
                    .complete(from.since(), from.pending(), from.known());
            LOG.infof("Harvest completed: %s", tally.counts());
            completed.fire(new HarvestCompleted(harvest.id()));
        } catch (LeaseLost e) {
            LOG.warn("Harvest given up: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(harvest, tally, HarvestState.INTERRUPTED, "The service stopped; the next run completes it.");
        } catch (RuntimeException e) {
            endAfter(e, harvest, tally);
        } finally {
            heart.shutdownNow();
        }
    }

    private From from(Harvest harvest) {
        var since = harvest.mode() == HarvestMode.FULL
                ? Optional.<Instant>empty()
                : harvests.lastCompleted().map(start -> start.minus(settings.overlap()));
        return new From(since, projects.pending(), projects.total(), upkeeps.watched());
    }

    /** Moves the lease three times in its length, and stops the run at once when it is lost. */
    private void beat(ScheduledExecutorService heart, Harvest harvest, Tally tally, ForgeSession forge) {
        var period = settings.lease().toMillis() / 3;
        heart.scheduleAtFixedRate(() -> beatOnce(harvest, tally, forge), period, period, TimeUnit.MILLISECONDS);
    }

    private void beatOnce(Harvest harvest, Tally tally, ForgeSession forge) {
        try {
            QuarkusTransaction.requiringNew().run(() -> harvests.hold(harvest, tally, forge.requests()));
            LOG.infof("Harvest: %s, %d requests", tally.counts(), forge.requests());
        } catch (LeaseLost e) {
            forge.cancel();
        } catch (RuntimeException e) {
            LOG.warnf(
                    "The lease of the harvest could not be moved: %s",
                    e.getClass().getSimpleName());
        }
    }

    private void endAfter(RuntimeException e, Harvest harvest, Tally tally) {
        if (e instanceof ForgeUnavailable unavailable && unavailable.code().equals(ForgeUnavailable.CANCELLED)) {
            end(harvest, tally, HarvestState.INTERRUPTED, "The service stopped; the next run completes it.");
        } else if (e instanceof ForgeUnavailable unavailable) {
            end(harvest, tally, HarvestState.FAILED, unavailable.code() + ": " + unavailable.getMessage());
        } else if (e instanceof HarvestRun.ImplausibleListing) {
            end(harvest, tally, HarvestState.FAILED, e.getMessage());
        } else {
            LOG.error("The harvest failed", e);
            end(harvest, tally, HarvestState.FAILED, "internal: the log of the service tells why");
        }
    }

    private void end(Harvest harvest, Tally tally, HarvestState state, String outcome) {
        LOG.warnf("Harvest %s: %s", Words.of(state), outcome);
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> harvests.end(harvest, tally, session.requests(), state, outcome));
        } catch (RuntimeException e) {
            LOG.warnf(
                    "The end of the harvest could not be noted: %s",
                    e.getClass().getSimpleName());
        }
    }

    /** A run that goes on stops with the service, and says so. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        var running = thread;
        if (running != null && running.isAlive()) {
            session.cancel();
            running.interrupt();
            running.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        }
    }

    private record From(Optional<Instant> since, List<Long> pending, long known, Watched watched) {}
}
