package fr.forge.ressourcerie.resource.contributor;

import fr.forge.ressourcerie.contributor.ContributorProblems;
import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.problem.Fault;
import fr.forge.ressourcerie.vocabulary.ConceptView;
import fr.forge.ressourcerie.vocabulary.Concepts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Lists those who may be named. Only what is copied to {@code contributor} by a consent in force is read, so that
 * whoever did not consent is in no count, order or cursor. Resources that are not shown count for nothing.
 */
@Singleton
class ContributorList {
    /** What is shown of those found; what they made is counted of them only. */
    private static final String SHOWN = """
            select c.handle, c.kind, c.name, c.url, c.biography, c.academy, w.resources, c.key from (%s) c
            cross join lateral (
                select count(distinct n.resource_id) as resources
                from contribution n join resource r on r.id = n.resource_id and r.alive
                where n.contributor_id = c.id) w""";

    private static final String NAMED = "select c.*, %s as key from contributor c%s where c.name is not null";

    /** What everybody made, for the orders by it. */
    private static final String MADE = """
            \sleft join (
                select n.contributor_id, count(*) as resources,
                    max(cast(extract(epoch from r.last_activity_at) as bigint)) as recent
                from contribution n join resource r on r.id = n.resource_id and r.alive
                join contributor k on k.id = n.contributor_id and k.name is not null
                group by n.contributor_id) w on w.contributor_id = c.id""";

    /** Each a text that ascends, so that one comparison and one cursor serve them all. */
    private static final Map<String, String> KEYS = Map.of(
            "name", "public.sort_key(c.name) collate \"C\"",
            "-resources", "lpad(cast(99999999 - coalesce(w.resources, 0) as text), 8, '0') collate \"C\"",
            "-recent", "lpad(cast(99999999999 - coalesce(w.recent, 0) as text), 11, '0') collate \"C\"");

    private static final String WORD = "' ' || public.search_text(c.name) like ";

    private static final String DISCIPLINE = """
            exists (select 1 from contribution d join resource r on r.id = d.resource_id
                where d.contributor_id = c.id and r.alive and r.disciplines && cast(:discipline as text[]))""";

    private static final String RESOURCE = """
            c.id in (select d.contributor_id from contribution d join resource r on r.id = d.resource_id
                where r.alive and r.slug = any(cast(:resource as text[])))""";

    private final Session session;
    private final Concepts concepts;

    ContributorList(Session session, Concepts concepts) {
        this.session = session;
        this.concepts = concepts;
    }

    /** The one of that handle, or the same refusal for one who did not consent as for nobody. */
    ContributorView get(String handle) {
        var one = NAMED.formatted("''", "") + " and c.handle = :handle";
        return rows(session.createNativeQuery(SHOWN.formatted(one), Object[].class)
                        .setParameter("handle", handle))
                .stream()
                .findFirst()
                .map(this::view)
                .orElseThrow(ContributorProblems.UNKNOWN::because);
    }

    /** Those of them who may be named, by their ids. */
    Map<UUID, ContributorView> of(Collection<UUID> contributors) {
        var some = NAMED.formatted("cast(c.id as text)", "") + " and c.id = any(cast(:ids as uuid[]))";
        var found = new HashMap<UUID, ContributorView>();
        rows(session.createNativeQuery(SHOWN.formatted(some), Object[].class)
                        .setParameter("ids", contributors.toArray(UUID[]::new)))
                .forEach(row -> found.put(UUID.fromString((String) row[7]), view(row)));
        return found;
    }

    Slice<ContributorView> page(ContributorFilter filter, PageRequest request) {
        var conditions = new Conditions(filter);
        var key = KEYS.get(filter.sort);
        var down = request.backwards();
        var found = new StringBuilder(NAMED.formatted(key, filter.sort.equals("name") ? "" : MADE))
                .append(conditions.sql());
        if (request.position().isPresent()) {
            found.append(" and (" + key + ", c.handle) " + (down ? "<" : ">") + " (cast(:key as text), :handle)");
        }
        found.append(" order by " + key + (down ? " desc, c.handle desc" : ", c.handle") + " limit :fetch");
        var sql = SHOWN.formatted(found) + (down ? " order by c.key desc, c.handle desc" : " order by c.key, c.handle");
        var query =
                conditions.bind(session.createNativeQuery(sql, Object[].class)).setParameter("fetch", request.fetch());
        request.position()
                .ifPresent(position -> query.setParameter("key", position.keys().get(0))
                        .setParameter("handle", position.keys().get(1)));
        return request.slice(rows(query), row -> List.of(row[7], row[0]), total(conditions))
                .map(this::view);
    }

    private Total total(Conditions conditions) {
        var sql = "select count(*) from (select 1 from contributor c where c.name is not null" + conditions.sql()
                + " limit :most) m";
        return Total.counted(conditions
                .bind(session.createNativeQuery(sql, Long.class))
                .setParameter("most", Total.EXACT_UP_TO + 1)
                .getSingleResult());
    }

    private static List<Object[]> rows(NativeQuery<Object[]> query) {
        return query.getResultList();
    }

    private ContributorView view(Object[] row) {
        return new ContributorView(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                concepts.concept("academy", (String) row[5])
                        .map(ConceptView::of)
                        .orElse(null),
                ((Number) row[6]).intValue());
    }

    /** Constant pieces of SQL, one for each filter that is present, with their values bound. */
    private class Conditions {
        private final Map<String, String> pieces = new LinkedHashMap<>();
        private final Map<String, Object> values = new LinkedHashMap<>();

        Conditions(ContributorFilter filter) {
            var faults = new ArrayList<Fault>();
            add("kind", "c.kind = any(cast(:kind as text[]))", filter.kind);
            add("academy", "c.academy = any(cast(:academy as text[]))", found("academy", filter.academy, faults));
            add("discipline", DISCIPLINE, found("discipline", filter.discipline, faults));
            add("resource", RESOURCE, filter.resource);
            if (filter.q != null) {
                words(filter.q);
            }
            if (!faults.isEmpty()) {
                throw Concepts.refusal(faults);
            }
        }

        /** Beginnings of words, each looked for by itself so that the index of their letters is used. */
        private void words(String typed) {
            var words = session.createNativeQuery("select public.search_text(:q)", String.class)
                    .setParameter("q", typed)
                    .getSingleResult();
            if (words.isEmpty()) {
                pieces.put("q", "false");
            }
            for (var word : words.isEmpty() ? new String[0] : words.split(" ")) {
                var name = "word" + values.size();
                pieces.put(name, WORD + ":" + name);
                values.put(name, "% " + word + "%");
            }
        }

        private Collection<String> found(String vocabulary, List<String> words, List<Fault> faults) {
            return concepts.found(vocabulary, vocabulary, words, faults);
        }

        private void add(String name, String piece, Collection<String> words) {
            if (!words.isEmpty()) {
                pieces.put(name, piece);
                values.put(name, words.toArray(String[]::new));
            }
        }

        String sql() {
            return pieces.values().stream().map(piece -> " and " + piece).collect(Collectors.joining());
        }

        <T> NativeQuery<T> bind(NativeQuery<T> query) {
            values.forEach(query::setParameter);
            return query;
        }
    }
}
