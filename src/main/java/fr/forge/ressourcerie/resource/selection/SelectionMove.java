package fr.forge.ressourcerie.resource.selection;

import fr.forge.ressourcerie.resource.Selection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a resource should stand from now on, and why. */
@Schema(name = "SelectionMove", description = "Where a resource should stand from now on, and why.")
record SelectionMove(
        @NotNull
        @Schema(
                description = "The state to move to; `next` of the present one lists those that are possible.",
                examples = "selected")
        Selection state,

        @NotBlank
        @Size(max = REASON)
        @Schema(
                description = "Why, for curators and the resource's maintainers; name nobody.",
                examples = "Conforme à la charte, testée en classe.")
        String reason) {
    static final int REASON = 2000;
}
