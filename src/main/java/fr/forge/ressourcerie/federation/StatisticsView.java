package fr.forge.ressourcerie.federation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much there is, in public numbers. */
@Schema(name = "Statistics", description = "How much there is.")
record StatisticsView(
        @Schema(description = "Resources on the Forge, archived ones included.", examples = "9418")
        long resources,

        @Schema(description = "Resources in the Ressourcerie.", examples = "460")
        long selected,

        @Schema(description = "People and collectives who contributed, named or not.", examples = "13090")
        long contributors,

        @Schema(description = "Salons that are known.", examples = "120")
        long salons,

        @Schema(description = "Calls of EduCommun that were published.", examples = "2")
        long calls) {}
