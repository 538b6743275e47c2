package fr.forge.ressourcerie.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A page as it is asked for: how many items, from where; nothing in {@code position} means from the beginning. */
public record PageRequest(int limit, Optional<Position> position) {

    public boolean backwards() {
        return position.map(Position::backwards).orElse(false);
    }

    /** One more than is shown, which tells whether another page follows. */
    public int fetch() {
        return limit + 1;
    }

    /**
     * The page cut out of what was fetched with {@link #fetch()} in the direction of travel.
     *
     * @param keys the sort values of an item, the same as the query compares
     */
    public <T> Slice<T> slice(List<T> fetched, Function<T, List<?>> keys, Total total) {
        var more = fetched.size() > limit;
        var items = new ArrayList<>(more ? fetched.subList(0, limit) : fetched);
        if (backwards()) {
            Collections.reverse(items);
        }
        var hasNext = !items.isEmpty() && (backwards() || more);
        var hasPrevious = !items.isEmpty() && (backwards() ? more : position.isPresent());
        var next =
                hasNext ? Position.after(keys.apply(items.get(items.size() - 1)).toArray()) : null;
        var previous = hasPrevious ? Position.before(keys.apply(items.get(0)).toArray()) : null;
        return new Slice<>(items, next, previous, total);
    }
}
