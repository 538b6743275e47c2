package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** What collections hold, in their order. */
@Singleton
class Entries {
    /** In one collection. */
    static final int MOST = 500;

    /** A resource that readers see: others leave a gap, which only the keepers see. */
    static final String SHOWN = "r.alive and r.selection <> 'withdrawn'";

    private static final String FROM =
            " from collection_resource e join resource r on r.id = e.resource_id where e.collection_id = :collection";

    private final Session session;

    Entries(Session session) {
        this.session = session;
    }

    /** Part of it; with the gaps or without. */
    Slice<Placed> page(UUID collection, boolean gaps, PageRequest request) {
        var sql = new StringBuilder("select e.position, r.id, r.slug, e.note, r.alive, r.selection" + FROM);
        sql.append(gaps ? "" : " and " + SHOWN);
        var edge = request.position()
                .map(position -> Integer.valueOf(position.keys().get(0)));
        edge.ifPresent(at -> sql.append(request.backwards() ? " and e.position < :edge" : " and e.position > :edge"));
        sql.append(request.backwards() ? " order by e.position desc" : " order by e.position")
                .append(" limit :fetch");
        var query = session.createNativeQuery(sql.toString(), Object[].class)
                .setParameter("collection", collection)
                .setParameter("fetch", request.fetch());
        edge.ifPresent(at -> query.setParameter("edge", at));
        var fetched = query.getResultList().stream().map(Placed::of).toList();
        return request.slice(fetched, placed -> List.of(placed.position()), total(collection, gaps));
    }

    private Total total(UUID collection, boolean gaps) {
        return Total.counted(
                session.createNativeQuery("select count(*)" + FROM + (gaps ? "" : " and " + SHOWN), Long.class)
                        .setParameter("collection", collection)
                        .getSingleResult());
    }

    /** All of it, with the gaps. */
    List<Placed> all(UUID collection) {
        return session
                .createNativeQuery(
                        "select e.position, r.id, r.slug, e.note, r.alive, r.selection" + FROM + " order by e.position",
                        Object[].class)
                .setParameter("collection", collection)
                .getResultList()
                .stream()
                .map(Placed::of)
                .toList();
    }

    /** The resources that readers see, in their order. */
    List<UUID> shown(UUID collection) {
        return session.createNativeQuery("select r.id" + FROM + " and " + SHOWN + " order by e.position", UUID.class)
                .setParameter("collection", collection)
                .getResultList();
    }

    /** How many resources readers see in each. */
    Map<UUID, Integer> counts(Collection<UUID> collections) {
        var counts = new HashMap<UUID, Integer>();
        session.createNativeQuery("""
                        select e.collection_id, count(*) from collection_resource e join resource r on r.id = e.resource_id
                        where e.collection_id = any(cast(:collections as uuid[])) and %s group by 1
                        """.formatted(SHOWN), Object[].class)
                .setParameter("collections", collections.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> counts.put((UUID) row[0], ((Number) row[1]).intValue()));
        return counts;
    }

    /** The resources that these words name, by their slug or a former one, whatever became of them. */
    Map<String, Named> named(Collection<String> slugs) {
        var named = new HashMap<String, Named>();
        session.createNativeQuery("""
                        with asked as (select distinct word from unnest(cast(:words as text[])) asked (word)),
                        named as (
                            select a.word, r.id from asked a join resource r on r.slug = a.word
                            union all
                            select a.word, f.resource_id from asked a join resource_former_slug f on f.slug = a.word)
                        select n.word, r.id, %s from named n join resource r on r.id = n.id
                        """.formatted(SHOWN), Object[].class)
                .setParameter("words", slugs.toArray(String[]::new))
                .getResultList()
                .forEach(row ->
                        named.putIfAbsent((String) row[0], new Named((UUID) row[1], Boolean.TRUE.equals(row[2]))));
        return named;
    }

    /** Holds these from now on, and nothing else. */
    void set(UUID collection, List<UUID> resources, List<String> notes) {
        session.createNativeMutationQuery("delete from collection_resource where collection_id = :collection")
                .setParameter("collection", collection)
                .executeUpdate();
        session.createNativeMutationQuery("""
                        insert into collection_resource (collection_id, position, resource_id, note)
                        select :collection, n, resource, nullif(note, '')
                        from unnest(cast(:resources as uuid[]), cast(:notes as text[])) with ordinality u (resource, note, n)
                        """)
                .setParameter("collection", collection)
                .setParameter("resources", resources.toArray(UUID[]::new))
                .setParameter(
                        "notes",
                        notes.stream().map(note -> note == null ? "" : note).toArray(String[]::new))
                .executeUpdate();
    }

    /** A resource, and whether readers see it. */
    record Named(UUID id, boolean shown) {}

    /** A resource in its place. */
    record Placed(int position, UUID resource, String slug, String note, boolean alive, String selection) {
        static Placed of(Object[] row) {
            return new Placed(
                    ((Number) row[0]).intValue(),
                    (UUID) row[1],
                    (String) row[2],
                    (String) row[3],
                    (Boolean) row[4],
                    (String) row[5]);
        }

        boolean shown() {
            return alive && !selection.equals("withdrawn");
        }
    }
}
