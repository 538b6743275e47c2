package fr.forge.ressourcerie.federation.oai;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One XML document as it is written, in words shorter than StAX's; what XML 1.0 cannot hold is replaced. */
final class Xml {
    /** Everything outside the production Char (XML 1.0, 2.2): control characters and halves of surrogate pairs. */
    private static final Pattern NO_CHARACTER =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    Xml() {
        try {
            writer = FACTORY.createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException impossible) {
            throw unwritable(impossible);
        }
    }

    /** Opens an element that declares these namespaces itself and says where the schema of its own is. */
    Xml root(Namespace of, String name, Namespace... others) {
        open(of, name);
        return write(() -> {
            writer.writeNamespace(of.prefix(), of.uri());
            for (var other : others) {
                writer.writeNamespace(other.prefix(), other.uri());
            }
            writer.writeNamespace(Namespace.XSI.prefix(), Namespace.XSI.uri());
            writer.writeAttribute(
                    Namespace.XSI.prefix(), Namespace.XSI.uri(), "schemaLocation", of.uri() + " " + of.schema());
        });
    }

    Xml open(Namespace of, String name) {
        return write(() -> writer.writeStartElement(of.prefix(), name, of.uri()));
    }

    Xml attribute(String name, Object value) {
        return write(() -> writer.writeAttribute(name, legal(value.toString())));
    }

    Xml text(Object value) {
        return write(() -> writer.writeCharacters(legal(value.toString())));
    }

    Xml close() {
        return write(writer::writeEndElement);
    }

    /** An element with nothing but a text, left out when there is none. */
    Xml leaf(Namespace of, String name, Object value) {
        return value == null ? this : open(of, name).text(value).close();
    }

    /** The whole document; nothing more can be written. */
    String end() {
        write(() -> {
            writer.writeEndDocument();
            writer.close();
        });
        return text.toString();
    }

    static String legal(String value) {
        return NO_CHARACTER.matcher(value).replaceAll("\uFFFD");
    }

    private Xml write(Step step) {
        try {
            step.take();
            return this;
        } catch (XMLStreamException impossible) {
            throw unwritable(impossible);
        }
    }

    private static IllegalStateException unwritable(XMLStreamException cause) {
        return new IllegalStateException("memory can be written", cause);
    }

    /** Something that StAX may refuse. */
    private interface Step {
        void take() throws XMLStreamException;
    }
}
