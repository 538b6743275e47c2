package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.http.Words;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the Forge says of a resource's project. */
@Schema(name = "ResourceOnForge", description = "What the Forge says of its project.")
public record ForgeView(
        @Schema(description = "The Forge's own number, which survives renames and moves.", examples = "42")
        long projectId,

        @Schema(description = "Path of the project.", examples = "coopmaths/mathalea")
        String path,

        @Schema(description = "How many people starred it.", examples = "57")
        int stars,

        @Schema(description = "How many copies were made of it there.", examples = "14")
        int forks,

        @Schema(description = "Open tickets, or null when the Forge does not tell.", nullable = true, examples = "3")
        Integer openIssues,

        @Schema(description = "Last activity in the project.", examples = "2026-05-04T03:02:01Z")
        Instant lastActivityAt,

        @Schema(
                description = "`alive`, or `archived` when nobody works on it any more.",
                enumeration = {"alive", "archived"})
        String state) {

    static ForgeView of(Resource resource) {
        return resource.projectId() == null
                ? null
                : new ForgeView(
                        resource.projectId(),
                        resource.forgePath(),
                        resource.stars(),
                        resource.forks(),
                        resource.openIssues(),
                        resource.lastActivityAt(),
                        Words.of(resource.forgeState()));
    }
}
