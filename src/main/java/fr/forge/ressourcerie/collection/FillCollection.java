package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Fault;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts resources into a collection, in an order. */
@Singleton
class FillCollection {
    private final Collections collections;
    private final Entries entries;
    private final Keepers keepers;
    private final Audit audit;
    private final Clock clock;

    FillCollection(Collections collections, Entries entries, Keepers keepers, Audit audit, Clock clock) {
        this.collections = collections;
        this.entries = entries;
        this.keepers = keepers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Holds these from now on, in that order. */
    void fill(Collection collection, List<Entry> wanted) {
        fill(collection, wanted, keepers.roleOver(collection));
    }

    void fill(Collection collection, List<Entry> wanted, String role) {
        var before = entries.all(collection.id());
        var ids = resolved(wanted, before);
        var notes = wanted.stream().map(Entry::note).toList();
        var sameNotes = notes.equals(before.stream().map(Entries.Placed::note).toList());
        if (sameNotes
                && ids.equals(before.stream().map(Entries.Placed::resource).toList())) {
            return;
        }
        entries.set(collection.id(), ids, notes);
        collection.touch(clock.instant());
        collections.flush();
        audit.record(moved(collection, before, entries.all(collection.id()), role));
    }

    /** The resources by their ids, or every fault at once; a gap may stay, and none is made. */
    private List<UUID> resolved(List<Entry> wanted, List<Entries.Placed> before) {
        var named = entries.named(wanted.stream().map(Entry::slug).toList());
        var there = new HashSet<>(before.stream().map(Entries.Placed::resource).toList());
        var ids = new ArrayList<UUID>();
        var faults = new ArrayList<Fault>();
        for (var entry : wanted) {
            var found = Optional.ofNullable(named.get(entry.slug()));
            var pointer = "/resources/" + ids.size() + "/slug";
            var id = found.filter(resource -> resource.shown() || there.contains(resource.id()))
                    .map(Entries.Named::id)
                    .orElse(null);
            if (id == null) {
                faults.add(unknown(pointer));
            } else if (ids.contains(id)) {
                faults.add(repeated(pointer));
            }
            ids.add(id);
        }
        if (!faults.isEmpty()) {
            throw CommonProblems.INVALID_INPUT.because().with(faults);
        }
        return ids;
    }

    private static Fault unknown(String pointer) {
        return Fault.ofBody(
                pointer,
                "unknown-resource",
                "Aucune ressource qui se montre ne porte cette adresse courte.",
                "No resource that is shown has this slug.");
    }

    private static Fault repeated(String pointer) {
        return Fault.ofBody(
                pointer,
                "repeated-resource",
                "Cette ressource est déjà plus haut dans la liste.",
                "This resource stands further up in the list already.");
    }

    /** Which resources went and came; when none did, their order or their notes changed. */
    private static Act moved(
            Collection collection, List<Entries.Placed> before, List<Entries.Placed> after, String role) {
        var went = slugs(before, after);
        var came = slugs(after, before);
        return Act.of("collection-filled", role, Collections.KIND, collection.id())
                .changing("resources", went.isEmpty() ? null : went, came.isEmpty() ? null : came);
    }

    private static List<String> slugs(List<Entries.Placed> some, List<Entries.Placed> without) {
        var others =
                new HashSet<>(without.stream().map(Entries.Placed::resource).toList());
        return some.stream()
                .filter(placed -> !others.contains(placed.resource()))
                .map(Entries.Placed::slug)
                .toList();
    }
}
