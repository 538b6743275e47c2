package fr.forge.ressourcerie.harvest;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run to start. */
@Schema(description = "A run to start.")
record NewHarvest(
        @NotNull
        @Schema(
                description = "`full`: list every project, read those that changed, find those that are gone;"
                        + " `incremental`: list and read what changed since the last completed run. Without a"
                        + " completed run, an incremental one is a full one.",
                required = true,
                examples = "full")
        HarvestMode mode) {}
