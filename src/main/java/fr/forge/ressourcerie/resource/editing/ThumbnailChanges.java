package fr.forge.ressourcerie.resource.editing;

import fr.forge.ressourcerie.resource.ThumbnailFacts;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to change of a resource's image. */
@Schema(name = "ResourceThumbnailChanges", description = "An image; a text needs an address.")
record ThumbnailChanges(
        @Schema(
                description = "Where it is.",
                examples = "https://coopmaths.fr/logo.png",
                maxLength = Forms.URL_LENGTH,
                pattern = Forms.HTTPS)
        Optional<@Size(max = Forms.URL_LENGTH) @Pattern(regexp = Forms.HTTPS) String> url,

        @Schema(
                description = "What it shows, for those who do not see it.",
                examples = "Logo de MathALÉA",
                maxLength = ThumbnailFacts.ALT_LENGTH)
        Optional<@Visible @Size(max = ThumbnailFacts.ALT_LENGTH) String> alt) {}
