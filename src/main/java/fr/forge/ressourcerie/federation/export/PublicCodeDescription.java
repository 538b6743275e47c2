package fr.forge.ressourcerie.federation.export;

import fr.forge.ressourcerie.problem.PublicAddress;
import fr.forge.ressourcerie.resource.ResourceView;
import fr.forge.ressourcerie.vocabulary.ConceptView;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The texts of a publiccode.yml, within the lengths that the standard sets. */
@Singleton
class PublicCodeDescription {
    private static final int SHORT = 150;
    private static final int LONG_AT_LEAST = 150;
    private static final int LONG = 10_000;
    private static final int FEATURES = 20;
    private static final int FEATURE = 100;

    private static final String WHERE = """
            « %s » figure au catalogue de la Forge des communs numériques éducatifs, où des enseignants et des personnels de \
            l'éducation publient et améliorent ensemble des ressources libres. Sa fiche : %s""";

    private final PublicAddress address;

    PublicCodeDescription(PublicAddress address) {
        this.address = address;
    }

    Map<String, Object> of(ResourceView r) {
        var said = new LinkedHashMap<String, Object>();
        said.put("shortDescription", cut(oneLine(r.summary() == null ? r.title() : r.summary()), SHORT));
        said.put("longDescription", longDescription(r));
        if (r.links().documentation() != null) {
            said.put("documentation", r.links().documentation());
        }
        said.put("features", features(r));
        return said;
    }

    private String longDescription(ResourceView r) {
        var text = r.description() == null ? "" : r.description().markdown().strip();
        if (length(text) >= LONG_AT_LEAST) {
            return cut(text, LONG);
        }
        var where = WHERE.formatted(r.title(), address.of("/api/v1/resources/" + r.slug()));
        return Stream.of(r.summary(), text, where)
                .filter(part -> part != null && !part.isBlank())
                .reduce((before, after) -> before + "\n\n" + after)
                .orElseThrow();
    }

    /** What it is good for, as far as the sheet tells: the standard wants at least one. */
    private static List<String> features(ResourceView r) {
        var features = Stream.of(
                        labels("Discipline : ", r.disciplines()),
                        labels("Niveau : ", r.levels()),
                        labels("Public : ", r.audiences()),
                        r.keywords().stream().map(PublicCodeDescription::oneLine))
                .flatMap(each -> each)
                .map(each -> cut(each, FEATURE))
                .distinct()
                .limit(FEATURES)
                .toList();
        return features.isEmpty() ? List.of("Ressource éducative libre") : features;
    }

    private static Stream<String> labels(String name, List<ConceptView> concepts) {
        return concepts.stream().map(concept -> name + concept.label());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** As people count characters, at the end of a word where there is one. */
    private static String cut(String text, int most) {
        if (length(text) <= most) {
            return text;
        }
        var start = text.substring(0, text.offsetByCodePoints(0, most - 1));
        var word = start.lastIndexOf(' ');
        return (word > start.length() / 2 ? start.substring(0, word) : start).strip() + "…";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
