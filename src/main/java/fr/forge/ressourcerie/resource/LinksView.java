package fr.forge.ressourcerie.resource;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a resource is. */
@Schema(name = "ResourceLinks", description = "Where it is; null where unknown.")
public record LinksView(
        @Schema(description = "Where it is used.", nullable = true, examples = "https://coopmaths.fr/alea/")
        String access,

        @Schema(description = "Its source.", nullable = true, examples = "https://forge.example/coopmaths/mathalea")
        String source,

        @Schema(
                description = "Its documentation.",
                nullable = true,
                examples = "https://forge.example/coopmaths/mathalea/-/wikis")
        String documentation,

        @Schema(
                description = "Its tickets.",
                nullable = true,
                examples = "https://forge.example/coopmaths/mathalea/-/issues")
        String issues,

        @Schema(description = "Its image, if any.", nullable = true)
        Thumbnail thumbnail) {

    static LinksView of(Resource resource) {
        return new LinksView(
                resource.accessUrl(),
                resource.sourceUrl(),
                resource.documentationUrl(),
                resource.issuesUrl(),
                resource.thumbnailUrl() == null
                        ? null
                        : new Thumbnail(resource.thumbnailUrl(), resource.thumbnailAlt()));
    }

    @Schema(description = "An image.")
    public record Thumbnail(
            @Schema(description = "Where it is.", examples = "https://forge.example/uploads/avatar.png")
            String url,

            @Schema(description = "What it shows, or null when it only decorates.", nullable = true, examples = "Logo")
            String alt) {}
}
