package fr.forge.ressourcerie.resource.related;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Finds what resembles a resource: a bounded number of candidates for each trait, then the closest. The query is made of
 * constant pieces, one for each trait that the resource has, so that the cost does not grow with the catalogue.
 */
@Singleton
public class FindRelated {
    /** How many are found at most. */
    public static final int MOST = 100;

    private static final int EACH = 200;
    private static final int LOOKED_AT = 300;

    /** Of a resource with more contributors, those with the most commits are looked at. */
    private static final int HANDS = 100;

    private static final String BOTH =
            "r.disciplines && cast(:disciplines as text[]) and r.levels && cast(:levels as text[])";
    private static final String DISCIPLINES = "r.disciplines && cast(:disciplines as text[])";
    private static final String LEVELS = "r.levels && cast(:levels as text[])";
    private static final String KEYWORDS = "r.keywords && cast(:keywords as text[])";
    private static final String COLLECTIVE = "r.organisation = :organisation";

    /** What few share: looking for the selected among them apart would cost more than it finds. */
    private static final Set<String> NARROW = Set.of(BOTH, COLLECTIVE);

    /**
     * People are counted only where the count tells of nobody: at least three are shared, and on either side at least
     * two more contributed, so that no one's part in the other resource follows from it.
     */
    private static final String SAME_HANDS = """
            select r.id from (
                select shared.resource_id, count(*) as people
                from (select contributor_id from contribution where resource_id = :id and role = 'contributor'
                      order by commits desc, contributor_id limit :hands) mine
                cross join lateral (
                    select n.resource_id from contribution n
                    where n.contributor_id = mine.contributor_id and n.resource_id <> :id and n.role = 'contributor'
                    order by n.resource_id desc limit 50) shared
                group by shared.resource_id having count(*) >= 3
                order by people desc, shared.resource_id desc limit :each) common
            join resource r on r.id = common.resource_id and r.alive
            join resource me on me.id = :id
            where r.contributor_count >= common.people + 2 and me.contributor_count >= common.people + 2""";

    private static final String TRAITS = """
            select r.id, r.selected, r.organisation, r.disciplines, r.levels, r.keywords from resource r
            where r.id = any(cast(:ids as uuid[]))""";

    private final Session session;

    FindRelated(Session session) {
        this.session = session;
    }

    /** The closest first, the newest of equals first. */
    public List<Kin> to(UUID resource) {
        var me = traits(Set.of(resource), Set.of()).get(0);
        var sameHands = new LinkedHashSet<UUID>(bound(session.createNativeQuery(SAME_HANDS, UUID.class), me)
                .setParameter("id", resource)
                .setParameter("hands", HANDS)
                .setParameter("each", EACH)
                .getResultList());
        var candidates = candidates(me);
        candidates.addAll(sameHands);
        candidates.remove(resource);
        return traits(candidates, sameHands).stream()
                .map(other -> Kin.of(me, other))
                .filter(kin -> !kin.because().isEmpty())
                .sorted(Kin.CLOSEST_FIRST)
                .limit(MOST)
                .toList();
    }

    private Set<UUID> candidates(Traits me) {
        var conditions = new ArrayList<String>();
        if (!me.disciplines().isEmpty() && !me.levels().isEmpty()) {
            conditions.add(BOTH);
        }
        if (!me.disciplines().isEmpty()) {
            conditions.add(DISCIPLINES);
        }
        if (!me.levels().isEmpty()) {
            conditions.add(LEVELS);
        }
        if (!me.keywords().isEmpty()) {
            conditions.add(KEYWORDS);
        }
        if (me.organisation() != null) {
            conditions.add(COLLECTIVE);
        }
        if (conditions.isEmpty()) {
            return new LinkedHashSet<>();
        }
        var parts = new StringJoiner(" union ");
        for (var condition : conditions) {
            parts.add(newest("r.alive", condition));
            if (!NARROW.contains(condition)) {
                parts.add(newest("r.selected and r.alive", condition));
            }
        }
        // A scan that joins another one under way would begin anywhere, and find others at each call.
        session.createNativeQuery("""
                        select set_config('synchronize_seqscans', 'off', true)
                            || set_config('max_parallel_workers_per_gather', '0', true)
                        """, String.class).getSingleResult();
        return new LinkedHashSet<>(bound(session.createNativeQuery(parts.toString(), UUID.class), me)
                .setParameter("looked", LOOKED_AT)
                .setParameter("each", EACH)
                .getResultList());
    }

    /**
     * The inner bound has no order: it lets the planner stop early on what is frequent and use the index on what is
     * rare. An ordered walk would read the whole catalogue for a word that only looks frequent.
     */
    private static String newest(String scope, String condition) {
        return "(select c.id from (select r.id from resource r where " + scope + " and " + condition
                + " limit :looked) c order by c.id desc limit :each)";
    }

    /** Binds those traits that the query asks for. */
    private static <T> NativeQuery<T> bound(NativeQuery<T> query, Traits me) {
        var values = new LinkedHashMap<String, Object>(Map.of(
                "disciplines", array(me.disciplines()),
                "levels", array(me.levels()),
                "keywords", array(me.keywords())));
        values.put("organisation", me.organisation());
        query.getParameterMetadata().getNamedParameterNames().stream()
                .filter(values::containsKey)
                .forEach(name -> query.setParameter(name, values.get(name)));
        return query;
    }

    private List<Traits> traits(Set<UUID> ids, Set<UUID> sameHands) {
        return session
                .createNativeQuery(TRAITS, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("selected", Boolean.class)
                .addScalar("organisation", String.class)
                .addScalar("disciplines", String[].class)
                .addScalar("levels", String[].class)
                .addScalar("keywords", String[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .map(row -> new Traits(
                        (UUID) row[0],
                        (Boolean) row[1],
                        (String) row[2],
                        List.of((String[]) row[3]),
                        List.of((String[]) row[4]),
                        List.of((String[]) row[5]),
                        sameHands.contains((UUID) row[0])))
                .toList();
    }

    private static String[] array(List<String> words) {
        return words.toArray(String[]::new);
    }
}
