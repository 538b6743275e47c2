package fr.forge.ressourcerie.vocabulary.load;

import fr.forge.ressourcerie.vocabulary.ConceptView;
import fr.forge.ressourcerie.vocabulary.load.Known.Pair;
import fr.forge.ressourcerie.vocabulary.load.Known.Row;
import fr.forge.ressourcerie.vocabulary.load.LoadView.ChangeView;
import fr.forge.ressourcerie.vocabulary.load.LoadView.FieldChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** A list as it will be, beside what it is: what moves follows from the two. */
final class Plan {
    private final Known known;
    private final Map<String, Row> concepts;
    private final Set<Pair> pairs;
    private final Set<String> told;
    private final boolean ordered;
    private final Map<String, Set<String>> relatedNow;
    private final Map<String, Set<String>> relatedThen;
    private final List<Row> added;
    private final List<Row> deprecated;
    private final List<Row> revived;
    private final List<ChangeView> changed;

    /**
     * @param concepts all of them by code, in their new order
     * @param told the codes that the file tells of
     */
    Plan(Known known, Map<String, Row> concepts, Set<Pair> pairs, Set<String> told, boolean ordered) {
        this.known = known;
        this.concepts = concepts;
        this.pairs = pairs;
        this.told = told;
        this.ordered = ordered;
        this.relatedNow = beside(known.pairs());
        this.relatedThen = beside(pairs);
        this.added = those(row -> !known.concepts().containsKey(row.code()));
        this.deprecated = those(row -> row.obsolete() && isKnown(row, false));
        this.revived = those(row -> !row.obsolete() && isKnown(row, true));
        this.changed = told.stream()
                .filter(known.concepts()::containsKey)
                .map(code -> change(known.concepts().get(code), concepts.get(code)))
                .filter(change -> !change.fields().isEmpty())
                .toList();
    }

    Map<String, Row> concepts() {
        return concepts;
    }

    Set<Pair> pairs() {
        return pairs;
    }

    int offered() {
        return (int) concepts.values().stream().filter(row -> !row.obsolete()).count();
    }

    List<Row> added() {
        return added;
    }

    List<Row> deprecated() {
        return deprecated;
    }

    List<Row> revived() {
        return revived;
    }

    List<ChangeView> changed() {
        return changed;
    }

    /** Whether concepts that stay change places; without an order in the file none does. */
    boolean reordered() {
        var before = known.concepts().keySet().stream().filter(told::contains).toList();
        var after = told.stream().filter(known.concepts()::containsKey).toList();
        return ordered && !before.equals(after);
    }

    boolean unchanged() {
        return added.isEmpty() && deprecated.isEmpty() && revived.isEmpty() && changed.isEmpty() && !reordered();
    }

    /** Every concept whose label, relations or status move. */
    Set<String> moved() {
        var codes = new LinkedHashSet<String>();
        Stream.of(added, deprecated, revived)
                .flatMap(List::stream)
                .map(Row::code)
                .forEach(codes::add);
        changed.stream().map(ChangeView::code).forEach(codes::add);
        return codes;
    }

    static List<ConceptView> views(List<Row> rows) {
        return rows.stream().map(Plan::view).toList();
    }

    static ConceptView view(Row row) {
        return new ConceptView(row.code(), row.uri(), row.label());
    }

    private List<Row> those(java.util.function.Predicate<Row> which) {
        return concepts.values().stream().filter(which).toList();
    }

    private boolean isKnown(Row row, boolean obsolete) {
        var before = known.concepts().get(row.code());
        return before != null && before.obsolete() == obsolete;
    }

    private ChangeView change(Row now, Row then) {
        var fields = new ArrayList<FieldChange>();
        compare(fields, "label", now, then, Row::label);
        compare(fields, "notation", now, then, Row::notation);
        compare(fields, "broader", now, then, Row::broader);
        note(fields, "related", joined(relatedNow.get(now.code())), joined(relatedThen.get(now.code())));
        compare(fields, "alternatives", now, then, row -> joined(row.alternatives()));
        return new ChangeView(now.code(), now.uri(), fields);
    }

    private static void compare(
            List<FieldChange> fields, String field, Row now, Row then, Function<Row, String> value) {
        note(fields, field, value.apply(now), value.apply(then));
    }

    private static void note(List<FieldChange> fields, String field, String from, String to) {
        if (!Objects.equals(from, to)) {
            fields.add(new FieldChange(field, from, to));
        }
    }

    private static String joined(Collection<String> values) {
        return values == null || values.isEmpty() ? null : String.join("|", new TreeSet<>(values));
    }

    private static Map<String, Set<String>> beside(Set<Pair> pairs) {
        var beside = new HashMap<String, Set<String>>();
        pairs.forEach(pair -> {
            beside.computeIfAbsent(pair.one(), code -> new TreeSet<>()).add(pair.other());
            beside.computeIfAbsent(pair.other(), code -> new TreeSet<>()).add(pair.one());
        });
        return beside;
    }
}
