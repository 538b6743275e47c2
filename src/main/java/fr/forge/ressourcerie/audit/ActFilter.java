package fr.forge.ressourcerie.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.query.NativeQuery;

/** Which acts somebody may see: by name, perhaps only those that moved a certain field, or by the role in which they were done. */
public final class ActFilter {
    static final ActFilter EVERYTHING = new ActFilter(List.of(), List.of());

    private static final String ANY = "";
    private static final String ONLY = """
            \sand exists (
                select 1 from unnest(cast(:names as text[]), cast(:fields as text[]), cast(:roles as text[])) seen (name, field, role)
                where (seen.name = '' or seen.name = a.name) and (seen.field = '' or jsonb_exists(a.changes, seen.field))
                and (seen.role = '' or seen.role = a.role))""";
    private static final String EXCEPT = " and a.name <> all(cast(:except as text[]))";

    private final List<Seen> only;
    private final List<String> except;

    private ActFilter(List<Seen> only, List<String> except) {
        this.only = only;
        this.except = except;
    }

    /** All acts. */
    public static ActFilter everything() {
        return EVERYTHING;
    }

    /** Acts of that name, whatever they moved. */
    public static ActFilter named(String name) {
        return new ActFilter(List.of(new Seen(name, ANY, ANY)), List.of());
    }

    /** Acts of that name that moved this field. */
    public static ActFilter moving(String name, String field) {
        return new ActFilter(List.of(new Seen(name, field, ANY)), List.of());
    }

    /** Acts, however named, that were done in that role. */
    public static ActFilter by(String role) {
        return new ActFilter(List.of(new Seen(ANY, ANY, role)), List.of());
    }

    /** These acts and those. */
    public ActFilter or(ActFilter other) {
        return new ActFilter(both(only, other.only), both(except, other.except));
    }

    /** None of that name, whatever else would let them through. */
    public ActFilter except(String name) {
        return new ActFilter(only, both(except, List.of(name)));
    }

    String condition() {
        return (only.isEmpty() ? "" : ONLY) + (except.isEmpty() ? "" : EXCEPT);
    }

    void bind(NativeQuery<?> query) {
        if (!only.isEmpty()) {
            query.setParameter("names", array(Seen::name))
                    .setParameter("fields", array(Seen::field))
                    .setParameter("roles", array(Seen::role));
        }
        if (!except.isEmpty()) {
            query.setParameter("except", except.toArray(String[]::new));
        }
    }

    private String[] array(Function<Seen, String> part) {
        return only.stream().map(part).toArray(String[]::new);
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    /** What lets an act through; an empty word asks for nothing. */
    private record Seen(String name, String field, String role) {}
}
