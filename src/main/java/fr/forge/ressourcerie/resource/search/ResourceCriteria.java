package fr.forge.ressourcerie.resource.search;

import fr.forge.ressourcerie.problem.Fault;
import fr.forge.ressourcerie.vocabulary.Concepts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A filter as conditions of a query: constant pieces of SQL, one for each filter that is present, with their values
 * bound. A condition that is absent is not in the text, so that the planner sees only what is asked.
 */
class ResourceCriteria {
    private final Map<String, String> conditions = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final boolean searching;

    ResourceCriteria(ResourceFilter filter, Concepts concepts) {
        var faults = new ArrayList<Fault>();
        conditions.put("scope", filter.scope.equals("forge") ? "r.alive" : "r.selected and r.alive");
        searching = filter.q != null;
        if (searching) {
            add("q", "r.words @@ websearch_to_tsquery('public.ressourcerie', :q)", filter.q);
        }
        concept("kind", "r.kind = any(cast(:kind as text[]))", filter.kind, concepts, faults);
        concept("level", "r.levels && cast(:level as text[])", filter.level, concepts, faults);
        concept("discipline", "r.disciplines && cast(:discipline as text[])", filter.discipline, concepts, faults);
        concept("audience", "r.audiences && cast(:audience as text[])", filter.audience, concepts, faults);
        concept("licence", "r.licence_code = any(cast(:licence as text[]))", filter.licence, concepts, faults);
        words("keyword", "r.keywords && cast(:keyword as text[])", filter.keyword);
        words("organisation", "r.organisation = any(cast(:organisation as text[]))", filter.organisation);
        words("label", "r.labels && cast(:label as text[])", filter.label);
        words("contributor", """
                r.id in (select n.resource_id from contribution n join contributor c on c.id = n.contributor_id
                         where c.handle = any(cast(:contributor as text[])) and c.name is not null)""", filter.contributor);
        if (filter.updatedSince != null) {
            add("updatedSince", "r.updated_at >= :updatedSince", filter.updatedSince);
        }
        order(filter, faults);
        if (!faults.isEmpty()) {
            throw Concepts.refusal(faults);
        }
    }

    private static void order(ResourceFilter filter, List<Fault> faults) {
        if ("relevance".equals(filter.sort) && filter.q == null) {
            faults.add(Fault.ofParameter(
                    "sort",
                    "needs-q",
                    "Le tri par pertinence demande le paramètre « q ».",
                    "Sorting by relevance needs the parameter “q”."));
        }
        if ("-selectedAt".equals(filter.sort) && filter.scope.equals("forge")) {
            faults.add(Fault.ofParameter(
                    "sort",
                    "needs-scope",
                    "Le tri par date de sélection demande « scope=ressourcerie ».",
                    "Sorting by date of selection needs “scope=ressourcerie”."));
        }
    }

    private void concept(String name, String sql, List<String> words, Concepts concepts, List<Fault> faults) {
        if (!words.isEmpty()) {
            add(name, sql, array(concepts.found(name, name, words, faults)));
        }
    }

    private void words(String name, String sql, List<String> words) {
        if (!words.isEmpty()) {
            add(name, sql, array(words));
        }
    }

    private void add(String name, String sql, Object value) {
        conditions.put(name, sql);
        values.put(name, value);
    }

    private static String[] array(Collection<String> words) {
        return words.toArray(String[]::new);
    }

    boolean searching() {
        return searching;
    }

    /** The conditions, without the one of that filter if it is there. */
    String where(String ignored) {
        return String.join(
                " and ",
                conditions.entrySet().stream()
                        .filter(condition -> !condition.getKey().equals(ignored))
                        .map(Map.Entry::getValue)
                        .toList());
    }

    Map<String, Object> values(String ignored) {
        var bound = new LinkedHashMap<>(values);
        bound.remove(ignored);
        return bound;
    }
}
