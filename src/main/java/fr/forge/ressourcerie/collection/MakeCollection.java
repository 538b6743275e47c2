package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.identity.Roles;
import fr.forge.ressourcerie.vocabulary.Concepts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Makes collections, changes, copies and deletes them, each with its trace. */
@Singleton
public class MakeCollection {
    private final Collections collections;
    private final Entries entries;
    private final FillCollection fill;
    private final Keepers keepers;
    private final Concepts concepts;
    private final Audit audit;
    private final Clock clock;

    MakeCollection(
            Collections collections,
            Entries entries,
            FillCollection fill,
            Keepers keepers,
            Concepts concepts,
            Audit audit,
            Clock clock) {
        this.collections = collections;
        this.entries = entries;
        this.fill = fill;
        this.keepers = keepers;
        this.concepts = concepts;
        this.audit = audit;
        this.clock = clock;
    }

    Collection make(NewCollection wanted) {
        return begin("collection-created", wanted.facts(), wanted.seenBy(), keepers.making(code(wanted.academy())));
    }

    /** One of an academy, whole, under a slug and without asking who calls; resources that nobody knows are left out. */
    public void tell(String slug, CollectionFacts facts, Visibility visibility, String academy, List<Entry> resources) {
        var known = entries.named(resources.stream().map(Entry::slug).toList());
        var collection = collections.begin(slug, facts, visibility, Keeper.academy(academy));
        begun("collection-created", collection);
        fill.fill(
                collection,
                resources.stream()
                        .filter(entry -> known.containsKey(entry.slug()))
                        .toList(),
                Roles.EDITOR);
    }

    /** How many there are. */
    public long made() {
        return collections.count();
    }

    /** With what the caller sees of it. */
    Collection copy(Collection original, NewCopy wanted) {
        if (original.hidden()) {
            throw CollectionProblems.HIDDEN.because();
        }
        var keeper = keepers.making(code(wanted.academy()));
        var seen = entries.all(original.id()).stream()
                .filter(placed -> placed.shown() || keepers.keep(original))
                .toList();
        var copy = begin("collection-copied", original.facts().titled(wanted.title()), wanted.seenBy(), keeper);
        entries.set(
                copy.id(),
                seen.stream().map(Entries.Placed::resource).toList(),
                seen.stream().map(Entries.Placed::note).toList());
        return copy;
    }

    private Collection begin(String name, CollectionFacts facts, Visibility visibility, Keeper keeper) {
        var made = collections.begin(facts, visibility, keeper);
        begun(name, made);
        return made;
    }

    private void begun(String name, Collection made) {
        var nothing = new CollectionFacts(null, null, null, null);
        var act = Act.of(name, Keepers.roleOf(made.keeper()), Collections.KIND, made.id());
        audit.record(changing(act, nothing, made.facts())
                .changing("academy", null, made.keeper().academy())
                .changing("visibility", null, made.visibilityWord()));
    }

    void edit(Collection collection, CollectionChanges changes) {
        var role = keepers.roleOver(collection);
        var before = collection.facts();
        var seenBefore = collection.visibilityWord();
        var after = changes.over(before);
        if (collection.say(after, changes.over(collection.visibility()), clock.instant())) {
            collections.flush();
            audit.record(changing(Act.of("collection-edited", role, Collections.KIND, collection.id()), before, after)
                    .changing("visibility", seenBefore, collection.visibilityWord()));
        }
    }

    void delete(Collection collection) {
        audit.record(Act.of("collection-deleted", keepers.roleOver(collection), Collections.KIND, collection.id())
                .rewording("title", collection.facts().title(), null));
        collections.delete(collection);
        collections.flush();
    }

    private static Act changing(Act act, CollectionFacts before, CollectionFacts after) {
        return act.rewording("title", before.title(), after.title())
                .rewording("summary", before.summary(), after.summary())
                .rewording("description", before.description(), after.description())
                .rewording("cover", Objects.toString(before.cover(), null), Objects.toString(after.cover(), null));
    }

    private String code(String academy) {
        return academy == null ? null : concepts.code("academy", academy).orElseThrow();
    }
}
