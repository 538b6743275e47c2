package fr.forge.ressourcerie.vocabulary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;

/** A list of concepts, such as the levels or the licences. */
@Entity
class Vocabulary {
    @Id
    private String id;

    private String label;
    private String source;
    private int position;
    private int version;
    private String attribution;
    private String licenceLabel;
    private String licenceUrl;
    private String plural;

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    String source() {
        return source;
    }

    int position() {
        return position;
    }

    /** The number of its current version. */
    int version() {
        return version;
    }

    /** Whom its labels come from, to be shown beside them. */
    Optional<String> attribution() {
        return Optional.ofNullable(attribution);
    }

    Optional<String> licenceLabel() {
        return Optional.ofNullable(licenceLabel);
    }

    Optional<String> licenceUrl() {
        return Optional.ofNullable(licenceUrl);
    }
}
