package fr.forge.ressourcerie.vocabulary.load;

import java.net.URI;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamReader;

/** What an XML element has from those around it: the language of its texts and the base of its addresses. */
record Inherited(String language, String base) {
    static final Inherited NONE = new Inherited("", "");

    Inherited within(XMLStreamReader xml) {
        var language = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
        var nearer = xml.getAttributeValue(XMLConstants.XML_NS_URI, "base");
        return new Inherited(
                language == null ? this.language : language.toLowerCase(Locale.ROOT), nearer == null ? base : nearer);
    }

    String uri(XMLStreamReader xml) {
        var about = xml.getAttributeValue(SkosReader.RDF, "about");
        var id = xml.getAttributeValue(SkosReader.RDF, "ID");
        return about != null ? resolve(about) : id != null ? resolve("#" + id) : null;
    }

    /** One that cannot be resolved stays as it is, and is refused as a URI later. */
    String resolve(String reference) {
        try {
            return base.isEmpty()
                    ? reference
                    : URI.create(base).resolve(reference).toString();
        } catch (IllegalArgumentException unreadable) {
            return reference;
        }
    }
}
