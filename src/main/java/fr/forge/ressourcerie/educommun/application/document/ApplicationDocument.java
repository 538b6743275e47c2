package fr.forge.ressourcerie.educommun.application.document;

import fr.forge.ressourcerie.educommun.document.Document;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;

/** A document of an application, under the key of the one that the call asks for. It never changes: another content is another one. */
@Entity
class ApplicationDocument {
    @Id
    private UUID id;

    private UUID applicationId;
    private String requested;

    @ManyToOne(fetch = FetchType.LAZY)
    private Document document;

    protected ApplicationDocument() {}

    static ApplicationDocument of(UUID id, UUID application, String requested, Document document) {
        var attached = new ApplicationDocument();
        attached.id = id;
        attached.applicationId = application;
        attached.requested = requested;
        attached.document = document;
        return attached;
    }

    UUID id() {
        return id;
    }

    UUID applicationId() {
        return applicationId;
    }

    /** The key of the document that the call asks for. */
    String requested() {
        return requested;
    }

    Document document() {
        return document;
    }
}
