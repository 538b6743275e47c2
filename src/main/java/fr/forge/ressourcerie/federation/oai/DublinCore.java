package fr.forge.ressourcerie.federation.oai;

import fr.forge.ressourcerie.vocabulary.ConceptView;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A record in unqualified Dublin Core, the format that every repository has. */
final class DublinCore {
    /** Of our kinds, in the words of DCMI's types. */
    private static final Map<String, String> TYPES = Map.of(
            "application", "Software",
            "logiciel", "Software",
            "site", "InteractiveResource",
            "activite", "InteractiveResource",
            "document", "Text");

    private DublinCore() {}

    static void write(Xml xml, Described record) {
        var sheet = record.sheet();
        open(xml);
        element(xml, "title", sheet.title());
        record.people().forEach(name -> element(xml, "creator", name));
        Stream.of(sheet.disciplines(), sheet.levels())
                .flatMap(concepts -> concepts.stream().map(ConceptView::label))
                .forEach(label -> element(xml, "subject", label));
        sheet.keywords().forEach(keyword -> element(xml, "subject", keyword));
        element(xml, "description", record.description());
        record.publishers().forEach(name -> element(xml, "publisher", name));
        element(xml, "date", sheet.createdAt().atZone(ZoneOffset.UTC).toLocalDate());
        Optional.ofNullable(sheet.kind()).ifPresent(kind -> {
            element(xml, "type", TYPES.get(kind.code()));
            element(xml, "type", kind.label());
        });
        element(xml, "identifier", record.location());
        if (!record.location().equals(record.address())) {
            element(xml, "identifier", record.address());
        }
        sheet.languages().forEach(language -> element(xml, "language", language));
        Stream.of(sheet.links().source(), sheet.links().documentation())
                .filter(address -> address != null && !address.equals(record.location()))
                .distinct()
                .forEach(address -> element(xml, "relation", address));
        element(xml, "rights", record.licence().orElse(null));
        xml.close();
    }

    /** The repository in the same words: who may reuse what it says, and how. */
    static void describe(Xml xml, String title, String description, String address, String rights) {
        open(xml);
        element(xml, "title", title);
        element(xml, "description", description);
        element(xml, "publisher", Described.FORGE);
        element(xml, "identifier", address);
        element(xml, "rights", rights);
        xml.close();
    }

    /** With its own declarations, {@code xsi} among them: strict harvesters read it apart from the rest. */
    private static void open(Xml xml) {
        xml.root(Namespace.OAI_DC, "dc", Namespace.DC);
    }

    private static void element(Xml xml, String name, Object value) {
        xml.leaf(Namespace.DC, name, value);
    }
}
