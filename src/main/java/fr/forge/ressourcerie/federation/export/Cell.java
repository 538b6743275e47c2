package fr.forge.ressourcerie.federation.export;

import java.util.regex.Pattern;

/**
 * A text as a cell that no spreadsheet takes for a formula: what begins as one is preceded by an apostrophe, as OWASP's page
 * on CSV injection says. Whoever reads the table with a program takes one apostrophe away before these characters.
 */
final class Cell {
    /** Whatever blanks stand before it: programs trim them. */
    private static final Pattern FORMULA =
            Pattern.compile("[\\s\\p{Z}\\p{Cf}]*+[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\\t\\r\\n]");

    private Cell() {}

    /** Null, an unknown value, stays an empty cell. */
    static String of(String text) {
        return text != null && FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }
}
