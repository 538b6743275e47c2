package fr.forge.ressourcerie.educommun.application;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changes of a commitment. */
@Schema(name = "ApplicationCommitmentChanges", description = "What is absent stays, `null` takes away.")
record CommitmentChanges(
        @Schema(description = "Whether it is so.", examples = "false")
        Optional<Boolean> applies,

        @Schema(
                minLength = 1,
                maxLength = 4000,
                description = "What there is to say about it.",
                examples = "Aucune donnée ne quitte l'appareil.")
        Optional<@Size(min = 1, max = 4000) String> statement) {}
