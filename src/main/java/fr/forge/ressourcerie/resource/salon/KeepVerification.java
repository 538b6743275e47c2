package fr.forge.ressourcerie.resource.salon;

import fr.forge.ressourcerie.http.DryRun;
import fr.forge.ressourcerie.http.IdempotencyKey;
import fr.forge.ressourcerie.http.write.Writes;
import fr.forge.ressourcerie.salon.Salons;
import fr.forge.ressourcerie.salon.VerifySalon;
import fr.forge.ressourcerie.salon.matrix.SeenRoom;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Keeps what the homeserver said, in one transaction, after it was asked without one. */
@Singleton
class KeepVerification {
    private final Salons salons;
    private final VerifySalon verify;
    private final SalonViews views;

    KeepVerification(Salons salons, VerifySalon verify, SalonViews views) {
        this.salons = salons;
        this.verify = verify;
        this.views = views;
    }

    @Transactional
    @Writes
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    SalonView keep(UUID id, Optional<SeenRoom> seen, DryRun dryRun, IdempotencyKey key) {
        var salon = salons.locked(id);
        verify.keep(salon, seen);
        return views.of(salon);
    }
}
