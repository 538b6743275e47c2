package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.http.Slug;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** All collections, each for those who may read it. */
@Singleton
class Collections implements PanacheRepositoryBase<Collection, UUID> {
    /** What the audit and reports call a collection. */
    static final String KIND = "collection";

    static final String PLACE = "/api/v1/collections/";

    /** Of one keeper. */
    static final int MOST = 200;

    /** Without the letters and digits that people take for one another. */
    private static final String LETTERS = "abcdefghjkmnpqrstvwxyz23456789";

    private static final int WORDS = 60;
    private static final int UNGUESSABLE = 8;

    private final Keepers keepers;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Collections(Keepers keepers, Clock clock) {
        this.keepers = keepers;
        this.clock = clock;
    }

    /** A collection that the caller may read. */
    Collection get(String slug) {
        return bySlug(slug).orElseThrow(CollectionProblems.UNKNOWN::because);
    }

    /** The same, or nothing. */
    Optional<Collection> bySlug(String slug) {
        return find("slug", slug).firstResultOptional().filter(keepers::mayRead);
    }

    /** One that everyone may read, whoever calls. */
    Optional<Collection> open(String slug) {
        return find("slug", slug).firstResultOptional().filter(Collection::open);
    }

    /** One that the caller may read, for a change: nobody else changes it before this transaction ends. */
    Collection locked(String slug) {
        return find("slug", slug)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(keepers::mayRead)
                .orElseThrow(CollectionProblems.UNKNOWN::because);
    }

    Collection begin(CollectionFacts facts, Visibility visibility, Keeper keeper) {
        return begin(slug(facts.title()), facts, visibility, keeper);
    }

    Collection begin(String slug, CollectionFacts facts, Visibility visibility, Keeper keeper) {
        room(keeper);
        var collection = Collection.begun(newId(), slug, facts, visibility, keeper, clock.instant());
        persistAndFlush(collection);
        return collection;
    }

    /** Refuses when a keeper has as many as one may; who adds one more waits for whoever adds another. */
    void room(Keeper keeper) {
        getSession()
                .createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:name, 0))) l", Integer.class)
                .setParameter("name", KIND + " " + keeper)
                .getSingleResult();
        var many = keeper.owner() == null ? count("academy", keeper.academy()) : count("ownerId", keeper.owner());
        if (many >= MOST) {
            throw CollectionProblems.ENOUGH.because(many);
        }
    }

    /** What is only known by its address must not be found by guessing the title; and no title tells of another. */
    private String slug(String title) {
        var words = Slug.of(title, WORDS);
        var slug = new StringBuilder(words.isEmpty() ? KIND : words).append('-');
        random.ints(UNGUESSABLE, 0, LETTERS.length()).forEach(letter -> slug.append(LETTERS.charAt(letter)));
        return slug.toString();
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
