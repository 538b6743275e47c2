package fr.forge.ressourcerie.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run over the terms, with what each of them took. */
@Schema(name = "RetentionRun", description = "A run that lets go of what was kept long enough.")
record RetentionRunView(
        @Schema(description = "Identifier; null for a dry run, which leaves no trace.", nullable = true)
        UUID id,

        @Schema(
                description = "`rehearsed` for a dry run; `interrupted` when its process ended or a term failed: the"
                        + " next one does the rest.",
                enumeration = {"running", "completed", "interrupted", "rehearsed"})
        String state,

        @Schema(description = "When it began.") Instant startedAt,

        @Schema(description = "When it ended, or null while it runs.", nullable = true)
        Instant endedAt,

        @Schema(description = "Each term, by name.") List<TermView> terms) {

    static RetentionRunView of(RetentionRun run, KeptTerms terms) {
        return new RetentionRunView(
                run.id(),
                run.state(),
                run.startedAt(),
                run.endedAt(),
                terms.all().stream()
                        .map(term -> new TermView(
                                term.name(),
                                term.what(),
                                "P" + terms.kept(term).toDays() + "D",
                                run.counts().getOrDefault(term.name(), 0L)))
                        .toList());
    }

    @Schema(name = "RetentionTerm", description = "Something that is kept for a time only.")
    record TermView(
            @Schema(description = "Its name.", examples = "suggestion-texts")
            String name,

            @Schema(description = "What goes, in French.", examples = "Le texte d'une suggestion")
            String what,

            @Schema(description = "How long it is kept, in whole days, as an ISO 8601 duration.", examples = "P30D")
            String kept,

            @Schema(description = "How many rows went, or would go.", minimum = "0", examples = "12")
            long rows) {}
}
