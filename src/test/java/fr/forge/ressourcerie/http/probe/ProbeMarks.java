package fr.forge.ressourcerie.http.probe;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a probe was marked. */
@Schema(name = "ProbeMarks", description = "How often a made-up thing was marked.")
record ProbeMarks(
        @Schema(description = "How often.", examples = "1") long count) {}
