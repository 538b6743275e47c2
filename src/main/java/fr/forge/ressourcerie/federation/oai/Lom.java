package fr.forge.ressourcerie.federation.oai;

import static fr.forge.ressourcerie.federation.oai.Namespace.LOM;

import fr.forge.ressourcerie.vocabulary.ConceptView;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record in LOM, as the French school profile ScoLOMFR wants it: what is mandatory there (1.1 to 1.4, 2.3, 4.3) is always
 * present. What the profile has a word for is said by its URI; our own words stand in classifications only, under our own
 * vocabulary.
 */
final class Lom {
    private static final String CONCEPT = "http://data.education.fr/voc/scolomfr/concept/";
    private static final String SCOLOMFR = "SCOLOMFRv3.0";
    private static final String LOM_1 = "LOMv1.0";
    private static final String FRENCH = "fre";

    /** Of our kinds, those that the profile has a type of learning resource for (vocabulary 010). */
    private static final Map<String, ConceptView> TYPES = Map.of(
            "activite", concept("scolomfr-voc-010-num-027", "activité pédagogique"),
            "application", concept("scolomfr-voc-010-num-017", "outil"),
            "logiciel", concept("scolomfr-voc-010-num-017", "outil"));

    private Lom() {}

    static void write(Xml xml, Described record) {
        xml.root(LOM, "lom");
        general(xml, record);
        lifeCycle(xml, record);
        metaMetadata(xml, record);
        xml.open(LOM, "technical").leaf(LOM, "location", record.location()).close();
        educational(xml, record);
        rights(xml, record);
        classify(
                xml,
                "educational_level",
                "niveau éducatif",
                "022",
                record.sheet().levels());
        classify(
                xml,
                "scolomfr-voc-028-num-003",
                "domaine d'enseignement",
                "015",
                record.sheet().disciplines());
        xml.close();
    }

    private static void general(Xml xml, Described record) {
        var sheet = record.sheet();
        xml.open(LOM, "general");
        identifier(xml, "oai", record.identifier());
        identifier(xml, "URI", record.address());
        string(xml, "title", sheet.title());
        var languages =
                sheet.languages().stream().map(Languages::iso).distinct().toList();
        (languages.isEmpty() ? List.of(FRENCH) : languages).forEach(language -> xml.leaf(LOM, "language", language));
        string(xml, "description", record.description());
        sheet.keywords().forEach(keyword -> string(xml, "keyword", keyword));
        xml.close();
    }

    private static void lifeCycle(Xml xml, Described record) {
        var date =
                record.sheet().createdAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
        xml.open(LOM, "lifeCycle");
        record.people().forEach(name -> contribute(xml, "author", "auteur", VCard.person(name), date));
        record.publishers().forEach(name -> contribute(xml, "publisher", "éditeur", VCard.organisation(name), date));
        xml.close();
    }

    private static void metaMetadata(Xml xml, Described record) {
        xml.open(LOM, "metaMetadata");
        identifier(xml, "oai", record.identifier());
        xml.leaf(LOM, "metadataSchema", LOM_1).leaf(LOM, "metadataSchema", SCOLOMFR);
        xml.leaf(LOM, "language", FRENCH).close();
    }

    private static void educational(Xml xml, Described record) {
        var sheet = record.sheet();
        xml.open(LOM, "educational");
        Optional.ofNullable(sheet.kind())
                .map(kind -> TYPES.get(kind.code()))
                .ifPresent(type -> word(xml, "learningResourceType", SCOLOMFR, type));
        sheet.audiences().stream()
                .filter(audience -> audience.uri().startsWith(CONCEPT))
                .forEach(audience -> word(xml, "intendedEndUserRole", SCOLOMFR, audience));
        sheet.levels().stream()
                .map(Lom::context)
                .distinct()
                .forEach(context -> word(xml, "context", LOM_1, new ConceptView(context, context, context)));
        xml.close();
    }

    private static void rights(Xml xml, Described record) {
        xml.open(LOM, "rights");
        word(xml, "cost", LOM_1, new ConceptView("no", "no", "non"));
        word(xml, "copyrightAndOtherRestrictions", LOM_1, new ConceptView("yes", "yes", "oui"));
        string(xml, "description", record.licence().orElse("Licence non précisée"));
        xml.close();
    }

    private static void classify(Xml xml, String purpose, String label, String number, List<ConceptView> concepts) {
        if (concepts.isEmpty()) {
            return;
        }
        xml.open(LOM, "classification");
        word(xml, "purpose", SCOLOMFR, concept(purpose, label));
        concepts.forEach(taxon -> {
            var shared = taxon.uri().startsWith(CONCEPT);
            xml.open(LOM, "taxonPath");
            string(
                    xml,
                    "source",
                    shared ? "http://data.education.fr/voc/scolomfr/scolomfr-voc-" + number : "Ressourcerie");
            xml.open(LOM, "taxon").leaf(LOM, "id", taxon.uri());
            string(xml, "entry", taxon.label());
            xml.close().close();
        });
        xml.close();
    }

    private static void contribute(Xml xml, String role, String label, String card, String date) {
        xml.open(LOM, "contribute");
        word(xml, "role", SCOLOMFR, concept(role, label));
        xml.leaf(LOM, "entity", card);
        xml.open(LOM, "date").leaf(LOM, "dateTime", date).close().close();
    }

    private static void identifier(Xml xml, String catalog, String entry) {
        xml.open(LOM, "identifier")
                .leaf(LOM, "catalog", catalog)
                .leaf(LOM, "entry", entry)
                .close();
    }

    private static void word(Xml xml, String name, String source, ConceptView concept) {
        xml.open(LOM, name)
                .leaf(LOM, "source", source)
                .leaf(LOM, "value", concept.uri())
                .leaf(LOM, "label", concept.label())
                .close();
    }

    private static void string(Xml xml, String name, String text) {
        xml.open(LOM, name)
                .open(LOM, "string")
                .attribute("language", FRENCH)
                .text(text)
                .close()
                .close();
    }

    private static String context(ConceptView level) {
        return switch (level.code()) {
            case "superieur", "bts", "cpge" -> "higher education";
            case "formation-adultes" -> "training";
            default -> "school";
        };
    }

    private static ConceptView concept(String id, String label) {
        return new ConceptView(id, CONCEPT + id, label);
    }
}
