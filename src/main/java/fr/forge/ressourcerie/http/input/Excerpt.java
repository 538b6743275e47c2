package fr.forge.ressourcerie.http.input;

/** What is repeated of a caller's own text: enough to recognise it, and nothing that could act where it is shown. */
final class Excerpt {
    private static final int LONGEST = 50;

    private Excerpt() {}

    static String of(String text) {
        var visible = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        return visible.codePointCount(0, visible.length()) <= LONGEST
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
