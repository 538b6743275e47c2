package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.identity.PersonalData;
import fr.forge.ressourcerie.report.Hidings;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The collections that are somebody's, and those that are offered to them. What they made themselves goes with them, whoever
 * finds it: to keep it alive, they hand it over first. An academy's collections are its editors' work, and stay.
 */
@Singleton
class CollectionData implements PersonalData {
    private final Collections collections;
    private final Entries entries;
    private final Hidings hidings;

    CollectionData(Collections collections, Entries entries, Hidings hidings) {
        this.collections = collections;
        this.entries = entries;
        this.hidings = hidings;
    }

    @Override
    public String name() {
        return "collections";
    }

    @Override
    public Object copy(UUID account) {
        var own = collections.list("ownerId = ?1 order by id", account).stream()
                .map(this::held)
                .toList();
        var offered = collections.list("offeredTo = ?1 order by id", account).stream()
                .map(collection -> new Offered(collection.slug(), collection.offeredAt()))
                .toList();
        return own.isEmpty() && offered.isEmpty() ? null : new Held(own, offered);
    }

    private Own held(Collection collection) {
        return new Own(
                collection.id(),
                collection.slug(),
                collection.facts(),
                collection.visibilityWord(),
                entries.all(collection.id()).stream()
                        .map(placed -> new Entry(placed.slug(), placed.note()))
                        .toList(),
                hidings.of(Collections.KIND, collection.id()).orElse(null),
                collection.createdAt(),
                collection.updatedAt());
    }

    @Override
    public void erase(UUID account) {
        collections.list("offeredTo", account).forEach(Collection::takeBack);
        collections.list("ownerId", account).forEach(collection -> {
            hidings.forget(Collections.KIND, collection.id());
            collections.delete(collection);
        });
        collections.flush();
    }

    record Held(List<Own> own, List<Offered> offered) {}

    record Own(
            UUID id,
            String slug,
            CollectionFacts says,
            String visibility,
            List<Entry> resources,
            Hidings.Hiding hidden,
            Instant createdAt,
            Instant updatedAt) {}

    record Offered(String slug, Instant since) {}
}
