package fr.forge.ressourcerie.problem;

import java.util.List;
import java.util.Locale;

/** The language of an answer: what the caller prefers of the two that are spoken, French unless English is asked for. */
final class Language {
    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);
    private static final int LONGEST = 500;

    private Language() {}

    /** By the lookup of RFC 4647 with the weights of the header; a header that cannot be read counts as none. */
    static Locale of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST) {
            return Locale.FRENCH;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? Locale.FRENCH : found;
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) { // the second is Java's for "-"
            return Locale.FRENCH;
        }
    }
}
