package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.educommun.document.Document;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;

/** A file of a call's kit, by the name under which it is downloaded. Another content is another one. */
@Entity
class KitFile {
    @Id
    private UUID id;

    private UUID callId;
    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    private Document document;

    protected KitFile() {}

    static KitFile of(UUID id, UUID call, String name, Document document) {
        var file = new KitFile();
        file.id = id;
        file.callId = call;
        file.name = name;
        file.document = document;
        return file;
    }

    UUID callId() {
        return callId;
    }

    String name() {
        return name;
    }

    Document document() {
        return document;
    }
}
