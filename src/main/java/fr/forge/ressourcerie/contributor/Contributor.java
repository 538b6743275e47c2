package fr.forge.ressourcerie.contributor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A person, counted and unnamed, or a collective with its published name. */
@Entity
class Contributor {
    @Id
    private UUID id;

    private String kind;
    private String handle;
    private String name;
    private String url;

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    String handle() {
        return handle;
    }

    String name() {
        return name;
    }

    String url() {
        return url;
    }
}
