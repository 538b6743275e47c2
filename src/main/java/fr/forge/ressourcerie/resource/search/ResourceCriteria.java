package fr.forge.ressourcerie.resource.search;

import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.problem.Fault;
import fr.forge.ressourcerie.vocabulary.Concepts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A filter as conditions of a query: constant pieces of SQL, one for each filter that is present, with their values
 * bound. A condition that is absent is not in the text, so that the planner sees only what is asked. Most conditions
 * are on the narrow rows of search ({@code s}), which one index answers together; some are on the resource itself
 * ({@code r}), which is then joined.
 */
class ResourceCriteria {
    private static final String JOIN = " on r.id = s.resource_id";
    /**
     * One row at a time: a join that the planner may turn round would begin with the other table's first row, and read
     * half of it for a page in the middle.
     */
    private static final String NARROW_ROW =
            " cross join lateral (select n.* from resource_search n where n.resource_id = r.id offset 0) s";

    private static final Set<String> OF_THE_RESOURCE = Set.of("contributor", "updatedSince");

    /** The one facet whose vocabulary has another name. */
    static final String PERSONAL_DATA = "personalData";

    static final String ACADEMY = "academy";

    /**
     * In one query with the needed words, the index answers alone; otherwise each row that has those would be read. When
     * they are stop words, nothing is left but the exclusion, which the whole index would be read for.
     */
    private static final String WITHOUT = """
            numnode(to_tsquery('public.ressourcerie', :q)) > 0 and s.words @@ (
                to_tsquery('public.ressourcerie', :q) && !!to_tsquery('public.ressourcerie', :without))""";

    private static final String WITHOUT_BESIDE_NAMES = "not s.words @@ to_tsquery('public.ressourcerie', :without)";

    private final Map<String, String> conditions = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final boolean selection;

    ResourceCriteria(ResourceFilter filter, Concepts concepts, Gatherings gatherings) {
        var faults = new ArrayList<Fault>();
        selection = !filter.scope.equals("forge");
        concept("kind", filter.kind, concepts, faults);
        concept("level", filter.level, concepts, faults);
        concept("discipline", filter.discipline, concepts, faults);
        concept("audience", filter.audience, concepts, faults);
        concept("licence", filter.licence, concepts, faults);
        concept(PERSONAL_DATA, "personal-data", filter.personalData, concepts, faults);
        academy(filter.academy, concepts, faults);
        gathered(filter.collection, gatherings, faults);
        facet("label", filter.label);
        mark("keyword", filter.keyword);
        mark("organisation", filter.organisation);
        words("contributor", """
                r.id in (select n.resource_id from contribution n join contributor c on c.id = n.contributor_id
                         where c.handle = any(cast(:contributor as text[])) and c.name is not null)""", filter.contributor);
        if (filter.updatedSince != null) {
            add("updatedSince", "r.updated_at >= :updatedSince", filter.updatedSince);
        }
        ResourceOrder.check(filter, faults);
        if (!faults.isEmpty()) {
            throw Concepts.refusal(faults);
        }
    }

    /** Adds what the words ask for. */
    void search(SearchWords words, Map<String, List<String>> corrections) {
        if (words.needed().isEmpty()) {
            add(
                    "q",
                    "(s.words @@ to_tsquery('public.ressourcerie', :q) or s.facets && cast(:named as text[]))",
                    words.namedQuery());
            values.put("named", array(words.around()));
        } else if (words.named().isEmpty()) {
            add("q", "s.words @@ to_tsquery('public.ressourcerie', :q)", words.neededQuery(corrections));
        } else {
            // When only stop words stand beside the names ("le CM2"), the names are what is looked for.
            add("q", """
                    (s.words @@ to_tsquery('public.ressourcerie', :q) or numnode(to_tsquery('public.ressourcerie', :q)) = 0
                     and (s.words @@ to_tsquery('public.ressourcerie', :names) or s.facets && cast(:named as text[])))""", words.neededQuery(corrections));
            values.put("names", words.namedQuery());
            values.put("named", array(words.around()));
        }
        if (!words.excluded().isEmpty()) {
            add("without", words.named().isEmpty() ? WITHOUT : WITHOUT_BESIDE_NAMES, words.excludedQuery());
        }
    }

