package fr.forge.ressourcerie.http;

import java.util.List;

/**
 * A place between two items of a list in its total order.
 *
 * @param backwards whether the page ends just before the item rather than beginning just after it
 * @param keys the sort values of the item, the last one unique, as text
 */
public record Position(boolean backwards, List<String> keys) {

    public static Position after(Object... keys) {
        return new Position(false, texts(keys));
    }

    public static Position before(Object... keys) {
        return new Position(true, texts(keys));
    }

    private static List<String> texts(Object... keys) {
        return java.util.Arrays.stream(keys).map(String::valueOf).toList();
    }
}
