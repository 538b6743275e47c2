package fr.forge.ressourcerie.federation.oai;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * The records of {@code oai_record}, in the order of their resources. That order never changes, so whatever changes while
 * a harvest walks along it is met exactly once, as it is by then.
 */
@Singleton
class Records {
    private static final String RECORDS =
            "select o.resource_id, o.datestamp, o.deleted, o.sets from oai_record o where true";
    private static final String LEFT = "select d.resource_id, d.left_at, true, array[d.set_spec] from oai_departure d"
            + " where d.set_spec = :set";

    private final Session session;

    Records(Session session) {
        this.session = session;
    }

    /** The next ones of a harvest; of a set, those that left it too, as deleted. */
    List<Row> page(Harvest.Place place, int most) {
        var after = place.after() == null ? "" : " and %s.resource_id > :after";
        var query = rows(union(place.harvest(), after, " order by 1 limit :most"), " order by resource_id limit :most");
        bind(query, place.harvest());
        Optional.ofNullable(place.after()).ifPresent(id -> query.setParameter("after", id));
        return read(query.setParameter("most", most)).toList();
    }

    /** How many a harvest has, counted no further than that. */
    long count(Harvest harvest, int most) {
        var query = session.createNativeQuery(
                "select count(*) from (" + union(harvest, "", "") + " limit :most) found", Long.class);
        bind(query, harvest);
        return query.setParameter("most", most).getSingleResult();
    }

    Optional<Row> get(UUID resource) {
        return read(rows(RECORDS + " and o.resource_id = :resource", "").setParameter("resource", resource))
                .findFirst();
    }

    /** Before which nothing is dated, if there is anything. */
    Optional<Instant> earliest() {
        return session.createNativeQuery("""
                        select least((select min(datestamp) from oai_record), (select min(left_at) from oai_departure))
                        """, Instant.class)
                .getResultStream()
                .filter(found -> found != null)
                .findFirst();
    }

    private static String union(Harvest harvest, String beyond, String end) {
        var records = "(" + RECORDS + beyond.formatted("o") + span(harvest.datestamps(), "o.datestamp");
        if (harvest.set() == null) {
            return records + end + ")";
        }
        return records + " and o.sets @> array[cast(:set as text)]" + end + ") union all (" + LEFT
                + beyond.formatted("d") + span(harvest.datestamps(), "d.left_at") + end + ")";
    }

    private static String span(Datestamps span, String column) {
        return (span.from() == null ? "" : " and " + column + " >= :from")
                + (span.before() == null ? "" : " and " + column + " < :before");
    }

    private static void bind(NativeQuery<?> query, Harvest harvest) {
        harvest.only().ifPresent(set -> query.setParameter("set", set));
        var span = harvest.datestamps();
        Optional.ofNullable(span.from()).ifPresent(from -> query.setParameter("from", from));
        Optional.ofNullable(span.before()).ifPresent(before -> query.setParameter("before", before));
    }

    private NativeQuery<Object[]> rows(String records, String end) {
        return session.createNativeQuery(
                        "select * from (" + records + ") r (resource_id, datestamp, deleted, sets)" + end,
                        Object[].class)
                .addScalar("resource_id", UUID.class)
                .addScalar("datestamp", Instant.class)
                .addScalar("deleted", Boolean.class)
                .addScalar("sets", String[].class);
    }

    private static Stream<Row> read(NativeQuery<Object[]> query) {
        return query.getResultList().stream()
                .map(row -> new Row((UUID) row[0], (Instant) row[1], (Boolean) row[2], List.of((String[]) row[3])));
    }
}
