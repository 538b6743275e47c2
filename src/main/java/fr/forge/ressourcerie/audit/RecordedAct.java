package fr.forge.ressourcerie.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An act as the audit holds it: who and when with it. */
public record RecordedAct(UUID id, Instant at, UUID actor, Act act) {

    public Optional<String> reason() {
        return Optional.ofNullable(act.reason());
    }
}
