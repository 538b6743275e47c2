package fr.forge.ressourcerie.educommun.call;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.forge.ressourcerie.educommun.document.DocumentType;
import fr.forge.ressourcerie.http.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A call as everyone reads it, and managers a draft. */
@Schema(name = "Call", description = "A call: what it asks, of whom, and when.")
record CallView(
        @JsonIgnore long version,

        @Schema(description = "Readable name in addresses.", examples = "educommun-2026")
        String slug,

        @Schema(description = "Which edition it is.", examples = "2026")
        String edition,

        @Schema(description = "Its title.", examples = "EduCommun 2026")
        String title,

        @Schema(
                description = "What it is in a sentence; null in a draft only.",
                nullable = true,
                examples = "L'appel à communs numériques éducatifs.")
        String summary,

        @Schema(description = "All that applicants need to know; null in a draft only.", nullable = true)
        CallText description,

        @Schema(description = "Where it stands.", examples = "published")
        CallState state,

        @Schema(
                description = "Whether an application that comes in now is in time, by the clock that `Date` shows.",
                examples = "true")
        boolean open,

        @Schema(description = "When it opens; null in a draft only.", nullable = true)
        Moment opensAt,

        @Schema(
                description = "When it closes: the first instant that is too late; null in a draft only.",
                nullable = true)
        Moment closesAt,

        @Schema(description = "Each time that the closing was put off, the first one first.")
        List<Postponement> postponements,

        @Schema(
                description = "When those who are chosen are supported, and how; null in a draft only.",
                nullable = true)
        Support support,

        @Schema(description = "Who may apply.") List<Applicants> applicants,

        @Schema(description = "The documents that an application has, in order.")
        List<RequestedDocument> documents,

        @Schema(description = "The files to prepare an application with, by name.")
        List<CallKitFile> kit,

        @Schema(
                description = "Number of the grid in force; null where there is none yet.",
                nullable = true,
                examples = "1")
        Integer grid,

        @Schema(
                description = "Where to ask, the address of a role; null in a draft only.",
                nullable = true,
                examples = "educommun@education.example")
        String contact,

        @Schema(description = "What happened and what is announced, in order.")
        List<CallDay> timeline,

        @Schema(description = "When it was begun.", examples = "2026-03-02T09:00:00Z")
        Instant createdAt,

        @Schema(description = "When somebody last changed it.", examples = "2026-03-30T09:00:00Z")
        Instant updatedAt,

        @Schema(
                description = "When it was published; null for a draft.",
                nullable = true,
                examples = "2026-03-30T09:00:00Z")
        Instant publishedAt)
        implements Versioned {

    @Schema(name = "CallText", description = "A text in two forms.")
    record CallText(
            @Schema(description = "As written, in Markdown.", examples = "Pour des **communs numériques**.")
            String markdown,

            @Schema(
                    description = "As safe HTML: no script, no image, no style.",
                    examples = "<p>Pour des <strong>communs numériques</strong>.</p>")
            String html) {}

    @Schema(name = "CallKitFile", description = "A file of the kit.")
    record CallKitFile(
            @Schema(description = "Its name.", examples = "dossier-de-candidature.odt")
            String file,

            @Schema(description = "What it is, by its content.", examples = "odt")
            DocumentType type,

            @Schema(description = "How many bytes it has.", examples = "48213")
            long size,

            @Schema(
                    description = "The SHA-256 of its bytes in hexadecimal.",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String sha256,

            @Schema(description = "When it was put there.", examples = "2026-03-30T09:00:00Z")
            Instant updatedAt,

            @Schema(
                    description = "Where it is downloaded.",
                    examples = "/api/v1/calls/educommun-2026/kit/dossier-de-candidature.odt")
            String url) {}

    @Schema(name = "CallDay", description = "Something that happens on a day.")
    record CallDay(
            @Schema(
                    description = "What sort: the closing is shown on the last day of which a part is in time.",
                    enumeration = {"publication", "opening", "closing", "postponement", "milestone"},
                    examples = "closing")
            String kind,

            @Schema(description = "The day, in the call's zone.", examples = "2026-06-19")
            LocalDate on,

            @Schema(description = "The last of several days, or null.", nullable = true, examples = "2026-07-17")
            LocalDate until,

            @Schema(
                    description = "The instant, where there is one; else null.",
                    nullable = true,
                    examples = "2026-06-19T22:00:00Z")
            Instant at,

            @Schema(description = "What happens, in French.", examples = "Clôture des candidatures")
            String label) {}
}
