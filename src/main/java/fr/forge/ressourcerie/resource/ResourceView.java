package fr.forge.ressourcerie.resource;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.forge.ressourcerie.contributor.ContributorSummary;
import fr.forge.ressourcerie.http.Versioned;
import fr.forge.ressourcerie.resource.health.HealthView;
import fr.forge.ressourcerie.salon.SalonSummary;
import fr.forge.ressourcerie.vocabulary.ConceptView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The sheet of a resource: all that is public about it. */
@Schema(name = "Resource", description = "The sheet of a resource.")
public record ResourceView(
        @JsonIgnore long version,

        @Schema(description = "Readable name in addresses.", examples = "mathalea")
        String slug,

        @Schema(description = "Title, plain text of at most 200 characters.", examples = "MathALÉA")
        String title,

        @Schema(
                description = "What it is, plain text of at most 500 characters.",
                nullable = true,
                examples = "Exercices de mathématiques à données aléatoires.")
        String summary,

        @Schema(description = "The long description, if any.", nullable = true)
        DescriptionView description,

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

        @Schema(description = "Contributors who may be named: who publishes it first, then who committed most.")
        List<ContributorSummary> creators,

        @Schema(description = "How many people contributed, named or not.", examples = "12")
        int contributorCount,

        @Schema(
                description = "The measure of its usage that says most today, or null when there is none; see"
                        + " `listUsage` for how it is chosen.",
                nullable = true)
        UsageView usage,

        @Schema(description = "Ways to suggest an improvement.")
        List<ImproveChannel> improve,

        @Schema(description = "Where its users and makers talk, twenty at most.")
        List<SalonSummary> salons,

        @Schema(description = "Its place in the Ressourcerie.")
        SelectionView selection,

        @Schema(description = "Labels it bears, such as `educommun`.", examples = "[\"educommun\"]")
        List<String> labels,

        @Schema(description = "How it treats people, as declared.")
        ComplianceView compliance,

        @Schema(
                description = "How well it is looked after, for a selected resource of the Forge (and, for its"
                        + " maintainers and curators, for a proposed one); null for the rest.",
                nullable = true)
        HealthView health,

        @Schema(
                description = "For each field that a source filled, which one: `editorial`, `publiccode` or `forge`.",
                examples = "{\"title\": \"publiccode\", \"compliance.ai.used\": \"editorial\"}")
        Map<String, Source> provenance,

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
                description = "With `include=contributors`: the first twenty who may be named; absent otherwise.",
                extensions = @Extension(name = "x-optional", value = "true"))
        List<ContributorSummary> contributors,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description = "With `include=related`: the five closest resources, each with why; absent otherwise.",
                extensions = @Extension(name = "x-optional", value = "true"))
        List<RelatedView> related)
        implements Versioned, ShownResource {

    @Schema(name = "ResourceDescription", description = "A text in two forms.")
    public record DescriptionView(
            @Schema(description = "As written, in Markdown.", examples = "Un **exerciseur** libre.")
            String markdown,

            @Schema(
                    description = "As safe HTML: no script, no image, no style.",
                    examples = "<p>Un <strong>exerciseur</strong> libre.</p>")
            String html) {}

    @Schema(description = "A way to suggest an improvement.")
    record ImproveChannel(
            @Schema(
                    description = "`suggestion` or `bug`: a ticket filled in by template; `service-desk`: by mail;"
                            + " `forum`: in a salon that is open to all who have an account.",
                    enumeration = {"suggestion", "bug", "service-desk", "forum"})
            String channel,

            @Schema(
                    description = "Where it leads.",
                    examples = "https://forge.example/coopmaths/mathalea/-/issues/new?issuable_template=bug")
            String url) {}
}
