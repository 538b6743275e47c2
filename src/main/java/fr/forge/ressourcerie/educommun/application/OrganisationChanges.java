package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.vocabulary.ConceptOf;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changes of the organisation. */
@Schema(name = "ApplicantOrganisationChanges", description = "What is absent stays, `null` takes away.")
record OrganisationChanges(
        @Schema(minLength = 1, maxLength = 200, description = "Its name.", examples = "Association Maths pour tous")
        Optional<@Size(min = 1, max = 200) String> name,

        @Schema(
                maxLength = 14,
                pattern = SIRET,
                description = "Its SIRET number: 14 digits with their check digit.",
                examples = "73282932000074")
        Optional<@Size(max = 14) @Pattern(regexp = SIRET) String> siret,

        @Schema(
                maxLength = 10,
                pattern = RNA,
                description = "Its RNA number: `W` and nine digits or capitals.",
                examples = "W751234567")
        Optional<@Size(max = 10) @Pattern(regexp = RNA) String> rna,

        @Schema(maxLength = 60, description = "The academy, a code of the vocabulary `academy`.", examples = "lyon")
        Optional<@Size(min = 1, max = 60) @ConceptOf("academy") String> academy,

        @Schema(
                maxLength = 500,
                pattern = LinkedResource.HTTPS,
                description = "Its site.",
                examples = "https://maths-pour-tous.example")
        Optional<@Size(max = 500) @Pattern(regexp = LinkedResource.HTTPS) String> website) {
    static final String SIRET = "[0-9]{14}";
    static final String RNA = "W[0-9A-Z]{9}";
}
