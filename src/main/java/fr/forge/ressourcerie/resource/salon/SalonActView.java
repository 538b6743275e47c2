package fr.forge.ressourcerie.resource.salon;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that was done to a salon; who and what exactly are for those who keep it. */
@Schema(name = "SalonAct", description = "Something that was done to a salon.")
record SalonActView(
        @Schema(description = "When.", examples = "2026-02-03T10:11:12Z")
        Instant at,

        @Schema(
                description = "What was done: `salon-created`, `salon-edited`, `salon-linked` or `salon-unlinked`.",
                examples = "salon-edited")
        String act,

        @Schema(description = "The role that allowed it, such as `curator` or `maintainer`.", examples = "maintainer")
        String role,

        @Schema(
                description =
                        "Handle of the account that did it; null for others than those who keep the salon, and when"
                                + " the account is gone.",
                nullable = true,
                examples = "membre-a2b3c4d5e6")
        String author,

        @Schema(description = "What moved; null for others than those who keep the salon.", nullable = true)
        List<SalonFieldChange> changes) {

    @Schema(description = "A field that moved.")
    record SalonFieldChange(
            @Schema(description = "The field.", examples = "name")
            String field,

            @Schema(description = "Its values before; empty when it had none.", examples = "[\"Entraide\"]")
            List<String> from,

            @Schema(description = "Its values after; empty when it has none.", examples = "[\"MathALÉA, entraide\"]")
            List<String> to) {}
}
