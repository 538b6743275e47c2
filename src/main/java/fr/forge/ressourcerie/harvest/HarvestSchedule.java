package fr.forge.ressourcerie.harvest;

import fr.forge.ressourcerie.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** When runs start by themselves. Of several instances one wins; the others see it run and leave it be. */
@Singleton
class HarvestSchedule {
    private static final Logger LOG = Logger.getLogger(HarvestSchedule.class);

    private final RunHarvest run;
    private final Harvests harvests;
    private final HarvestSettings settings;

    HarvestSchedule(RunHarvest run, Harvests harvests, HarvestSettings settings) {
        this.run = run;
        this.harvests = harvests;
        this.settings = settings;
    }

    /** Fills a new database; a live reload is a start too, and must not have the whole Forge read again each time. */
    void atStart(@Observes StartupEvent event) {
        if (settings.atStart() && isNew()) {
            start(HarvestMode.FULL);
        }
    }

    @Scheduled(cron = "${ressourcerie.harvest.schedule}", identity = "harvest")
    void incremental() {
        start(HarvestMode.INCREMENTAL);
    }

    void onDemand(@Observes HarvestWanted wanted) {
        start(HarvestMode.INCREMENTAL);
    }

    /** A run whose process died is shown as interrupted soon, not only when the next one starts. */
    @Scheduled(every = "15s", delayed = "15s", identity = "harvest-leases")
    @jakarta.transaction.Transactional
    void endLapsed() {
        if (harvests.endLapsed() > 0) {
            LOG.warn("A harvest was interrupted: its process gave no sign of life");
        }
    }

    private boolean isNew() {
        return QuarkusTransaction.requiringNew().call(harvests::lastCompleted).isEmpty();
    }

    private void start(HarvestMode mode) {
        try {
            run.start(mode);
        } catch (Problem running) {
            LOG.infof("No harvest started: %s", running.type().code());
        }
    }
}
