package fr.forge.ressourcerie.vocabulary.load;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads SKOS in RDF/XML as thesauri are published: nodes by {@code rdf:about}, typed by their element or by
 * {@code rdf:type}, in one piece or in several, relations by {@code rdf:resource} or by a nested node. No document
 * type, no entity, nothing outside the file. Statements that say nothing of a concept list are passed over; a form of
 * RDF/XML that is not known here is refused where it says something of one.
 */
final class SkosReader {
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final int LONGEST_TEXT = 10_000;

    private final XMLStreamReader xml;
    private final Findings findings;
    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private int nesting;

    private SkosReader(XMLStreamReader xml, Findings findings) {
        this.xml = xml;
        this.findings = findings;
    }

    static Reading read(String text, Findings findings) {
        try {
            var reader = new SkosReader(factory().createXMLStreamReader(new StringReader(text)), findings);
            reader.document();
            return reader.reading();
        } catch (XMLStreamException unreadable) {
            var at = unreadable.getLocation();
            throw LoadProblems.UNREADABLE.because(
                    at == null ? 1 : Math.max(1, at.getLineNumber()),
                    at == null ? 1 : Math.max(1, at.getColumnNumber()));
        }
    }

    /** The JDK's own, whatever else is on the class path, with every door shut. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is resolved");
        });
        return factory;
    }

    private void document() throws XMLStreamException {
        var declared = xml.getCharacterEncodingScheme();
        if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
            throw LoadProblems.NOT_UTF_8.because(1);
        }
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // Comments and processing instructions stand before the root.
        }
        if (!name().equals(RDF + "RDF")) {
            throw LoadProblems.UNREADABLE.because(line(), 1);
        }
        var context = Inherited.NONE.within(xml);
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            if (xml.isStartElement()) {
                node(context);
            }
        }
    }

    /** A thing, with what is stated of it there; null for one without a URI. */
    private String node(Inherited around) throws XMLStreamException {
        var context = around.within(xml);
        var uri = context.uri(xml);
        var subject = uri == null ? new Subject(line()) : subject(uri);
        if (!name().equals(RDF + "Description")) {
            subject.type(name());
        }
        attributes(subject, uri, context);
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                property(subject, uri, context);
            }
        }
        return uri;
    }

    private Subject subject(String uri) {
        if (subjects.size() > 2 * Bound.CONCEPTS) {
            throw tooComplex();
        }
        return subjects.computeIfAbsent(uri, about -> new Subject(line()));
    }

    /** RDF/XML lets an attribute stand for a property; then it means the same. */
    private void attributes(Subject subject, String uri, Inherited context) {
        for (var index = 0; index < xml.getAttributeCount(); index++) {
            var property = xml.getAttributeNamespace(index) + xml.getAttributeLocalName(index);
            if (Subject.matters(property)) {
                var value = xml.getAttributeValue(index);
                subject.link(line(), property, value);
                subject.text(line(), property, context.language(), tidy(value), uri, findings);
            }
        }
    }

    private void property(Subject subject, String uri, Inherited around) throws XMLStreamException {
        var property = name();
        var line = line();
        var context = around.within(xml);
        var resource = xml.getAttributeValue(RDF, "resource");
        if (resource != null) {
            subject.link(line, property, context.resolve(resource));
        }
        if (xml.getAttributeValue(RDF, "parseType") != null) {
            if (Subject.matters(property)) {
                findings.fault(
                        line, "", "unknown-form", "rdf:parseType n'est pas lu ici.", "rdf:parseType is not read here.");
            }
            skip();
            return;
        }
        var text = new StringBuilder();
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                var target = node(context);
                if (target != null) {
                    subject.link(line, property, target);
                }
            } else if (xml.isCharacters() && text.length() < LONGEST_TEXT) {
                text.append(xml.getText());
            }
        }
        subject.text(line, property, context.language(), tidy(text.toString()), uri, findings);
    }

    private void skip() throws XMLStreamException {
        for (var open = 1; open > 0; ) {
            var event = next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private int next() throws XMLStreamException {
        var event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw LoadProblems.UNSAFE.because(line());
        }
        if (event == XMLStreamConstants.START_ELEMENT && ++nesting > Bound.NESTING) {
            throw tooComplex();
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            nesting--;
        }
        return event;
    }

    private RuntimeException tooComplex() {
        return LoadProblems.TOO_COMPLEX.because(Bound.CONCEPTS, Bound.NESTING, line());
    }

    /** Once all is read: what is a concept, and each relation from both of its ends. */
    private Reading reading() {
        var drafts = new ArrayList<Draft>();
        var others = new LinkedHashSet<String>();
        subjects.forEach((uri, subject) -> subject.references("narrower").stream()
                .filter(narrower -> subjects.containsKey(narrower.target()))
                .forEach(narrower -> subjects.get(narrower.target()).liesIn(uri, narrower.line())));
        subjects.forEach((uri, subject) -> {
            if (subject.isConcept()) {
                var elsewhere = subject.references("narrower").stream()
                        .filter(narrower -> !subjects.containsKey(narrower.target()))
                        .toList();
                drafts.add(subject.draft(uri, elsewhere, findings));
            } else {
                others.add(uri);
            }
        });
        if (drafts.size() > Bound.CONCEPTS) {
            throw tooComplex();
        }
        return new Reading(drafts, others, false);
    }

    private String name() {
        return (xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI()) + xml.getLocalName();
    }

    private int line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    private static String tidy(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
