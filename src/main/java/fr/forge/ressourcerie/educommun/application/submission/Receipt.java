package fr.forge.ressourcerie.educommun.application.submission;

import fr.forge.ressourcerie.educommun.call.Moment;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The proof that something was submitted in time. */
@Schema(
        name = "Receipt",
        description =
                "The proof that an application was submitted. `sha256` is over the bytes of `content`, which is JSON in its"
                        + " canonical form (RFC 8785): whoever holds the content makes the same bytes, and the same hash, with any library for"
                        + " that form. The same content gives the same hash each time.")
record Receipt(
        @Schema(description = "Identifies the receipt.", examples = "0198c3f2-7c1e-7d2a-9b64-2f0e5a3c1d10")
        UUID id,

        @Schema(description = "The application.", examples = "0198c3f2-6a01-7c55-8e0c-5b1d9a7e4f21")
        UUID application,

        @Schema(description = "The how manieth submission of this application it is, from 1.", examples = "1")
        int number,

        @Schema(
                description =
                        "When the request arrived: the instant at which the server had read it, before it waited for"
                                + " anything. This is the instant that counts.",
                examples = "2026-06-19T21:58:03.120Z")
        Instant receivedAt,

        @Schema(
                description = "The SHA-256 of the content in hexadecimal.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "When the call closes, as it was announced then: the first instant that is too late.")
        Moment callClosesAt,

        @Schema(
                description = "When it was taken back; null while it stands.",
                nullable = true,
                examples = "2026-06-18T09:00:00Z")
        Instant takenBackAt,

        @Schema(
                description = "Where the exact content is downloaded.",
                examples =
                        "/api/v1/applications/0198c3f2-6a01-7c55-8e0c-5b1d9a7e4f21/receipts/0198c3f2-7c1e-7d2a-9b64-2f0e5a3c1d10/content")
        String content,

        @Schema(
                description = "The same as a page to be printed.",
                examples =
                        "/api/v1/applications/0198c3f2-6a01-7c55-8e0c-5b1d9a7e4f21/receipts/0198c3f2-7c1e-7d2a-9b64-2f0e5a3c1d10/page")
        String page) {

    static Receipt of(Submission submission) {
        var at = "/api/v1/applications/" + submission.applicationId() + "/receipts/" + submission.id();
        return new Receipt(
                submission.id(),
                submission.applicationId(),
                submission.number(),
                submission.receivedAt(),
                HexFormat.of().formatHex(submission.sha256()),
                submission.callClosesAt(),
                submission.takenBackAt(),
                at + "/content",
                at + "/page");
    }
}
