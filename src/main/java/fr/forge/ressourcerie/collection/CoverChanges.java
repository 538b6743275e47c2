package fr.forge.ressourcerie.collection;

import fr.forge.ressourcerie.contributor.Presentable;
import fr.forge.ressourcerie.http.Patch;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Fault;
import fr.forge.ressourcerie.resource.editing.Forms;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changes of a collection's image. */
@Schema(name = "CollectionCoverChanges", description = "An image; a text needs an address.")
record CoverChanges(
        @Schema(
                description = "Where it is.",
                examples = "https://dane.ac-exemple.example/couverture.png",
                maxLength = Forms.URL_LENGTH,
                pattern = Forms.HTTPS)
        Optional<@Size(max = Forms.URL_LENGTH) @Pattern(regexp = Forms.HTTPS) String> url,

        @Schema(
                description = "What it shows; `null` when it only decorates.",
                examples = "Des enfants qui découpent une tarte en parts égales",
                minLength = 1,
                maxLength = CollectionFacts.ALT)
        Optional<@Presentable(min = 1, max = CollectionFacts.ALT) String> alt) {

    Cover over(Cover said) {
        var cover = new Cover(
                Patch.over(said == null ? null : said.url(), url), Patch.over(said == null ? null : said.alt(), alt));
        if (cover.url() == null && cover.alt() != null) {
            throw CommonProblems.INVALID_INPUT
                    .because()
                    .with(List.of(Fault.ofBody("/cover/url", "required", "Obligatoire.", "Required.")));
        }
        return cover.url() == null ? null : cover;
    }
}
