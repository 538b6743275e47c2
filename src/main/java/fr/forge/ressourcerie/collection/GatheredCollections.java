package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.resource.search.Gatherings;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Collections as searches narrow by them: whoever asks finds the same. */
@Singleton
class GatheredCollections implements Gatherings {
    private final Collections collections;
    private final Entries entries;

    GatheredCollections(Collections collections, Entries entries) {
        this.collections = collections;
        this.entries = entries;
    }

    @Override
    public Optional<List<UUID>> resources(String slug) {
        return collections.open(slug).map(collection -> entries.shown(collection.id()));
    }
}
