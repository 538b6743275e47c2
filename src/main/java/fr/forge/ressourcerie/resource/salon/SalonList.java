package fr.forge.ressourcerie.resource.salon;

import fr.forge.ressourcerie.http.Page.FacetValue;
import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.salon.Salon;
import fr.forge.ressourcerie.salon.SalonKind;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Lists salons, the newest first. They are hundreds, not millions: words are looked for in each. */
@Singleton
class SalonList {
    private static final String WORDS = """
            public.search_text(:q) <> '' and public.search_text(concat_ws(' ', coalesce(s.name, s.seen_name),
                coalesce(s.topic, s.seen_topic), array_to_string(s.aliases, ' '))) like all (
                select '%' || word || '%' from unnest(string_to_array(public.search_text(:q), ' ')) word)""";

    private final Session session;
    private final SalonViews views;

    SalonList(Session session, SalonViews views) {
        this.session = session;
        this.views = views;
    }

    Slice<SalonView> page(SalonFilter filter, PageRequest request) {
        var conditions = conditions(filter);
        request.position()
                .ifPresent(edge -> conditions.put(
                        "edge", request.backwards() ? "s.id > cast(:edge as uuid)" : "s.id < cast(:edge as uuid)"));
        var sql = "select s.* from salon s where " + String.join(" and ", conditions.values())
                + (request.backwards() ? " order by s.id" : " order by s.id desc") + " limit :fetch";
        var query = bind(session.createNativeQuery(sql, Salon.class), filter).setParameter("fetch", request.fetch());
        request.position()
                .ifPresent(edge ->
                        query.setParameter("edge", UUID.fromString(edge.keys().get(0))));
        var slice = request.slice(query.getResultList(), salon -> List.of(salon.id()), total(filter));
        var shown = views.of(slice.items());
        return slice.map(salon -> shown.get(salon.id()));
    }

    /** How many there are of each kind, whatever kinds are asked for. */
    Map<String, List<FacetValue>> facets(SalonFilter filter) {
        if (filter.facets == null) {
            return null;
        }
        var anyKind = new SalonFilter();
        anyKind.resource = filter.resource;
        anyKind.q = filter.q;
        anyKind.active = filter.active;
        var sql = "select s.kind, count(*) from salon s where "
                + String.join(" and ", conditions(anyKind).values()) + " group by 1 order by 2 desc, 1";
        var values = bind(session.createNativeQuery(sql, Object[].class), anyKind).getResultList().stream()
                .map(row -> facet((String) row[0], ((Number) row[1]).longValue()))
                .toList();
        return Map.of("kind", values);
    }

    private static FacetValue facet(String kind, long count) {
        return new FacetValue(
                kind, Words.read(SalonKind.class, kind).orElseThrow().label(), count);
    }

    private Total total(SalonFilter filter) {
        var sql = "select count(*) from (select 1 from salon s where "
                + String.join(" and ", conditions(filter).values()) + " limit :most) m";
        return Total.counted(bind(session.createNativeQuery(sql, Long.class), filter)
                .setParameter("most", Total.EXACT_UP_TO + 1)
                .getSingleResult());
    }

    /** Constant pieces of SQL, one for each filter that is present. */
    private static Map<String, String> conditions(SalonFilter filter) {
        var conditions = new LinkedHashMap<String, String>();
        conditions.put("all", "true");
        if (!filter.resource.isEmpty()) {
            conditions.put("resource", """
                    s.id in (select l.salon_id from salon_resource l join resource r on r.id = l.resource_id
                        where r.alive and r.slug = any(cast(:resource as text[])))""");
        }
        if (!filter.kind.isEmpty()) {
            conditions.put("kind", "s.kind = any(cast(:kind as text[]))");
        }
        if (filter.q != null) {
            conditions.put("q", WORDS);
        }
        if (filter.active != null) {
            conditions.put("active", "(s.missing_since is null) = :active");
        }
        return conditions;
    }

    private static <T> NativeQuery<T> bind(NativeQuery<T> query, SalonFilter filter) {
        if (!filter.resource.isEmpty()) {
            query.setParameter("resource", filter.resource.toArray(String[]::new));
        }
        if (!filter.kind.isEmpty()) {
            query.setParameter("kind", filter.kind.stream().map(Words::of).toArray(String[]::new));
        }
        if (filter.q != null) {
            query.setParameter("q", filter.q);
        }
        if (filter.active != null) {
            query.setParameter("active", filter.active);
        }
        return query;
    }
}
