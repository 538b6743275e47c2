package fr.forge.ressourcerie.educommun.application.assessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where something is seen that shows the level. */
@Schema(name = "EvidenceLink", description = "Where something is seen that shows the level.")
record EvidenceLink(
        @NotNull
        @Size(max = 60)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        @Schema(description = "Which evidence of the criterion it is, by key.", examples = "fichier-de-licence")
        String key,

        @NotNull
        @Size(max = 500)
        @Pattern(regexp = "https://[^\\s@<>\"]+")
        @Schema(description = "Its address.", examples = "https://forge.example/mathalea/LICENSE")
        String url) {}
