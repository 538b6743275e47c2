package fr.forge.ressourcerie.resource.usage;

import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Position;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.resource.Resource;
import fr.forge.ressourcerie.resource.Usage;
import fr.forge.ressourcerie.resource.UsagePeriod;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.Query;

/** The measures of a resource, as they are read. */
@Singleton
class UsageSeries {
    private final Session session;

    UsageSeries(Session session) {
        this.session = session;
    }

    /** A page of them, those whose period ended last first. */
    Slice<Usage> of(Resource resource, UsageFilter filter, PageRequest request) {
        var values = new HashMap<String, Object>();
        var where = where(resource, filter, values);
        var total = Total.counted(
                bound(session.createQuery("select count(*) from Measure m where " + where, Long.class), values)
                        .getSingleResult());
        request.position().ifPresent(position -> values.putAll(edge(position)));
        var hql = "from Measure m where " + where + beyond(request)
                + (request.backwards() ? " order by m.lastDay, m.id" : " order by m.lastDay desc, m.id desc");
        var found = bound(session.createQuery(hql, Measure.class), values)
                .setMaxResults(request.fetch())
                .getResultList();
        return request.slice(found, measure -> List.of(measure.lastDay(), measure.id()), total)
                .map(Measure::usage);
    }

    /** The newest of one unit and one period, no more than that. */
    List<Usage> newest(Resource resource, Usage.Unit unit, UsagePeriod period, int atMost) {
        return session
                .createQuery("""
                        from Measure m where m.resourceId = :resource and m.unit = :unit and m.period = :period
                        order by m.lastDay desc, m.id desc
                        """, Measure.class)
                .setParameter("resource", resource.id())
                .setParameter("unit", unit)
                .setParameter("period", period)
                .setMaxResults(atMost)
                .getResultList()
                .stream()
                .map(Measure::usage)
                .toList();
    }

    private static String where(Resource resource, UsageFilter filter, Map<String, Object> values) {
        values.put("resource", resource.id());
        return "m.resourceId = :resource"
                + condition(values, "unit", filter.unit, " and m.unit in :unit")
                + condition(values, "period", filter.period, " and m.period in :period")
                + condition(values, "source", filter.source, " and m.source in :source")
                + condition(values, "from", filter.from, " and m.firstDay >= :from")
                + condition(values, "to", filter.to, " and m.lastDay <= :to");
    }

    private static String condition(Map<String, Object> values, String name, Object value, String hql) {
        if (value == null || value instanceof List<?> list && list.isEmpty()) {
            return "";
        }
        values.put(name, value);
        return hql;
    }

    private static String beyond(PageRequest request) {
        if (request.position().isEmpty()) {
            return "";
        }
        return request.backwards()
                ? " and (m.lastDay, m.id) > (:edgeDay, :edgeId)"
                : " and (m.lastDay, m.id) < (:edgeDay, :edgeId)";
    }

    /** A cursor is signed, so its keys are ours; an unreadable one can only be of an older release. */
    private static Map<String, Object> edge(Position position) {
        try {
            return Map.of(
                    "edgeDay", LocalDate.parse(position.keys().get(0)),
                    "edgeId", UUID.fromString(position.keys().get(1)));
        } catch (IllegalArgumentException | DateTimeParseException | IndexOutOfBoundsException unreadable) {
            throw CommonProblems.INVALID_CURSOR.because();
        }
    }

    private static <T> Query<T> bound(Query<T> query, Map<String, Object> values) {
        values.forEach((name, value) -> {
            if (value instanceof List<?> list) {
                query.setParameterList(name, list);
            } else {
                query.setParameter(name, value);
            }
        });
        return query;
    }
}
