package fr.forge.ressourcerie.contributor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What people are asked to consent to; a text never changes, another one takes its place. */
@Entity
@Table(name = "contributor_consent_text")
class ConsentText {
    @Id
    private String version;

    private Instant since;
    private String title;
    private String text;

    String version() {
        return version;
    }

    /** From when it is the one that is asked. */
    Instant since() {
        return since;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }
}
