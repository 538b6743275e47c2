package fr.forge.ressourcerie.federation.oai;

import fr.forge.ressourcerie.vocabulary.Concepts;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The parts of the catalogue that can be harvested by themselves. Which records are in which is decided in SQL, by
 * {@code oai_sets}.
 */
@Singleton
class Sets {
    private static final Map<String, String> VOCABULARIES =
            Map.of("discipline", "Discipline", "level", "Niveau", "academy", "Académie");

    private final Concepts concepts;

    Sets(Concepts concepts) {
        this.concepts = concepts;
    }

    /** The name of each by its setSpec; a part of a hierarchy comes after the whole. */
    Map<String, String> all() {
        var sets = new LinkedHashMap<String, String>();
        sets.put("ressourcerie", "Ressourcerie : la sélection du ministère");
        sets.put("educommun", "Ressources labellisées EduCommun");
        VOCABULARIES.keySet().stream().sorted().forEach(vocabulary -> {
            var name = VOCABULARIES.get(vocabulary);
            sets.put(vocabulary, name + " : toutes les ressources qui en portent");
            concepts.all(vocabulary)
                    .forEach(concept -> sets.put(vocabulary + ":" + concept.code(), name + " : " + concept.label()));
        });
        return sets;
    }
}
