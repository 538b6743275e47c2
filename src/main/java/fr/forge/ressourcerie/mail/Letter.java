package fr.forge.ressourcerie.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * What a mail says, as parts in their order; the layouts make a page and a plain text of it, so that nobody writes
 * markup. Whatever people wrote may stand in any part: it can neither end a line of the header nor become markup.
 *
 * <p>The salutation, the sender's name and why one gets the mail are added by the layouts.
 */
public record Letter(String subject, List<Part> parts) {
    public Letter {
        subject = Words.inOneLine(subject, Words.LONGEST_SUBJECT);
        parts = List.copyOf(parts);
    }

    /** A letter that says nothing yet. */
    public static Letter about(String subject) {
        return new Letter(subject, List.of());
    }

    /** Adds a paragraph; line breaks in it stay. */
    public Letter paragraph(String text) {
        return with(new Part(Kind.PARAGRAPH, Words.lines(text), List.of(), null));
    }

    /** Adds words of somebody else, such as the reason of a decision, shown as such. */
    public Letter quote(String text) {
        return with(new Part(Kind.QUOTE, Words.lines(text), List.of(), null));
    }

    /** Adds a list. */
    public Letter items(List<String> items) {
        var lines = items.stream().map(Words::inOneLine).toList();
        return with(new Part(Kind.ITEMS, lines, List.of(), null));
    }

    /** Adds a fact with its name, such as a reference; facts in a row stand together as a table. */
    public Letter fact(String name, String value) {
        var fact = new Fact(Words.inOneLine(name), Words.inOneLine(value));
        var last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (last == null || last.kind() != Kind.FACTS) {
            return with(new Part(Kind.FACTS, List.of(), List.of(fact), null));
        }
        var facts = new ArrayList<>(last.facts());
        facts.add(fact);
        var others = new ArrayList<>(parts.subList(0, parts.size() - 1));
        others.add(new Part(Kind.FACTS, List.of(), facts, null));
        return new Letter(subject, others);
    }

    /** Adds a link of ours, in full in the plain text. */
    public Letter link(String label, String url) {
        if (!url.matches("https?://[!-~]+")) {
            throw new IllegalArgumentException("a link in a mail is a full http(s) address");
        }
        return with(new Part(Kind.LINK, List.of(Words.inOneLine(label)), List.of(), url));
    }

    private Letter with(Part part) {
        var longer = new ArrayList<>(parts);
        longer.add(part);
        return new Letter(subject, longer);
    }

    /** What a part is. */
    public enum Kind {
        PARAGRAPH,
        QUOTE,
        ITEMS,
        FACTS,
        LINK
    }

    /** One part; which of its fields are used depends on its kind. */
    public record Part(Kind kind, List<String> lines, List<Fact> facts, String url) {}

    /** A value with its name. */
    public record Fact(String name, String value) {}
}
