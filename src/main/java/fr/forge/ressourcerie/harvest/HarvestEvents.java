package fr.forge.ressourcerie.harvest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/** A run as it moves. It is read from the database, since it may go on in another process. */
@Singleton
class HarvestEvents {
    private final Harvests harvests;
    private final Duration period;

    HarvestEvents(Harvests harvests, HarvestSettings settings) {
        this.harvests = harvests;
        this.period = settings.progress();
    }

    Multi<HarvestView> follow(UUID id) {
        view(id);
        return Multi.createBy()
                .repeating()
                .uni(() ->
                        Uni.createFrom().item(() -> view(id)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(period)
                .whilst(view -> view.endedAt() == null)
                .skip()
                .repetitions();
    }

    private HarvestView view(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> HarvestView.of(harvests.get(id)));
    }
}
