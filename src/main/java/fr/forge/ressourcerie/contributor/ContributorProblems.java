package fr.forge.ressourcerie.contributor;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What is refused about people and collectives. */
@Singleton
public class ContributorProblems implements ProblemCatalogue {
    /** The same for somebody who did not consent as for nobody. */
    public static final ProblemType UNKNOWN = ProblemType.of(
            "unknown-contributor",
            404,
            "Contributeur inconnu",
            "Unknown contributor",
            "Aucun contributeur qui accepte d'être nommé n'a cet identifiant ; cherchez dans /api/v1/contributors.",
            "Nobody who may be named has this handle; look in /api/v1/contributors.");

    static final ProblemType UNKNOWN_TEXT = ProblemType.of(
            "unknown-consent-text",
            404,
            "Texte inconnu",
            "Unknown text",
            "Aucun texte de consentement n'a cette version ; voyez /api/v1/consent-texts.",
            "No consent text has this version; see /api/v1/consent-texts.");
    static final ProblemType OTHER_TEXT = ProblemType.of(
            "consent-text-not-current",
            422,
            "Texte qui n'est pas en vigueur",
            "Text not in force",
            "On ne consent qu'au texte en vigueur : la version %s. Lisez-le à /api/v1/consent-texts/current.",
            "One consents to the text in force only: version %s. Read it at /api/v1/consent-texts/current.");
    static final ProblemType NAME_NEEDED = ProblemType.of(
            "display-name-needed",
            422,
            "Nom à choisir d'abord",
            "Name to choose first",
            "Choisissez d'abord le nom ou le pseudonyme à montrer, par PATCH /api/v1/me/profile.",
            "Choose first the name or pseudonym to be shown, by PATCH /api/v1/me/profile.");
    static final ProblemType NAME_SHOWN = ProblemType.of(
            "display-name-shown",
            422,
            "Nom montré avec votre consentement",
            "Name shown by your consent",
            "Ce nom est montré parce que vous y consentez : pour ne plus l'être, retirez votre consentement par PUT /api/v1/me/consent, puis effacez-le.",
            "This name is shown because you consent to it: to end that, withdraw your consent by PUT /api/v1/me/consent, then erase it.");

    static final ProblemType NAMED_BY_FORGE = ProblemType.of(
            "contributor-named-by-forge",
            409,
            "Nom publié par la Forge",
            "Name published by the Forge",
            "C'est un groupe de la Forge, qui publie lui-même son nom : signalez-le là-bas.",
            "It is a group of the Forge, which publishes its own name: report it there.");

    @Override
    public List<ProblemType> types() {
        return List.of(UNKNOWN, UNKNOWN_TEXT, OTHER_TEXT, NAME_NEEDED, NAME_SHOWN, NAMED_BY_FORGE);
    }
}
