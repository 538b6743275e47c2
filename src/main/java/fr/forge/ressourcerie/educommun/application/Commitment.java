package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.http.Patch;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether something is so, and what there is to say about it. */
@Schema(name = "ApplicationCommitment", description = "Whether something is so, and what there is to say about it.")
record Commitment(
        @Schema(description = "Whether it is so, or null.", nullable = true, examples = "false")
        Boolean applies,

        @Schema(
                description = "What there is to say about it, or null.",
                nullable = true,
                examples = "Aucune donnée ne quitte l'appareil.")
        String statement) {
    static final Commitment NONE = new Commitment(null, null);

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    static Commitment over(Commitment now, Optional<CommitmentChanges> patch) {
        if (patch == null || patch.isEmpty()) {
            return patch == null ? now : null;
        }
        var current = now == null ? NONE : now;
        var to = patch.get();
        var after = new Commitment(
                Patch.over(current.applies, to.applies()), Patch.over(current.statement, Texts.kept(to.statement())));
        return after.equals(NONE) ? null : after;
    }
}
