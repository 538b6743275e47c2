package fr.forge.ressourcerie.vocabulary;

import java.util.ArrayList;
import java.util.List;

/** A thesaurus made for a test, in RDF/XML as national vocabularies are published. */
final class SkosFile {
    static final String BASE = "http://data.exemple.example/voc/essai-num-";
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rdf:RDF
            	xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
            	xmlns:skos="http://www.w3.org/2004/02/skos/core#"
            	xmlns:owl="http://www.w3.org/2002/07/owl#"
            	xmlns:isothes="http://purl.org/iso25964/skos-thes#">
            """;

    private final List<String> nodes = new ArrayList<>();

    /** A concept by its number, with more statements about it. */
    SkosFile concept(int number, String label, String... statements) {
        nodes.add("""
                <rdf:Description rdf:about="%s%03d">
                	<rdf:type rdf:resource="http://www.w3.org/2004/02/skos/core#Concept"/>
                	<skos:prefLabel xml:lang="fr">%s</skos:prefLabel>
                	<skos:prefLabel xml:lang="en">concept %d</skos:prefLabel>
                %s</rdf:Description>
                """.formatted(BASE, number, label, number, String.join("\n", statements)));
        return this;
    }

    SkosFile raw(String xml) {
        nodes.add(xml);
        return this;
    }

    static String link(String property, int number) {
        return "<skos:%s rdf:resource=\"%s%03d\"/>\n".formatted(property, BASE, number);
    }

    static String alternative(String label) {
        return "<skos:altLabel xml:lang=\"fr\">%s</skos:altLabel>\n".formatted(label);
    }

    static String uri(int number) {
        return BASE + "%03d".formatted(number);
    }

    /** Ten trees of forty concepts each, three deep. */
    static SkosFile ofHundreds() {
        var file = new SkosFile();
        for (var number = 1; number <= 400; number++) {
            var tree = (number - 1) / 40 * 40 + 1;
            var place = number - tree;
            var wider = place == 0 ? "" : link("broader", place < 8 ? tree : tree + place / 8);
            file.concept(number, "essai numéro " + number, wider, alternative("n° " + number));
        }
        return file;
    }

    @Override
    public String toString() {
        return HEAD + String.join("\n", nodes) + "</rdf:RDF>\n";
    }
}
