package fr.forge.ressourcerie.resource;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the public may know of a resource's place in the Ressourcerie. */
@Schema(name = "ResourceSelection", description = "Its place in the Ressourcerie.")
public record SelectionView(
        @Schema(
                description = "Where it stands.",
                enumeration = {"none", "selected", "withdrawn"})
        String state,

        @Schema(
                description = "Since when, or null if it never was selected.",
                nullable = true,
                examples = "2026-02-03T00:00:00Z")
        Instant since) {

    static SelectionView of(Resource resource) {
        var word = resource.publicState();
        return new SelectionView(word, word.equals("none") ? null : resource.selectedAt());
    }
}
