package fr.forge.ressourcerie.harvest;

import fr.forge.ressourcerie.forge.Unreadable;
import fr.forge.ressourcerie.resource.PlainText;
import java.util.ArrayList;
import java.util.List;

/** Bounds and cleans the texts of one project, and leaves a trace of what it cut. */
class Texts {
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
        var clean = PlainText.line(text);
        return clean == null ? null : bounded(field, clean, atMost);
    }

    /** Text with its line ends, or null when nothing is left. */
    String text(String field, String text, int atMost) {
        if (text == null) {
            return null;
        }
        var clean = PlainText.lines(text);
        return clean == null ? null : bounded(field, clean, atMost);
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
