package fr.forge.ressourcerie.vocabulary;

import fr.forge.ressourcerie.http.Slug;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.util.Optional;

/** A concept of a vocabulary: a URI that the field shares, a label that people read, a short code of ours. */
@Entity
@IdClass(Concept.Key.class)
public class Concept {
    @Id
    private String vocabulary;

    @Id
    private String code;

    private String uri;
    private String label;
    private String notation;
    private String broader;
    private boolean obsolete;

    @Column(name = "position")
    private int rank;

    @Transient
    private String slug;

    public String vocabulary() {
        return vocabulary;
    }

    public String code() {
        return code;
    }

    public String uri() {
        return uri;
    }

    public String label() {
        return label;
    }

    /** Its identifier in the field's own register, such as the SPDX identifier of a licence. */
    public Optional<String> notation() {
        return Optional.ofNullable(notation);
    }

    /** Its label as a word for a URL; made once, because a list may have thousands. */
    String slug() {
        if (slug == null) {
            slug = Slug.of(label);
        }
        return slug;
    }

    Optional<String> broader() {
        return Optional.ofNullable(broader);
    }

    boolean obsolete() {
        return obsolete;
    }

    /** Its place in the list, which is a total order. */
    int rank() {
        return rank;
    }

    record Key(String vocabulary, String code) implements Serializable {}
}
