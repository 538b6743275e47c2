package fr.forge.ressourcerie.resource.salon;

import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.resource.salon.SalonView.SalonResource;
import fr.forge.ressourcerie.salon.SalonProblems;
import fr.forge.ressourcerie.salon.matrix.SeenRoom;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.query.NativeQuery;

/** Rooms of the directory that may be about a resource, and what was decided of each. */
@Singleton
class SalonProposals {
    private static final String ROWS = """
            select p.id, p.room_id, p.name, p.topic, p.members, r.slug, r.title, p.because, p.state, p.found_at
            from salon_proposal p join resource r on r.id = p.resource_id and r.alive
            where p.state = any(cast(:state as text[]))""";

    private final Session session;
    private final Clock clock;

    SalonProposals(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** The resources that are shown, to be matched with. */
    MatchRooms catalogue() {
        var match = new MatchRooms();
        session.createNativeQuery(
                        "select id, title, access_url, source_url from resource where alive order by id",
                        Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("title", String.class)
                .addScalar("access_url", String.class)
                .addScalar("source_url", String.class)
                .getResultList()
                .forEach(row -> match.add((UUID) row[0], (String) row[1], (String) row[2], (String) row[3]));
        return match;
    }

    /** Proposes a room for a resource, once for ever; answers false when it was, or when the two are linked. */
    boolean propose(SeenRoom room, UUID resource, String because) {
        return session.createNativeMutationQuery("""
                        insert into salon_proposal (id, room_id, alias, name, topic, members, joinable, resource_id,
                            because, state, found_at)
                        select :id, :room, :alias, :name, :topic, :members, :joinable, :resource, :because, 'proposed', :now
                        where not exists (select 1 from salon s join salon_resource l on l.salon_id = s.id
                            where s.room_id = :room and l.resource_id = :resource)
                        on conflict (room_id, resource_id) do nothing
                        """)
                        .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                        .setParameter("room", room.roomId())
                        .setParameter("alias", room.alias(), String.class)
                        .setParameter("name", room.name())
                        .setParameter("topic", room.topic(), String.class)
                        .setParameter("members", room.members(), Integer.class)
                        .setParameter("joinable", room.joinable(), Boolean.class)
                        .setParameter("resource", resource)
                        .setParameter("because", because)
                        .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .executeUpdate()
                == 1;
    }

    /** The oldest first, for a curator who works through them. */
    Slice<SalonProposalView> page(SalonProposalFilter filter, PageRequest request) {
        var states = (filter.state.isEmpty() ? List.of(SalonProposalState.PROPOSED) : filter.state)
                .stream().map(Words::of).toArray(String[]::new);
        var total = session.createNativeQuery("select count(*) from (" + ROWS + " limit :most) m", Long.class)
                .setParameter("state", states)
                .setParameter("most", Total.EXACT_UP_TO + 1)
                .getSingleResult();
        var edge = request.position()
                .map(position -> UUID.fromString(position.keys().get(0)));
        var beyond = request.backwards() ? " and p.id < cast(:edge as uuid)" : " and p.id > cast(:edge as uuid)";
        var query = scalars(session.createNativeQuery(
                        ROWS + (edge.isPresent() ? beyond : "")
                                + (request.backwards() ? " order by p.id desc" : " order by p.id") + " limit :fetch",
                        Object[].class))
                .setParameter("state", states)
                .setParameter("fetch", request.fetch());
        edge.ifPresent(id -> query.setParameter("edge", id));
        var found = query.getResultList().stream().map(SalonProposals::view).toList();
        return request.slice(found, proposal -> List.of(proposal.id()), Total.counted(total));
    }

    /** One of them, locked for a decision. */
    SalonProposalView locked(UUID id) {
        return scalars(session.createNativeQuery(ROWS + " and p.id = :id for update of p", Object[].class))
                .setParameter("state", Words.all(SalonProposalState.class).toArray(String[]::new))
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(SalonProposals::view)
                .orElseThrow(SalonProblems.UNKNOWN_PROPOSAL::because);
    }

    SalonProposalView decide(UUID id, SalonProposalState state) {
        session.createNativeMutationQuery("update salon_proposal set state = :state where id = :id")
                .setParameter("state", Words.of(state))
                .setParameter("id", id)
                .executeUpdate();
        return locked(id);
    }

    /** What the directory said of the room when it was proposed. */
    SeenRoom room(UUID id) {
        var row = session.createNativeQuery(
                        "select room_id, alias, name, topic, members, joinable from salon_proposal where id = :id",
                        Object[].class)
                .setParameter("id", id)
                .getSingleResult();
        return new SeenRoom(
                (String) row[0], (String) row[1], (String) row[2], (String) row[3], (Integer) row[4], (Boolean) row[5]);
    }

    private static NativeQuery<Object[]> scalars(NativeQuery<Object[]> query) {
        return query.addScalar("id", UUID.class)
                .addScalar("room_id", String.class)
                .addScalar("name", String.class)
                .addScalar("topic", String.class)
                .addScalar("members", Integer.class)
                .addScalar("slug", String.class)
                .addScalar("title", String.class)
                .addScalar("because", String.class)
                .addScalar("state", String.class)
                .addScalar("found_at", Instant.class);
    }

    private static SalonProposalView view(Object[] row) {
        return new SalonProposalView(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (Integer) row[4],
                new SalonResource((String) row[5], (String) row[6]),
                (String) row[7],
                (String) row[8],
                (Instant) row[9]);
    }
}
