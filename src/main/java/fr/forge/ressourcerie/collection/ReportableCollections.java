package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.report.Reportable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Collections that others can read, as things that can be reported. */
@Singleton
class ReportableCollections implements Reportable {
    private final Collections collections;
    private final Entries entries;
    private final Session session;
    private final Clock clock;

    ReportableCollections(Collections collections, Entries entries, Session session, Clock clock) {
        this.collections = collections;
        this.entries = entries;
        this.session = session;
        this.clock = clock;
    }

    /** The collection of that slug if everyone may read it; with the same words for one that is not shown and for none. */
    UUID open(String slug) {
        return collections.open(slug).map(Collection::id).orElseThrow(CollectionProblems.UNKNOWN::because);
    }

    @Override
    public String kind() {
        return Collections.KIND;
    }

    @Override
    public Optional<Shown> shown(UUID id) {
        return collections
                .findByIdOptional(id)
                .filter(collection -> collection.visibility() != Visibility.PRIVATE)
                .map(this::shown);
    }

    private Shown shown(Collection collection) {
        var facts = collection.facts();
        var cover = facts.cover() == null
                ? Stream.<String>empty()
                : Stream.of(facts.cover().url(), facts.cover().alt());
        var notes = entries.all(collection.id()).stream().map(Entries.Placed::note);
        return new Shown(
                collection.slug(),
                Collections.PLACE + collection.slug(),
                Stream.of(Stream.of(facts.title(), facts.summary(), facts.description()), cover, notes)
                        .flatMap(texts -> texts)
                        .filter(text -> text != null)
                        .toList());
    }

    @Override
    public void hide(UUID id) {
        set("update collection set hidden_at = coalesce(hidden_at, cast(:now as timestamptz)) where id = :id", id);
    }

    @Override
    public void show(UUID id) {
        set("update collection set hidden_at = null where id = :id and hidden_at <= cast(:now as timestamptz)", id);
    }

    private void set(String sql, UUID id) {
        session.createNativeMutationQuery(sql)
                .setParameter("id", id)
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .executeUpdate();
    }
}
