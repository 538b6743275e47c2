package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.contributor.Contributors;
import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.identity.Account;
import fr.forge.ressourcerie.identity.Accounts;
import fr.forge.ressourcerie.report.Hidings;
import fr.forge.ressourcerie.resource.ListedResources;
import fr.forge.ressourcerie.resource.Markdown;
import fr.forge.ressourcerie.vocabulary.ConceptView;
import fr.forge.ressourcerie.vocabulary.Concepts;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Makes the records of collections, as the caller may see them. */
@Singleton
class CollectionViews {
    private final Entries entries;
    private final ListedResources resources;
    private final Contributors contributors;
    private final Concepts concepts;
    private final Accounts accounts;
    private final Hidings hidings;
    private final Keepers keepers;

    CollectionViews(
            Entries entries,
            ListedResources resources,
            Contributors contributors,
            Concepts concepts,
            Accounts accounts,
            Hidings hidings,
            Keepers keepers) {
        this.entries = entries;
        this.resources = resources;
        this.contributors = contributors;
        this.concepts = concepts;
        this.accounts = accounts;
        this.hidings = hidings;
        this.keepers = keepers;
    }

    CollectionView of(Collection collection) {
        var description = collection.facts().description();
        return CollectionView.of(
                collection,
                summaries(List.of(collection)).get(collection.id()),
                description == null ? null : new CollectionView.Text(description, Markdown.html(description)),
                keepers.keep(collection) ? hidden(collection) : null,
                keepers.keep(collection) || keepers.offered(collection) ? handover(collection) : null);
    }

    /** By their ids. */
    Map<UUID, CollectionSummary> summaries(List<Collection> shown) {
        var counts = entries.counts(shown.stream().map(Collection::id).toList());
        var owners = contributors.namedAccounts(shown.stream()
                .map(collection -> collection.keeper().owner())
                .filter(Objects::nonNull)
                .toList());
        var summaries = new HashMap<UUID, CollectionSummary>();
        for (var collection : shown) {
            var facts = collection.facts();
            summaries.put(
                    collection.id(),
                    new CollectionSummary(
                            collection.slug(),
                            facts.title(),
                            facts.summary(),
                            facts.cover(),
                            collection.visibilityWord(),
                            concepts.concept("academy", collection.keeper().academy())
                                    .map(ConceptView::of)
                                    .orElse(null),
                            owners.get(collection.keeper().owner()),
                            counts.getOrDefault(collection.id(), 0),
                            collection.createdAt(),
                            collection.updatedAt()));
        }
        return summaries;
    }

    /** What it holds; its keepers see the gaps as well. */
    Slice<EntryView> entries(Collection collection, PageRequest request) {
        var slice = entries.page(collection.id(), keepers.keep(collection), request);
        var shown = resources.of(slice.items().stream()
                .filter(Entries.Placed::shown)
                .map(Entries.Placed::resource)
                .toList());
        return slice.map(placed -> EntryView.of(placed, shown.get(placed.resource())));
    }

    private CollectionView.Hidden hidden(Collection collection) {
        return hidings.of(Collections.KIND, collection.id())
                .map(hiding -> new CollectionView.Hidden(hiding.since(), hiding.reason()))
                .orElse(null);
    }

    private CollectionView.Handover handover(Collection collection) {
        return collection
                .offeredTo()
                .flatMap(accounts::byId)
                .map(Account::handle)
                .map(handle -> new CollectionView.Handover(handle, collection.offeredAt()))
                .orElse(null);
    }
}
