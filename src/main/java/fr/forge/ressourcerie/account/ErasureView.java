package fr.forge.ressourcerie.account;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an erasure did. */
@Schema(name = "Erasure", description = "What was erased, or would be.")
record ErasureView(
        @Schema(description = "The handle of the account that is gone.", examples = "membre-a2b3c4d5e6")
        String handle,

        @Schema(
                description = "The parts of the export that held something and were erased, or lost the person.",
                examples = "[\"account\", \"acts\", \"contributor\"]")
        List<String> parts,

        @Schema(
                description = "What stays, and in which form, in French and for people.",
                examples = "[\"Vos contributions restent comptées, sans nom.\"]")
        List<String> stays,

        @Schema(description = "When.", examples = "2026-06-01T08:00:00Z")
        Instant erasedAt) {
    private static final List<String> STAYS = List.of(
            "Vos contributions restent comptées, sans nom, et ne seront plus jamais rattachées à un compte.",
            "L'histoire garde les actes sous un identifiant qui ne mène plus à personne.",
            "Les décisions prises au titre d'une fonction gardent leur motif, sans auteur.",
            "Les propositions déjà soumises restent, sans auteur.",
            "La date de chaque consentement et de chaque retrait reste comme preuve, sans personne.");

    static ErasureView of(String handle, List<String> parts, Instant at) {
        return new ErasureView(handle, parts, STAYS, at);
    }
}
