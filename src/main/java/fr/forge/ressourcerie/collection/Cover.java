package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.contributor.Presentable;
import fr.forge.ressourcerie.resource.editing.Forms;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The image of a collection, which stays where it is. */
@Schema(name = "CollectionCover", description = "An image over https.")
record Cover(
        @NotNull
        @Size(max = Forms.URL_LENGTH)
        @Pattern(regexp = Forms.HTTPS)
        @Schema(description = "Where it is.", examples = "https://dane.ac-exemple.example/couverture.png")
        String url,

        @Presentable(min = 1, max = CollectionFacts.ALT)
        @Schema(
                description = "What it shows, for those who do not see it; null when it only decorates.",
                nullable = true,
                minLength = 1,
                maxLength = CollectionFacts.ALT,
                examples = "Des enfants qui découpent une tarte en parts égales")
        String alt) {

    Cover {
        alt = CollectionFacts.clean(alt);
    }
}
