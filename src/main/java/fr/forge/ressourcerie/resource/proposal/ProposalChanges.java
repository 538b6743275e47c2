package fr.forge.ressourcerie.resource.proposal;

import jakarta.validation.Valid;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to change of a proposal. */
@Schema(name = "ProposalChanges", description = "What to change of a proposal.")
record ProposalChanges(
        @Schema(description = "What to change of its sheet; `null` empties it.")
        Optional<@Valid SheetChanges> sheet) {}
