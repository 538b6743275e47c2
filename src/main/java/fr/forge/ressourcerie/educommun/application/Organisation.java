package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.http.Patch;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who applies. Beside the name there is one number, of the kind that the call asks for. */
@Schema(name = "ApplicantOrganisation", description = "Who applies: an organisation, or the school of a teacher.")
record Organisation(
        @Schema(description = "Its name, or null.", nullable = true, examples = "Association Maths pour tous")
        String name,

        @Schema(description = "Its SIRET number, 14 digits, or null.", nullable = true, examples = "73282932000074")
        String siret,

        @Schema(description = "Its RNA number, or null.", nullable = true, examples = "W751234567")
        String rna,

        @Schema(
                description = "The academy it lies in, as a code of the vocabulary `academy`, or null.",
                nullable = true,
                examples = "lyon")
        String academy,

        @Schema(description = "Its site, or null.", nullable = true, examples = "https://maths-pour-tous.example")
        String website) {
    static final Organisation NONE = new Organisation(null, null, null, null, null);

    /** What a patch makes of it. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    static Organisation over(Organisation now, Optional<OrganisationChanges> patch) {
        if (patch == null || patch.isEmpty()) {
            return patch == null ? now : null;
        }
        var current = now == null ? NONE : now;
        var to = patch.get();
        var after = new Organisation(
                Patch.over(current.name, Texts.line(to.name())),
                Patch.over(current.siret, to.siret()),
                Patch.over(current.rna, to.rna()),
                Patch.over(current.academy, to.academy()),
                Patch.over(current.website, to.website()));
        return after.equals(NONE) ? null : after;
    }
}
