package fr.forge.ressourcerie.resource.salon;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import of the directory found. */
@Schema(name = "SalonImportReport", description = "What was found in the public directory.")
record SalonImportReport(
        @Schema(description = "Rooms that the directory lists.", examples = "120")
        int rooms,

        @Schema(description = "Rooms that are about a resource, as far as names and links tell.", examples = "34")
        int matched,

        @Schema(description = "Proposals that are new, for a curator to decide upon.", examples = "12")
        int proposed) {}
