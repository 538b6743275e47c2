package fr.forge.ressourcerie.educommun.application;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changes of the licences. */
@Schema(name = "ApplicationLicencesChanges", description = "What is absent stays, `null` takes away.")
record LicencesChanges(
        @Schema(maxLength = 100, pattern = SPDX, description = "Of the software.", examples = "AGPL-3.0-or-later")
        Optional<@Size(max = 100) @Pattern(regexp = SPDX) String> software,

        @Schema(maxLength = 100, pattern = SPDX, description = "Of texts and media.", examples = "CC-BY-SA-4.0")
        Optional<@Size(max = 100) @Pattern(regexp = SPDX) String> contents,

        @Schema(
                minLength = 1,
                maxLength = 4000,
                description = "What the team commits itself to.",
                examples = "Tout ce que l'appel finance sera publié sous ces licences.")
        Optional<@Size(min = 1, max = 4000) String> commitment) {
    static final String SPDX = "[A-Za-z0-9.+() -]{1,100}";
}
