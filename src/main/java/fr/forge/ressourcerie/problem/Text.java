package fr.forge.ressourcerie.problem;

import java.util.Locale;

/** A sentence said in the two languages of the service: French, which is the default, and English. */
public record Text(String fr, String en) {

    /** The same two sentences with their {@code %s} filled in; numbers are written as they are, without grouping. */
    Text with(Object... values) {
        return values.length == 0 ? this : new Text(fr.formatted(values), en.formatted(values));
    }

    public String in(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? en : fr;
    }
}
