package fr.forge.ressourcerie.harvest;

import fr.forge.ressourcerie.forge.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** Bounds and cleans the texts of one project, and leaves a trace of what it cut. */
class Texts {
    /** Controls, and the marks that make a text read from right to left or look like another. */
    private static final String UNSEEN =
            "[\\p{Cc}\\p{Cs}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]";

    private static final String UNSEEN_IN_TEXT = "[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF&&[^\\n\\t]]";

    private final long projectId;
    private final List<Unreadable> cuts = new ArrayList<>();

    Texts(long projectId) {
        this.projectId = projectId;
    }

    /** One line of plain text, or null when nothing is left. */
    String line(String field, String text, int atMost) {
        if (text == null) {
            return null;
        }
        var clean = text.replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ")
                .replaceAll(UNSEEN, "")
                .strip();
        return clean.isEmpty() ? null : bounded(field, clean, atMost);
    }

    /** Text with its line ends, or null when nothing is left. */
    String text(String field, String text, int atMost) {
        if (text == null) {
            return null;
        }
        var clean =
                text.replaceAll("\\r\\n?", "\n").replaceAll(UNSEEN_IN_TEXT, "").strip();
        return clean.isEmpty() ? null : bounded(field, clean, atMost);
    }

    private String bounded(String field, String text, int atMost) {
        if (text.length() <= atMost) {
            return text;
        }
        cuts.add(new Unreadable(
                projectId,
                field + "-shortened",
                "%s has %d characters, %d are kept".formatted(field, text.length(), atMost)));
        var end = Character.isHighSurrogate(text.charAt(atMost - 2)) ? atMost - 2 : atMost - 1;
        return text.substring(0, end) + "…";
    }

    List<Unreadable> cuts() {
        return cuts;
    }
}
