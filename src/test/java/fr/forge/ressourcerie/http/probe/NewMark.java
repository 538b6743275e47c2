package fr.forge.ressourcerie.http.probe;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mark to put on a probe. */
@Schema(name = "NewMark", description = "A mark to put on a made-up thing.")
record NewMark(
        @NotBlank @Size(max = 100) @Schema(description = "Why.", examples = "Vu")
        String reason) {}
