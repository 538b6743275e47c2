package fr.forge.ressourcerie.educommun.document;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A document that was taken: what is known of it. Its bytes are kept by {@link Files}. */
@Entity
public class Document {
    @Id
    private UUID id;

    private String name;

    @Convert(converter = DocumentType.Converter.class)
    private DocumentType type;

    private long size;
    private byte[] sha256;
    private Instant receivedAt;

    protected Document() {}

    static Document of(UUID id, Inspected file, Instant at) {
        var document = new Document();
        document.id = id;
        document.name = file.name();
        document.type = file.type();
        document.size = file.size();
        document.sha256 = file.sha256();
        document.receivedAt = at;
        return document;
    }

    public UUID id() {
        return id;
    }

    /** Cleaned, with the extension of what it is. */
    public String name() {
        return name;
    }

    public DocumentType type() {
        return type;
    }

    public long size() {
        return size;
    }

    /** Of its content, 32 bytes. */
    public byte[] sha256() {
        return sha256.clone();
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
