package fr.forge.ressourcerie.contributor.membership;

import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Fault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who somebody says they are on the Forge. */
@Schema(name = "NewForgeAccount", description = "Who one is on the Forge.")
record NewForgeAccount(
        @NotBlank
        @Size(max = 400)
        @Schema(
                description = "The username on the Forge, with or without an at sign, or the address of the profile"
                        + " there; never an e-mail address.",
                examples = "camille.martin")
        String username) {
    /** What GitLab lets a username be, older ones included. */
    private static final Pattern USERNAME =
            Pattern.compile("[A-Za-z0-9_.][A-Za-z0-9_.-]{0,253}[A-Za-z0-9_-]|[A-Za-z0-9_]");

    /** The username alone; {@code profiles} is what the addresses of profiles begin with. */
    String name(String profiles) {
        var name = username.strip();
        if (name.regionMatches(true, 0, profiles, 0, profiles.length())) {
            name = name.substring(profiles.length()).replaceAll("[/?#].*$", "");
        }
        name = name.startsWith("@") ? name.substring(1) : name;
        if (!USERNAME.matcher(name).matches()) {
            throw CommonProblems.INVALID_INPUT
                    .because()
                    .with(List.of(Fault.ofBody(
                            "/username",
                            "forge-username",
                            "Votre identifiant de la Forge : des lettres sans accent, des chiffres, des points, des tirets et"
                                    + " des traits bas ; ou l'adresse de votre profil, qui commence par " + profiles
                                    + ".",
                            "Your username on the Forge: letters without accents, digits, full stops, hyphens and underscores;"
                                    + " or the address of your profile, which begins with " + profiles + ".")));
        }
        return name;
    }
}
