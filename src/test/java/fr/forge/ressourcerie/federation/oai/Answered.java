package fr.forge.ressourcerie.federation.oai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An answer of the protocol that its schema allows; one that it does not fails the test that received it. */
record Answered(Document document) {
    private static final Schema SCHEMA = schema();

    static Answered of(Response response) {
        response.then().statusCode(200).contentType("text/xml;charset=UTF-8");
        return of(response.asString());
    }

    static Answered of(String xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
            SCHEMA.newValidator().validate(new DOMSource(document));
            return new Answered(document);
        } catch (SAXException | IOException | ParserConfigurationException wrong) {
            throw new AssertionError(wrong.getMessage() + "\n" + xml, wrong);
        }
    }

    /** {@code OAI-PMH.xsd} as it is published, with what it leaves open held to {@code src/test/resources/oai}. */
    private static Schema schema() {
        var files = Stream.of(
                "/oai/dc.xsd",
                "/oai/oai_dc.xsd",
                "/oai/lom.xsd",
                "/oai/oai-identifier.xsd",
                "/META-INF/schema/OAI-PMH.xsd");
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(files.map(file -> new StreamSource(
                                    Answered.class.getResource(file).toString()))
                            .toArray(Source[]::new));
        } catch (SAXException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The texts of all elements of that name, in their order. */
    List<String> texts(String name) {
        return elements(document.getElementsByTagNameNS("*", name)).stream()
                .map(Node::getTextContent)
                .toList();
    }

    String text(String name) {
        var texts = texts(name);
        assertEquals(1, texts.size(), name + " in " + texts);
        return texts.get(0);
    }

    List<String> errors() {
        return elements(document.getElementsByTagNameNS("*", "error")).stream()
                .map(error -> error.getAttribute("code"))
                .toList();
    }

    String request(String argument) {
        return elements(document.getElementsByTagNameNS("*", "request")).get(0).getAttribute(argument);
    }

    String token(String attribute) {
        return elements(document.getElementsByTagNameNS("*", "resumptionToken"))
                .get(0)
                .getAttribute(attribute);
    }

    List<Header> headers() {
        return elements(document.getElementsByTagNameNS("*", "header")).stream()
                .map(Header::of)
                .toList();
    }

    List<Element> metadata() {
        return elements(document.getElementsByTagNameNS("*", "metadata")).stream()
                .map(metadata -> (Element) metadata.getFirstChild())
                .toList();
    }

    static List<Element> elements(NodeList nodes) {
        var elements = new ArrayList<Element>();
        IntStream.range(0, nodes.getLength()).forEach(i -> elements.add((Element) nodes.item(i)));
        return elements;
    }

    /** What a header says. */
    record Header(String identifier, String datestamp, boolean deleted, List<String> sets) {
        private static Header of(Element header) {
            return new Header(
                    text(header, "identifier").get(0),
                    text(header, "datestamp").get(0),
                    header.getAttribute("status").equals("deleted"),
                    text(header, "setSpec"));
        }

        private static List<String> text(Element header, String name) {
            return elements(header.getElementsByTagNameNS("*", name)).stream()
                    .map(Node::getTextContent)
                    .toList();
        }
    }
}
