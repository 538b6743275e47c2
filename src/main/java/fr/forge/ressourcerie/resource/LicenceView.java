package fr.forge.ressourcerie.resource;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Under which terms a resource may be reused. */
@Schema(name = "ResourceLicence", description = "Under which terms it may be reused.")
public record LicenceView(
        @Schema(description = "SPDX expression.", examples = "AGPL-3.0-only")
        String spdx,

        @Schema(description = "As people read it.", examples = "GNU Affero GPL 3.0")
        String label,

        @Schema(
                description = "Where its text is, for a known licence.",
                nullable = true,
                examples = "https://spdx.org/licenses/AGPL-3.0-only")
        String url,

        @Schema(description = "Whether a licence file of the repository says so.")
        boolean verified) {}
