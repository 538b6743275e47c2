package fr.forge.ressourcerie.federation.oai;

/** Who contributed, as LOM wants it: a vCard 3.0 (RFC 2426) with a name and nothing else. */
final class VCard {
    private VCard() {}

    static String person(String name) {
        return card("N:" + escaped(name) + ";;;;\nFN:" + escaped(name));
    }

    static String organisation(String name) {
        return card("N:;;;;\nFN:" + escaped(name) + "\nORG:" + escaped(name));
    }

    private static String card(String lines) {
        return "BEGIN:VCARD\nVERSION:3.0\n" + lines + "\nEND:VCARD";
    }

    /** A name cannot begin a line of its own, nor another field (RFC 2426, 4). */
    private static String escaped(String text) {
        return text.replaceAll("[\\\\,;]", "\\\\$0").replaceAll("\\R", "\\\\n");
    }
}
