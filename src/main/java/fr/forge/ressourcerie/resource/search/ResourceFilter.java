package fr.forge.ressourcerie.resource.search;

import fr.forge.ressourcerie.vocabulary.ConceptOf;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which resources: values of one filter are alternatives, different filters hold together. */
class ResourceFilter {
    private static final String CONCEPT =
            "; a code or a URI of the vocabulary of that name. A concept also finds what it contains, what contains it"
                    + " and what is related to it.";

    @QueryParam("scope")
    @DefaultValue("ressourcerie")
    @Pattern(regexp = "ressourcerie|forge")
    @Parameter(
            description =
                    "`ressourcerie`: the ministry's selection; `forge`: everything on the Forge, archived included.",
            example = "forge")
    String scope = "ressourcerie";

    @QueryParam("q")
    @Size(min = 1, max = 200)
    @Parameter(
            description =
                    "Words looked for in titles, keywords, summaries, descriptions, levels, disciplines and names"
                            + " of collectives, whatever their accents, plural or elision; all of them must be found. A phrase"
                            + " in quotes, `-word` to exclude. A level or a discipline (`CM2`, `6ème`, `maths`, `lycée pro`)"
                            + " raises what carries it and excludes nothing. When hardly anything is found, words that look"
                            + " like a mistyped one are tried too; when nothing has all the words, some are enough. Stop words alone, or exclusions alone, find nothing.",
            example = "fractions CM2")
    String q;

    @QueryParam("kind")
    @Size(max = 20)
    @Parameter(description = "Kind of resource" + CONCEPT, example = "application")
    List<@Size(min = 1, max = 200) @ConceptOf(value = "kind", obsolete = true) String> kind = List.of();

    @QueryParam("level")
    @Size(max = 20)
    @Parameter(description = "Level" + CONCEPT, example = "cycle-3")
    List<@Size(min = 1, max = 200) @ConceptOf(value = "level", obsolete = true) String> level = List.of();

    @QueryParam("discipline")
    @Size(max = 20)
    @Parameter(description = "Discipline" + CONCEPT, example = "mathematiques")
    List<@Size(min = 1, max = 200) @ConceptOf(value = "discipline", obsolete = true) String> discipline = List.of();

    @QueryParam("audience")
    @Size(max = 20)
    @Parameter(description = "Whom it is for" + CONCEPT, example = "eleve")
    List<@Size(min = 1, max = 200) @ConceptOf(value = "audience", obsolete = true) String> audience = List.of();

    @QueryParam("licence")
    @Size(max = 20)
    @Parameter(
            description = "Licence; a code, an SPDX identifier or a URI of the vocabulary.",
            example = "AGPL-3.0-only")
    List<@Size(min = 1, max = 200) @ConceptOf(value = "licence", obsolete = true) String> licence = List.of();

    @QueryParam("personalData")
    @Size(max = 20)
    @Parameter(
            description = "How much personal data it handles; a code or a URI of the vocabulary `personal-data`.",
            example = "aucune")
    List<@Size(min = 1, max = 200) @ConceptOf(value = "personal-data", obsolete = true) String> personalData =
            List.of();

    @QueryParam("keyword")
    @Size(max = 20)
    @Parameter(description = "Keyword, written as in the resource.", example = "fractions")
    List<@Size(min = 1, max = 200) String> keyword = List.of();

    @QueryParam("organisation")
    @Size(max = 20)
    @Parameter(description = "Handle of the collective that publishes it.", example = "coopmaths")
    List<@Size(min = 1, max = 100) String> organisation = List.of();

    @QueryParam("contributor")
    @Size(max = 20)
    @Parameter(description = "Handle of a contributor who may be named.", example = "coopmaths")
    List<@Size(min = 1, max = 100) String> contributor = List.of();

    @QueryParam("academy")
    @Size(max = 20)
    @Parameter(
            description = "Academy shown by somebody who contributed; a code or a URI of the vocabulary `academy`.",
            example = "lille")
    List<@Size(min = 1, max = 200) @ConceptOf(value = "academy", obsolete = true) String> academy = List.of();

    @QueryParam("collection")
    @Size(max = 5)
    @Parameter(
            description =
                    "Slug of a public or unlisted collection that shows it. With one alone, and neither `q` nor `sort`, its own order is"
                            + " kept. What it holds beyond the selection needs `scope=forge`.",
            example = "fractions-au-cycle-3-k7qm2vxa")
    List<@Size(min = 1, max = 100) String> collection = List.of();

    @QueryParam("label")
    @Size(max = 20)
    @Parameter(description = "Label that the resource bears.", example = "educommun")
    List<@Size(min = 1, max = 100) String> label = List.of();

    @QueryParam("updatedSince")
    @Parameter(
            description = "Only resources changed at that instant or later (ISO 8601).",
            example = "2026-01-01T00:00:00Z")
    Instant updatedSince;

    /** The order as it was asked for, where one may be asked for; null without. */
    String sort() {
        return null;
    }
}
