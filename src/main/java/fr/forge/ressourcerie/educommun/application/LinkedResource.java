package fr.forge.ressourcerie.educommun.application;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A resource that the application is about: one of the catalogue, or one to come. */
@Schema(
        name = "LinkedResource",
        description =
                "A resource that the application is about: by its `slug` in the catalogue or, when it is to come, by a `title`.")
record LinkedResource(
        @Size(min = 1, max = 100)
        @Schema(
                description = "Its slug in the catalogue; null for one to come.",
                nullable = true,
                examples = "mathalea")
        String slug,

        @Size(min = 1, max = 200)
        @Schema(
                description = "Its title; for one of the catalogue it is read there.",
                nullable = true,
                examples = "MathALÉA")
        String title,

        @Size(max = 500)
        @Pattern(regexp = HTTPS)
        @Schema(
                description = "Where something of it can be seen, or null.",
                nullable = true,
                examples = "https://exemple.example/maquette")
        String url) {
    static final String HTTPS = "https://[^\\s@<>\"]+";
}
