package fr.forge.ressourcerie.vocabulary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A list of concepts, such as the levels or the licences. */
@Entity
class Vocabulary {
    @Id
    private String id;

    private String label;
    private String source;
    private int position;

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
}
