package fr.forge.ressourcerie.contributor;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contributor who may be named, as it stands beside a resource. */
@Schema(description = "A contributor who may be named.")
public record ContributorSummary(
        @Schema(description = "Stable public identifier.", examples = "collectif-fractions")
        String handle,

        @Schema(
                description = "`collective`, or `person`: one who consented to be named.",
                enumeration = {"collective", "person"})
        String kind,

        @Schema(
                description = "The published name of a collective; the name or pseudonym that a person chose.",
                examples = "Collectif Fractions")
        String name,

        @Schema(
                description = "Public page, if any.",
                nullable = true,
                examples = "https://forge.example/collectif-fractions")
        String url) {

    static ContributorSummary of(Contributor contributor) {
        return new ContributorSummary(contributor.handle(), contributor.kind(), contributor.name(), contributor.url());
    }
}
