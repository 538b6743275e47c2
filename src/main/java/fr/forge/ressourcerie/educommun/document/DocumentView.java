package fr.forge.ressourcerie.educommun.document;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document as it is shown beside what it belongs to. */
public record DocumentView(
        @Schema(description = "Identifies the document.") UUID id,

        @Schema(
                description = "What it was called, without what could mislead, and with the extension of what it is.",
                examples = "Statuts de l'association.pdf")
        String name,

        @Schema(description = "What it is, by its content.") DocumentType type,

        @Schema(description = "The same as a media type.", examples = DocumentType.PDF_TYPE)
        String mediaType,

        @Schema(description = "How many bytes it has.", examples = "482133")
        long size,

        @Schema(
                description = "The SHA-256 of its bytes in hexadecimal: whoever holds the file can check it.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "When it was received.") Instant receivedAt) {

    public static DocumentView of(Document document) {
        return new DocumentView(
                document.id(),
                document.name(),
                document.type(),
                document.type().mediaType(),
                document.size(),
                HexFormat.of().formatHex(document.sha256()),
                document.receivedAt());
    }
}
