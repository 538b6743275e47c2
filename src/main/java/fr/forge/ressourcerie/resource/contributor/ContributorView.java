package fr.forge.ressourcerie.resource.contributor;

import fr.forge.ressourcerie.vocabulary.ConceptView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contributor who may be named. */
@Schema(name = "Contributor", description = "A contributor who may be named, with what they allow to be shown.")
record ContributorView(
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

        @Schema(
                description = "What a person says of themselves, plain text, where they show it.",
                nullable = true,
                examples = "Professeure des écoles, je programme des jeux de calcul.")
        String biography,

        @Schema(description = "A person's academy, where they show it.", nullable = true)
        ConceptView academy,

        @Schema(description = "How many of their resources are shown here.", examples = "12")
        int resourceCount) {}
