package fr.forge.ressourcerie.resource.search;

import java.util.List;
import java.util.UUID;

/**
 * A resource at its place in a relevance order.
 *
 * @param layer see {@link Layers}; 0 when the matches are few enough to be ranked all together
 */
record Match(int layer, int score, UUID id) {
    List<?> keys() {
        return List.of(layer, score, id);
    }
}
