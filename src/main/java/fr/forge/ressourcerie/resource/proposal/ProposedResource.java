package fr.forge.ressourcerie.resource.proposal;

import fr.forge.ressourcerie.resource.Resource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The resource that a proposal is about. */
@Schema(name = "ProposedResource", description = "The resource that a proposal is about.")
record ProposedResource(
        @Schema(description = "Its slug.", examples = "labo-des-fractions")
        String slug,

        @Schema(description = "Its present title.", examples = "Labo des fractions")
        String title) {

    static ProposedResource of(Resource resource) {
        return new ProposedResource(resource.slug(), resource.title());
    }
}
