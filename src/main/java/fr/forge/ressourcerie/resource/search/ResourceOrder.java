package fr.forge.ressourcerie.resource.search;

import fr.forge.ressourcerie.problem.Fault;
import java.time.Instant;
import java.util.List;

/** The total orders of the list: each ends with the id, and each has its index. */
enum ResourceOrder {
    /** Newest first; an id never changes, so that a walk meets each resource exactly once. */
    NEWEST("null", "r.id < cast(:id as uuid)", "r.id > cast(:id as uuid)", "r.id desc", "r.id"),
    UPDATED(
            "r.updated_at",
            "(r.updated_at, r.id) < (cast(:key as timestamptz), cast(:id as uuid))",
            "(r.updated_at, r.id) > (cast(:key as timestamptz), cast(:id as uuid))",
            "r.updated_at desc, r.id desc",
            "r.updated_at, r.id"),
    /** The most used first; without a measure the rank is the lowest. */
    USED(
            "r.usage_rank",
            "(r.usage_rank, r.id) < (cast(:key as bigint), cast(:id as uuid))",
            "(r.usage_rank, r.id) > (cast(:key as bigint), cast(:id as uuid))",
            "r.usage_rank desc, r.id desc",
            "r.usage_rank, r.id"),
    SELECTED(
            "r.selected_at",
            "(r.selected_at, r.id) < (cast(:key as timestamptz), cast(:id as uuid))",
            "(r.selected_at, r.id) > (cast(:key as timestamptz), cast(:id as uuid))",
            "r.selected_at desc, r.id desc",
            "r.selected_at, r.id"),
    /** As the one collection that is asked for has them. */
    GATHERED(
            "array_position(cast(:collection as uuid[]), r.id)",
            "array_position(cast(:collection as uuid[]), r.id) > cast(:key as integer)",
            "array_position(cast(:collection as uuid[]), r.id) < cast(:key as integer)",
            "array_position(cast(:collection as uuid[]), r.id)",
            "array_position(cast(:collection as uuid[]), r.id) desc"),
    TITLE(
            "r.title_key",
            "(r.title_key, r.id) > (cast(:key as text), cast(:id as uuid))",
            "(r.title_key, r.id) < (cast(:key as text), cast(:id as uuid))",
            "r.title_key, r.id",
            "r.title_key desc, r.id desc"),
    /** See {@link RankedSearch}: best first, in its own statement. */
    RELEVANCE("", "", "", "", "");

    private final String key;
    private final String after;
    private final String before;
    private final String forwards;
    private final String backwards;

    ResourceOrder(String key, String after, String before, String forwards, String backwards) {
        this.key = key;
        this.after = after;
        this.before = before;
        this.forwards = forwards;
        this.backwards = backwards;
    }

    static ResourceOrder of(ResourceListFilter filter) {
        return filter.sort == null && filter.q != null ? RELEVANCE : walking(filter);
    }

    /** The order that was asked for; without one that of a collection alone, or the newest first. */
    static ResourceOrder walking(ResourceFilter filter) {
        return filter.sort() == null && filter.q == null && filter.collection.size() == 1
                ? GATHERED
                : named(filter.sort());
    }

    /** The order of that word; newest first without one. */
    static ResourceOrder named(String sort) {
        if (sort == null) {
            return NEWEST;
        }
        return switch (sort) {
            case "-usage" -> USED;
            case "-updatedAt" -> UPDATED;
            case "-selectedAt" -> SELECTED;
            case "title" -> TITLE;
            default -> RELEVANCE;
        };
    }

    /** Adds a fault for an order that the rest of the filter does not allow. */
    static void check(ResourceFilter filter, List<Fault> faults) {
        if ("relevance".equals(filter.sort()) && filter.q == null) {
            faults.add(Fault.ofParameter(
                    "sort",
                    "needs-q",
                    "Le tri par pertinence demande le paramètre « q ».",
                    "Sorting by relevance needs the parameter “q”."));
        }
        if ("-selectedAt".equals(filter.sort()) && filter.scope.equals("forge")) {
            faults.add(Fault.ofParameter(
                    "sort",
                    "needs-scope",
                    "Le tri par date de sélection demande « scope=ressourcerie ».",
                    "Sorting by date of selection needs “scope=ressourcerie”."));
        }
    }

    String key() {
        return key;
    }

    String beyond(boolean backwardsTravel) {
        return backwardsTravel ? before : after;
    }

    String by(boolean backwardsTravel) {
        return backwardsTravel ? backwards : forwards;
    }

    boolean keyed() {
        return this != NEWEST;
    }

    Class<?> keyType() {
        return switch (this) {
            case USED -> Long.class;
            case GATHERED -> Integer.class;
            case UPDATED, SELECTED -> Instant.class;
            case NEWEST, TITLE, RELEVANCE -> String.class;
        };
    }

    /** A key as a cursor carries it, read back. */
    Object readKey(String text) {
        return switch (this) {
            case USED -> Long.valueOf(text);
            case GATHERED -> Integer.valueOf(text);
            case UPDATED, SELECTED -> Instant.parse(text);
            case NEWEST, TITLE, RELEVANCE -> text;
        };
    }

    /** The sort values of an item, as a cursor carries them. */
    List<?> position(Object keyValue, Object id) {
        return keyed() ? List.of(keyValue, id) : List.of(id);
    }
}
