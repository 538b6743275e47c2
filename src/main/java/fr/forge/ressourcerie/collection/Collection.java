package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.http.Words;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * An ordered list of resources, kept by the editors of an academy or by one person. Its slug never changes. The version
 * moves with what its keepers do, not with what becomes of its resources.
 */
@Entity
@DynamicUpdate
class Collection {
    @Id
    private UUID id;

    private long version = 1;
    private String slug;
    private String title;
    private String summary;
    private String description;
    private String coverUrl;
    private String coverAlt;

    @Convert(converter = Visibility.Converter.class)
    private Visibility visibility;

    private String academy;
    private UUID ownerId;
    private UUID offeredTo;
    private Instant offeredAt;
    private Instant hiddenAt;
    private Instant createdAt;
    private Instant updatedAt;

    protected Collection() {}

    static Collection begun(UUID id, String slug, CollectionFacts facts, Visibility visibility, Keeper by, Instant at) {
        var collection = new Collection();
        collection.id = id;
        collection.slug = slug;
        collection.academy = by.academy();
        collection.ownerId = by.owner();
        collection.createdAt = at.truncatedTo(ChronoUnit.MICROS);
        collection.say(facts, visibility, at);
        collection.version = 1;
        return collection;
    }

    /** Says something else, to others perhaps; answers false when it said so already. */
    boolean say(CollectionFacts facts, Visibility seenBy, Instant at) {
        if (facts.equals(facts()) && seenBy == visibility) {
            return false;
        }
        title = facts.title();
        summary = facts.summary();
        description = facts.description();
        coverUrl = facts.cover() == null ? null : facts.cover().url();
        coverAlt = facts.cover() == null ? null : facts.cover().alt();
        visibility = seenBy;
        touch(at);
        return true;
    }

    /** Something of it, or in it, changed. */
    void touch(Instant at) {
        updatedAt = at.truncatedTo(ChronoUnit.MICROS);
        version++;
    }

    /** Offers it to another person, in place of whom it was offered to before. */
    void offer(UUID account, Instant at) {
        if (ownerId == null) {
            throw CollectionProblems.OF_AN_ACADEMY.because();
        }
        offeredTo = account;
        offeredAt = at.truncatedTo(ChronoUnit.MICROS);
        version++;
    }

    void takeBack() {
        offeredTo = null;
        offeredAt = null;
        version++;
    }

    /** Becomes the collection of whom it was offered to. */
    void change(UUID account) {
        if (!account.equals(offeredTo)) {
            throw CollectionProblems.NOT_OFFERED.because();
        }
        ownerId = account;
        takeBack();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String slug() {
        return slug;
    }

    CollectionFacts facts() {
        return new CollectionFacts(
                title, summary, description, coverUrl == null ? null : new Cover(coverUrl, coverAlt));
    }

    Visibility visibility() {
        return visibility;
    }

    /** As lists and the audit write it. */
    String visibilityWord() {
        return Words.of(visibility);
    }

    Keeper keeper() {
        return new Keeper(academy, ownerId);
    }

    /** Whom it is offered to. */
    Optional<UUID> offeredTo() {
        return Optional.ofNullable(offeredTo);
    }

    Instant offeredAt() {
        return offeredAt;
    }

    /** A curator hides it. */
    boolean hidden() {
        return hiddenAt != null;
    }

    /** Whoever has its address may read it. */
    boolean open() {
        return visibility != Visibility.PRIVATE && !hidden();
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
