package fr.forge.ressourcerie.problem;

import java.util.Arrays;
import java.util.Locale;

/** A sentence said in the two languages of the service: French, which is the default, and English. */
public record Text(String fr, String en) {

    /**
     * The same two sentences with their {@code %s} filled in, a value that is a text itself in the language of the
     * sentence; numbers are written as they are, without grouping.
     */
    Text with(Object... values) {
        return values.length == 0
                ? this
                : new Text(fr.formatted(in(Locale.FRENCH, values)), en.formatted(in(Locale.ENGLISH, values)));
    }

    private static Object[] in(Locale language, Object... values) {
        return Arrays.stream(values)
                .map(value -> value instanceof Text text ? text.in(language) : value)
                .toArray();
    }

    public String in(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? en : fr;
    }
}
