package fr.forge.ressourcerie.resource.contributor;

import fr.forge.ressourcerie.vocabulary.ConceptView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who made a resource and may be named, with their part in it. */
@Schema(name = "ResourceContributor", description = "A contributor who may be named, with their part in the resource.")
record ResourceContributorView(
        @Schema(description = "Stable public identifier.", examples = "coopmaths")
        String handle,

        @Schema(
                description = "`collective`, or `person`: one who consented to be named.",
                enumeration = {"collective", "person"})
        String kind,

        @Schema(
                description = "The published name of a collective; the name or pseudonym that a person chose.",
                examples = "CoopMaths")
        String name,

        @Schema(description = "Public page, if any.", nullable = true, examples = "https://forge.example/coopmaths")
        String url,

        @Schema(description = "A person's academy, where they show it.", nullable = true)
        ConceptView academy,

        @Schema(description = "In which roles, as concepts of the vocabulary `contribution-role`.")
        List<ConceptView> roles,

        @Schema(description = "How many commits they made; 0 for a collective, which publishes.", examples = "42")
        int commits) {}
