package fr.forge.ressourcerie.educommun.application.document;

import fr.forge.ressourcerie.educommun.document.DocumentType;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document of an application. */
@Schema(name = "ApplicationDocument", description = "A document of an application. It never changes.")
record ApplicationDocumentView(
        @Schema(description = "Identifies the document.") UUID id,

        @Schema(description = "Which of the documents that the call asks for it is, by key.", examples = "statuts")
        String key,

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
                description =
                        "The SHA-256 of its bytes in hexadecimal: whoever holds the file can check it, and a receipt"
                                + " names the document by it.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "When it was received.", examples = "2026-06-01T08:00:00Z")
        Instant receivedAt,

        @Schema(
                description = "Where it is downloaded, with the token of who may see the application.",
                examples =
                        "/api/v1/applications/019ab5c2-4a1f-7d3e-9b60-3f1f0c9d2e11/documents/019ab5c3-0b7e-7c52-8f4d-52f6a1d0c9e4")
        String url) {

    static ApplicationDocumentView of(ApplicationDocument attached) {
        var document = attached.document();
        return new ApplicationDocumentView(
                attached.id(),
                attached.requested(),
                document.name(),
                document.type(),
                document.type().mediaType(),
                document.size(),
                HexFormat.of().formatHex(document.sha256()),
                document.receivedAt(),
                "/api/v1/applications/" + attached.applicationId() + "/documents/" + attached.id());
    }
}
