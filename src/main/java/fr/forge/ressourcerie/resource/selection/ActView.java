package fr.forge.ressourcerie.resource.selection;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that was done to a resource; who, why and what exactly are for curators and its maintainers. */
@Schema(name = "ResourceAct", description = "Something that was done to a resource.")
record ActView(
        @Schema(description = "When.", examples = "2026-02-03T10:11:12Z")
        Instant at,

        @Schema(
                description = "What was done: `sheet-edited`, `selection-moved` or, for curators and the resource's"
                        + " maintainers, another word such as `maintenance-granted`.",
                examples = "sheet-edited")
        String act,

        @Schema(description = "The role that allowed it, such as `curator` or `maintainer`.", examples = "curator")
        String role,

        @Schema(
                description = "Handle of the account that did it; null for others than curators and the resource's"
                        + " maintainers, and when the account is gone.",
                nullable = true,
                examples = "membre-a2b3c4d5e6")
        String author,

        @Schema(
                description = "Why; null for others than curators and the resource's maintainers, and when none was"
                        + " given.",
                nullable = true,
                examples = "Titre plus court.")
        String reason,

        @Schema(
                description = "What moved; null for others than curators and the resource's maintainers.",
                nullable = true)
        List<FieldChange> changes) {

    @Schema(name = "FieldChange", description = "A field that moved.")
    record FieldChange(
            @Schema(description = "The field.", examples = "levels")
            String field,

            @Schema(description = "Its values before, as texts; empty when it had none.", examples = "[\"cm1\"]")
            List<String> from,

            @Schema(
                    description = "Its values after, as texts; empty when it has none.",
                    examples = "[\"cm1\", \"cm2\"]")
            List<String> to) {}
}
