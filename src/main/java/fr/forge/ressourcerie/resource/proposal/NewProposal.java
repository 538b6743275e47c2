package fr.forge.ressourcerie.resource.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proposal to come. */
@Schema(name = "NewProposal", description = "A draft, complete or not.")
record NewProposal(
        @NotNull
        @Size(max = 100)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        @Schema(description = "Slug of the resource.", examples = "mathalea")
        String resource,

        @Schema(description = "What its sheet would say, as far as it is known.")
        Optional<@Valid SheetChanges> sheet) {}
