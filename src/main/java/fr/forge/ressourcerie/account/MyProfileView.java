package fr.forge.ressourcerie.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.forge.ressourcerie.contributor.Profile;
import fr.forge.ressourcerie.http.Versioned;
import fr.forge.ressourcerie.vocabulary.ConceptView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says of themselves, as they alone read it. */
@Schema(
        name = "MyProfile",
        description = "What one says of oneself. Nobody else reads it but as far as a consent in force allows.")
record MyProfileView(
        @JsonIgnore long version,

        @Schema(description = "The name or pseudonym to appear under, if any.", nullable = true, examples = "Cam")
        String displayName,

        @Schema(
                description = "A few lines on oneself, plain text.",
                nullable = true,
                examples = "Professeure des écoles, je programme des jeux de calcul.")
        String biography,

        @Schema(
                description = "The academy whose domain one's verified address has; the address itself is not kept.",
                nullable = true)
        ConceptView academy,

        @Schema(description = "Whether the academy is shown where the consent allows it.", examples = "true")
        boolean academyShown)
        implements Versioned {

    static MyProfileView of(Profile profile, ConceptView academy) {
        return new MyProfileView(
                profile.version(),
                profile.displayName().orElse(null),
                profile.biography().orElse(null),
                academy,
                profile.academyShown());
    }
}
