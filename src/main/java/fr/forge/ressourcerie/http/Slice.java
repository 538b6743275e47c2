package fr.forge.ressourcerie.http;

import java.util.List;
import java.util.function.Function;

/** A part of a list as a collection found it: the items, and the places where the next and the previous part begin. */
public record Slice<T>(List<T> items, Position next, Position previous, Total total) {

    public <R> Slice<R> map(Function<T, R> view) {
        return new Slice<>(items.stream().map(view).toList(), next, previous, total);
    }
}
