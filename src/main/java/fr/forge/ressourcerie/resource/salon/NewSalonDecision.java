package fr.forge.ressourcerie.resource.salon;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a curator decides of a proposed salon. */
@Schema(name = "NewSalonDecision", description = "What a curator decides of a proposed salon.")
record NewSalonDecision(
        @NotNull
        @Schema(
                description = "`confirmed`: it becomes a forum of the resource; `dismissed`: it is not proposed again."
                        + " What was confirmed is undone by unlinking; `proposed` is refused.",
                examples = "confirmed")
        SalonProposalState state) {}
