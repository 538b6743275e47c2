package fr.forge.ressourcerie.http;

import java.text.Normalizer;
import java.util.Locale;

/** Words for a URL: lower case, without accents, joined by hyphens. */
public final class Slug {
    private Slug() {}

    /** The words of a text, whole ones only within the bound; empty when it has no letter or digit that fits. */
    public static String of(String text, int atMost) {
        var words = of(text);
        if (words.length() <= atMost) {
            return words;
        }
        var lastWhole = words.lastIndexOf('-', atMost);
        return words.substring(0, lastWhole > 0 ? lastWhole : atMost);
    }

    public static String of(String text) {
        return Normalizer.normalize(text.replaceAll("[Œœ]", "oe").replaceAll("[Ææ]", "ae"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
