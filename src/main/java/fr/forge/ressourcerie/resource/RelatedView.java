package fr.forge.ressourcerie.resource;

import fr.forge.ressourcerie.resource.related.Because;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A resource that resembles another, and why. */
@Schema(name = "RelatedResource", description = "A resource that resembles another, and why.")
record RelatedView(
        @Schema(description = "The resource.") ResourceSummary resource,

        @Schema(description = "What they share, never empty.")
        List<Because> because) {}
