package fr.forge.ressourcerie.account;

import fr.forge.ressourcerie.contributor.Presentable;
import fr.forge.ressourcerie.contributor.Profile;
import fr.forge.ressourcerie.http.Patch;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody changes of what they say of themselves, as a merge patch. */
@Schema(name = "ProfileChanges", description = "What is named is set, `null` erases it, the rest stays.")
record ProfileChanges(
        @Schema(
                description =
                        "A name or a pseudonym, one line without e-mail address or Matrix id; `null` only while no"
                                + " consent is in force.",
                minLength = 2,
                maxLength = 80,
                examples = "Cam")
        Optional<@Presentable(min = 2, max = 80) String> displayName,

        @Schema(
                description = "A few lines on oneself, plain text without e-mail address or Matrix id.",
                minLength = 1,
                maxLength = 1000,
                examples = "Professeure des écoles, je programme des jeux de calcul.")
        Optional<@Presentable(min = 1, max = 1000, lines = true) String> biography,

        @Schema(
                description = "Whether the academy is shown where the consent allows it; `null` for yes.",
                examples = "true")
        Optional<Boolean> academyShown) {

    void over(Profile profile) {
        profile.describe(
                clean(Patch.over(profile.displayName().orElse(null), displayName)),
                clean(Patch.over(profile.biography().orElse(null), biography)),
                academyShown == null ? profile.academyShown() : academyShown.orElse(true));
    }

    private static String clean(String text) {
        return text == null ? null : text.replace("\r\n", "\n").strip();
    }
}
