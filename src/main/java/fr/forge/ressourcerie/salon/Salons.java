package fr.forge.ressourcerie.salon;

import fr.forge.ressourcerie.salon.matrix.MatrixSettings;
import fr.forge.ressourcerie.salon.matrix.SeenRoom;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** All salons, and which resources (by their ids) are talked about in each. */
@Singleton
public class Salons implements PanacheRepositoryBase<Salon, UUID> {
    /** What the audit calls a salon. */
    public static final String KIND = "salon";

    /** A sheet shows all of its salons. */
    static final int MOST = 20;

    private static final String PLACE = "/api/v1/salons/";
    private static final String ONE_A_ROOM = "salon_room_unique";

    private final Clock clock;
    private final String client;

    Salons(Clock clock, MatrixSettings settings) {
        this.clock = clock;
        this.client = settings.client().toString();
    }

    public Salon get(UUID id) {
        return findByIdOptional(id).orElseThrow(SalonProblems.UNKNOWN::because);
    }

    /** The same for a change: nobody else changes it before this transaction ends. */
    public Salon locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(SalonProblems.UNKNOWN::because);
    }

    /** Locked, if the room is known. */
    public Optional<Salon> byRoom(String roomId) {
        return find("roomId", roomId).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    Optional<Salon> lockedOptional(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Makes a room known; a room is known once.
     *
     * @param seen what a homeserver said of it, if anything; an alias needs it
     */
    public Salon make(RoomAddress pasted, SalonFacts said, Optional<SeenRoom> seen) {
        var room = seen.map(found -> pasted.resolved(found.roomId())).orElse(pasted);
        if (room.alias()) {
            throw SalonProblems.ALIAS.because();
        }
        find("roomId", room.id()).firstResultOptional().ifPresent(known -> {
            throw SalonProblems.KNOWN.because(PLACE + known.id());
        });
        if (said.name() == null
                && seen.map(found -> RoomText.seen(found.name(), RoomText.NAME)).isEmpty()) {
            throw SalonProblems.NAMELESS.because();
        }
        var salon = Salon.known(UuidVersion7Strategy.INSTANCE.generateUuid(null), room, said, seen, clock.instant());
        try {
            persistAndFlush(salon);
        } catch (ConstraintViolationException taken) {
            if (ONE_A_ROOM.equals(taken.getConstraintName())) {
                throw SalonProblems.KNOWN.because(PLACE);
            }
            throw taken;
        }
        return salon;
    }

    /** Changes what people say of a locked salon; answers false when they said so already. */
    public boolean edit(Salon salon, SalonFacts said) {
        return salon.say(said, clock.instant());
    }

    /**
     * Links a locked resource; answers false when it was linked already.
     *
     * @param keeps whether its maintainers may change the salon
     */
    public boolean link(Salon salon, UUID resource, boolean keeps) {
        var linked = getSession()
                .createNativeMutationQuery("""
                        insert into salon_resource (salon_id, resource_id, keeps, since)
                        values (:salon, :resource, :keeps, :now) on conflict (salon_id, resource_id) do nothing
                        """)
                .setParameter("salon", salon.id())
                .setParameter("resource", resource)
                .setParameter("keeps", keeps)
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .executeUpdate();
        if (linked == 1 && of(resource).size() > MOST) {
            throw SalonProblems.ENOUGH.because(MOST);
        }
        return linked == 1;
    }

    /** Answers false when it was not linked. */
    public boolean unlink(Salon salon, UUID resource) {
        return getSession()
                        .createNativeMutationQuery(
                                "delete from salon_resource where salon_id = :salon and resource_id = :resource")
                        .setParameter("salon", salon.id())
                        .setParameter("resource", resource)
                        .executeUpdate()
                == 1;
    }

    /** The resources whose maintainers may change the salon. */
    public List<UUID> keepers(Salon salon) {
        return getSession()
                .createNativeQuery(
                        "select resource_id from salon_resource where salon_id = :salon and keeps order by resource_id",
                        UUID.class)
                .setParameter("salon", salon.id())
                .getResultList();
    }

    /** The salons of each of those resources, in the order in which they were linked; none for a resource without any. */
    public Map<UUID, List<SalonSummary>> of(Collection<UUID> resources) {
        var found = new HashMap<UUID, List<SalonSummary>>();
        if (resources.isEmpty()) {
            return found;
        }
        var links = getSession()
                .createNativeQuery("""
                        select resource_id, salon_id from salon_resource
                        where resource_id = any(cast(:resources as uuid[])) order by since, salon_id
                        """, Object[].class)
                .addScalar("resource_id", UUID.class)
                .addScalar("salon_id", UUID.class)
                .setParameter("resources", resources.toArray(UUID[]::new))
                .getResultList();
        var summaries = new HashMap<UUID, SalonSummary>();
        list("id in ?1", links.stream().map(link -> (UUID) link[1]).distinct().toList())
                .forEach(salon -> summaries.put(salon.id(), summary(salon)));
        // One may have been deleted since its link was read.
        links.stream()
                .filter(link -> summaries.containsKey((UUID) link[1]))
                .forEach(link -> found.computeIfAbsent((UUID) link[0], none -> new ArrayList<>())
                        .add(summaries.get((UUID) link[1])));
        return found;
    }

    /** The salons of one resource. */
    public List<SalonSummary> of(UUID resource) {
        return of(List.of(resource)).getOrDefault(resource, List.of());
    }

    public SalonSummary summary(Salon salon) {
        return SalonSummary.of(salon, client);
    }
}
