package fr.forge.ressourcerie.audit;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.query.NativeQuery;

/** Which acts somebody may see: by name, and perhaps only those that moved a certain field. */
public final class ActFilter {
    static final ActFilter EVERYTHING = new ActFilter(List.of(), List.of(), "");

    private static final String ANY_FIELD = "";
    private static final String CONDITION = """
            \sand exists (
                select 1 from unnest(cast(:names as text[]), cast(:fields as text[])) seen (name, field)
                where seen.name = a.name and (seen.field = '' or jsonb_exists(a.changes, seen.field)))""";

    private final List<String> names;
    private final List<String> fields;
    private final String condition;

    private ActFilter(List<String> names, List<String> fields, String condition) {
        this.names = names;
        this.fields = fields;
        this.condition = condition;
    }

    /** Acts of that name, whatever they moved. */
    public static ActFilter named(String name) {
        return new ActFilter(List.of(name), List.of(ANY_FIELD), CONDITION);
    }

    /** Acts of that name that moved this field. */
    public static ActFilter moving(String name, String field) {
        return new ActFilter(List.of(name), List.of(field), CONDITION);
    }

    /** These acts and those. */
    public ActFilter or(ActFilter other) {
        return new ActFilter(both(names, other.names), both(fields, other.fields), CONDITION);
    }

    String condition() {
        return condition;
    }

    void bind(NativeQuery<?> query) {
        if (this != EVERYTHING) {
            query.setParameter("names", names.toArray(String[]::new))
                    .setParameter("fields", fields.toArray(String[]::new));
        }
    }

    private static List<String> both(List<String> some, List<String> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }
}
