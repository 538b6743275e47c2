package fr.forge.ressourcerie.http.probe;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A probe to come. */
@Schema(name = "NewProbe", description = "A made-up thing to create.")
record NewProbe(
        @NotBlank @Size(max = 100) @Schema(description = "What to call it.", examples = "Sonde")
        String title,

        @NotNull @Schema(description = "What it looks like.")
        Colour colour,

        @Min(0) @Max(10) @Schema(description = "How much it weighs.", examples = "3")
        Integer weight,

        @Size(max = 3) @Schema(description = "Words about it.")
        List<@Size(max = 20) String> keywords) {}
