package fr.forge.ressourcerie.salon;

import fr.forge.ressourcerie.salon.matrix.Homeserver;
import fr.forge.ressourcerie.salon.matrix.HomeserverSilent;
import fr.forge.ressourcerie.salon.matrix.MatrixSettings;
import fr.forge.ressourcerie.salon.matrix.SeenRoom;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Asks the homeserver about salons: first, without a transaction, then what it said is kept in one. */
@Singleton
public class VerifySalon {
    private static final Logger LOG = Logger.getLogger(VerifySalon.class);
    /** A salon that was not answered about is asked about again after this time. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private final Salons salons;
    private final Homeserver homeserver;
    private final MatrixSettings settings;
    private final Clock clock;

    VerifySalon(Salons salons, Homeserver homeserver, MatrixSettings settings, Clock clock) {
        this.salons = salons;
        this.homeserver = homeserver;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the homeserver says of a salon now; empty when it knows none such. */
    public Optional<SeenRoom> ask(UUID id) {
        var room = QuarkusTransaction.requiringNew().call(() -> salons.get(id).address());
        if (!homeserver.configured()) {
            throw SalonProblems.NO_HOMESERVER.because();
        }
        try {
            return homeserver.find(room.id(), room.via());
        } catch (HomeserverSilent silent) {
            throw SalonProblems.SILENT.because(silent.code());
        }
    }

    /** What it says of a room that nobody knows yet; empty also when it says nothing. */
    public Optional<SeenRoom> look(RoomAddress room) {
        try {
            return homeserver.configured() ? homeserver.find(room.id(), room.via()) : Optional.empty();
        } catch (HomeserverSilent silent) {
            return Optional.empty();
        }
    }

    /** Every room of the public directory that has a name, with texts as they may be shown. */
    public List<SeenRoom> directory() {
        if (!homeserver.configured()) {
            throw SalonProblems.NO_HOMESERVER.because();
        }
        try {
            return homeserver.directory().stream()
                    .map(VerifySalon::cleaned)
                    .filter(room -> room.name() != null)
                    .toList();
        } catch (HomeserverSilent silent) {
            throw SalonProblems.SILENT.because(silent.code());
        }
    }

    private static SeenRoom cleaned(SeenRoom room) {
        return new SeenRoom(
                room.roomId(),
                room.alias(),
                RoomText.seen(room.name(), RoomText.NAME),
                RoomText.seen(room.topic(), RoomText.TOPIC),
                room.members(),
                room.joinable());
    }

    /** Keeps what was said of a locked salon. */
    public void keep(Salon salon, Optional<SeenRoom> seen) {
        salon.checked(seen, clock.instant(), settings.refresh());
    }

    /** Of several instances each takes salons of its own; the rest of a round waits when the homeserver does not answer. */
    @Scheduled(
            every = "${ressourcerie.matrix.every}",
            delayed = "90s",
            identity = "salon-verification",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        if (!homeserver.configured()) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var questions = homeserver.round();
        for (var id : QuarkusTransaction.requiringNew().call(() -> due(now))) {
            if (!verify(id, questions)) {
                return;
            }
        }
    }

    private boolean verify(UUID id, Homeserver.Round questions) {
        var found = QuarkusTransaction.requiringNew()
                .call(() -> salons.findByIdOptional(id).map(Salon::address));
        if (found.isEmpty()) {
            return true;
        }
        try {
            var seen = questions.find(found.get().id(), found.get().via());
            QuarkusTransaction.requiringNew()
                    .run(() -> salons.lockedOptional(id).ifPresent(salon -> keep(salon, seen)));
            return true;
        } catch (HomeserverSilent silent) {
            LOG.warnf("The homeserver gave no answer: %s", silent.code());
            return false;
        }
    }

    private List<UUID> due(Instant now) {
        return salons.getEntityManager()
                .unwrap(org.hibernate.Session.class)
                .createNativeQuery("""
                        update salon set due_at = :again where id in (
                            select id from salon where due_at <= :now order by due_at, id limit :batch
                            for update skip locked)
                        returning id
                        """, UUID.class)
                .setParameter("again", now.plus(AGAIN))
                .setParameter("now", now)
                .setParameter("batch", settings.batch())
                .getResultList();
    }
}
