package fr.forge.ressourcerie.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.forge.ressourcerie.contributor.ContributorSummary;
import fr.forge.ressourcerie.salon.SalonSummary;
import fr.forge.ressourcerie.vocabulary.ConceptView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A resource as it stands in a list. */
@Schema(description = "A resource as it stands in a list.")
public record ResourceSummary(
        @Schema(description = "Readable name in addresses.", examples = "mathalea")
        String slug,

        @Schema(description = "Title, plain text of at most 200 characters.", examples = "MathALÉA")
        String title,

        @Schema(
                description = "What it is, plain text of at most 500 characters.",
                nullable = true,
                examples = "Exercices de mathématiques à données aléatoires.")
        String summary,

        @Schema(description = "What kind of resource, if known.", nullable = true)
        ConceptView kind,

        @Schema(description = "Levels it is made for.") List<ConceptView> levels,
        @Schema(description = "Disciplines it serves.") List<ConceptView> disciplines,
        @Schema(description = "Whom it is for.") List<ConceptView> audiences,

        @Schema(description = "Free words.", examples = "[\"fractions\"]")
        List<String> keywords,

        @Schema(description = "Languages it is available in (BCP 47).", examples = "[\"fr\"]")
        List<String> languages,

        @Schema(description = "Its licence, or null when unknown.", nullable = true)
        LicenceView licence,

        @Schema(description = "Where it is.") LinksView links,

        @Schema(description = "What the Forge says of it, or null when it is not there.", nullable = true)
        ForgeView forge,

        @Schema(description = "Contributors who may be named, three at most in a list.")
        List<ContributorSummary> creators,

        @Schema(description = "How many people contributed, named or not.", examples = "12")
        int contributorCount,

        @Schema(
                description = "The measure of its usage that says most today, or null when there is none; see"
                        + " `listUsage` for how it is chosen.",
                nullable = true)
        UsageView usage,

        @Schema(description = "Where its users and makers talk, twenty at most.")
        List<SalonSummary> salons,

        @Schema(description = "Its place in the Ressourcerie.")
        SelectionView selection,

        @Schema(description = "Labels it bears, such as `educommun`.", examples = "[\"educommun\"]")
        List<String> labels,

        @Schema(description = "How it treats people, as declared.")
        ComplianceView compliance,

        @Schema(description = "When its project was created.", examples = "2021-03-02T10:11:12Z")
        Instant createdAt,

        @Schema(description = "Its last change, on the Forge or here.", examples = "2026-05-04T03:02:01Z")
        Instant updatedAt,

        @Schema(
                description = "When its facts were last read anew, or null when it is not harvested.",
                nullable = true,
                examples = "2026-06-01T00:00:00Z")
        Instant harvestedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description = "With `highlight=true` and `q`: where the words were found; absent otherwise.",
                extensions = @Extension(name = "x-optional", value = "true"))
        HighlightView highlight)
        implements ShownResource {

    static final int CREATORS = 3;
}
