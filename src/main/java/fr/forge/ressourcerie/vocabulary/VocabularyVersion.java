package fr.forge.ressourcerie.vocabulary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** That a list was loaded, when, and what it moved. */
@Entity
public class VocabularyVersion {
    @Id
    private UUID id;

    private String vocabulary;
    private int number;
    private String label;
    private String format;
    private String sha256;
    private Instant loadedAt;
    private int concepts;
    private int added;
    private int changed;
    private int deprecated;
    private int revived;

    protected VocabularyVersion() {}

    /**
     * The version that follows another.
     *
     * @param concepts how many it offers
     */
    public VocabularyVersion(
            UUID id, VocabularyVersion former, String label, String format, String sha256, Instant at, int concepts) {
        this.id = id;
        this.vocabulary = former.vocabulary;
        this.number = former.number + 1;
        this.label = label;
        this.format = format;
        this.sha256 = sha256;
        this.loadedAt = at;
        this.concepts = concepts;
    }

    /** How many concepts moved since the one before. */
    public VocabularyVersion moving(int added, int changed, int deprecated, int revived) {
        this.added = added;
        this.changed = changed;
        this.deprecated = deprecated;
        this.revived = revived;
        return this;
    }

    public UUID id() {
        return id;
    }

    public int number() {
        return number;
    }

    Optional<String> label() {
        return Optional.ofNullable(label);
    }

    String format() {
        return format;
    }

    Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }

    Instant loadedAt() {
        return loadedAt;
    }

    int concepts() {
        return concepts;
    }

    int added() {
        return added;
    }

    int changed() {
        return changed;
    }

    int deprecated() {
        return deprecated;
    }

    int revived() {
        return revived;
    }
}
