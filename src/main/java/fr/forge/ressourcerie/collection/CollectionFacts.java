package fr.forge.ressourcerie.collection;

/**
 * What a collection says of itself; null where it says nothing.
 *
 * @param title one line of plain text
 * @param summary one line of plain text
 * @param description Markdown
 */
public record CollectionFacts(String title, String summary, String description, Cover cover) {
    static final int TITLE = 120;
    static final int SUMMARY = 300;
    static final int DESCRIPTION = 5_000;
    static final int NOTE = 500;
    static final int ALT = 300;

    public CollectionFacts {
        title = clean(title);
        summary = clean(summary);
        description = clean(description);
    }

    /** The same under another title, if there is one. */
    CollectionFacts titled(String other) {
        return new CollectionFacts(other == null ? title : other, summary, description, cover);
    }

    /** Line ends of one sort, without spaces around; what may not be seen was refused. */
    static String clean(String text) {
        return text == null ? null : text.replace("\r\n", "\n").strip();
    }
}