    private void concept(String name, List<String> words, Concepts concepts, List<Fault> faults) {
        concept(name, name, words, concepts, faults);
    }

    private void concept(String name, String vocabulary, List<String> words, Concepts concepts, List<Fault> faults) {
        if (!words.isEmpty()) {
            facet(name, List.copyOf(concepts.found(name, vocabulary, words, faults)));
        }
    }

    private void facet(String name, List<String> codes) {
        var facets = codes.stream().map(code -> name + ":" + code).toList();
        words(name, "s.facets && cast(:" + name + " as text[])", facets);
    }

    /**
     * Read where a consent writes, and not copied to the rows of search: few people show an academy, and a withdrawal
     * is obeyed at once.
     */
    private void academy(List<String> words, Concepts concepts, List<Fault> faults) {
        if (!words.isEmpty()) {
            words(ACADEMY, """
                    s.resource_id = any(array(
                        select n.resource_id from contribution n join contributor c on c.id = n.contributor_id
                        where c.academy = any(cast(:academy as text[]))))""", List.copyOf(concepts.found(ACADEMY, ACADEMY, words, faults)));
        }
    }

    private void gathered(List<String> slugs, Gatherings gatherings, List<Fault> faults) {
        if (!slugs.isEmpty()) {
            add(
                    "collection",
                    "s.resource_id = any(cast(:collection as uuid[]))",
                    gatherings.found(slugs, faults).toArray(UUID[]::new));
        }
    }

    /** Of these there may be as many as resources, so that they are no facets, whose sets are counted. */
    private void mark(String name, List<String> values) {
        var marks = values.stream().map(value -> name + ":" + value).toList();
        words(name, "s.marks && cast(:" + name + " as text[])", marks);
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

    static String[] array(List<String> words) {
        return words.toArray(String[]::new);
    }

    boolean has(String name) {
        return conditions.containsKey(name);
    }

    /** The narrow rows that match, leaving out the filter of that name if it is there; more conditions may follow. */
    String matches(String ignored) {
        var joined =
                conditions.keySet().stream().anyMatch(name -> OF_THE_RESOURCE.contains(name) && !name.equals(ignored));
        return "resource_search s" + (joined ? " join resource r" + JOIN : "") + " where s.alive"
                + (selection ? " and s.marks @> '{selected}'" : "") + (joined ? scope() : "") + and(ignored);
    }

    /**
     * The resources that match, in whose columns the orders are indexed. An index is walked where matches are so many that
     * a page is soon full; otherwise they are found first, because the walk would read the catalogue for a page of rare
     * ones, and for one of those that all stand at its far end. More conditions may follow.
     *
     * @param total how many they are
     */
    String resources(Total total) {
        return total.exact() && narrows() ? resourcesFound() : resources();
    }

    /** The resources that match, met one after the other in the order of an index; more conditions may follow. */
    String resources() {
        var narrow = conditions.keySet().stream().anyMatch(name -> !OF_THE_RESOURCE.contains(name));
        return "resource r" + (narrow ? NARROW_ROW : "") + " where true" + scope() + (narrow ? " and s.alive" : "")
                + and(null);
    }

    /** The same, found through the narrow rows before anything of them is looked at; more conditions may follow. */
    private String resourcesFound() {
        return "resource r where r.id = any(array(select s.resource_id from " + matches(null) + "))" + scope();
    }

    /** As the indexes on resources say it, or none of them can be used; what is selected is alive. */
    private String scope() {
        return selection ? " and r.selected" : " and r.alive";
    }

    /** Whether anything is asked for beside the scope. */
    boolean narrows() {
        return !conditions.isEmpty();
    }

    private String and(String ignored) {
        return conditions.entrySet().stream()
                .filter(condition -> !condition.getKey().equals(ignored))
                .map(condition -> " and " + condition.getValue())
                .collect(Collectors.joining());
    }

    Map<String, Object> values() {
        return values;
    }
}
