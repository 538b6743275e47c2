package fr.forge.ressourcerie.federation.oai;

import javax.xml.XMLConstants;

/** The XML namespaces of the answers, each with its prefix and where its schema is published. */
enum Namespace {
    OAI(
            XMLConstants.DEFAULT_NS_PREFIX,
            "http://www.openarchives.org/OAI/2.0/",
            "http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd"),
    OAI_IDENTIFIER(
            "id",
            "http://www.openarchives.org/OAI/2.0/oai-identifier",
            "http://www.openarchives.org/OAI/2.0/oai-identifier.xsd"),
    OAI_DC("oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"),
    DC("dc", "http://purl.org/dc/elements/1.1/", "http://dublincore.org/schemas/xmls/simpledc20021212.xsd"),
    LOM("lom", "http://ltsc.ieee.org/xsd/LOM", "https://www.reseau-canope.fr/scolomfr/xsd/8.0/lax/scolomfr.xsd"),
    XSI("xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, null);

    private final String prefix;
    private final String uri;
    private final String schema;

    Namespace(String prefix, String uri, String schema) {
        this.prefix = prefix;
        this.uri = uri;
        this.schema = schema;
    }

    String prefix() {
        return prefix;
    }

    String uri() {
        return uri;
    }

    String schema() {
        return schema;
    }
}
