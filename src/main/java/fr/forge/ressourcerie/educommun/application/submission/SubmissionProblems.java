package fr.forge.ressourcerie.educommun.application.submission;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What is refused about submissions. */
@Singleton
class SubmissionProblems implements ProblemCatalogue {
    static final ProblemType INCOMPLETE = ProblemType.of(
            "application-incomplete",
            422,
            "Candidature incomplète",
            "Incomplete application",
            "La liste « errors » nomme tout ce qui manque ; rien n'est déposé.",
            "The list “errors” names everything that is missing; nothing is submitted.");
    static final ProblemType TOO_LATE = ProblemType.of(
            "submission-too-late",
            409,
            "Arrivée après la clôture",
            "Arrived after the closing",
            "L'appel s'est clos le %s (UTC), premier instant trop tardif ; votre demande est arrivée le %s. Rien n'a changé.",
            "The call closed on %s (UTC), the first instant that is too late; your request arrived on %s. Nothing has changed.");
    static final ProblemType ALREADY = ProblemType.of(
            "already-submitted",
            409,
            "Déjà déposée",
            "Already submitted",
            "La candidature est déposée depuis le %s ; GET …/receipts donne son reçu. Pour la modifier avant la clôture, reprenez-la d'abord par DELETE …/submission.",
            "The application has been submitted since %s; GET …/receipts gives its receipt. To change it before the closing, take it back first by DELETE …/submission.");
    static final ProblemType NOTHING_SUBMITTED = ProblemType.of(
            "nothing-submitted",
            409,
            "Rien à reprendre",
            "Nothing to take back",
            "La candidature est dans l'état « %s » : seule une candidature déposée, avant la clôture, se reprend.",
            "The application is in the state “%s”: only a submitted one is taken back, before the closing.");
    static final ProblemType UNKNOWN_RECEIPT = ProblemType.of(
            "unknown-receipt",
            404,
            "Reçu inconnu",
            "Unknown receipt",
            "Cette candidature n'a pas de reçu à cette adresse ; GET …/receipts les liste.",
            "This application has no receipt at this address; GET …/receipts lists them.");

    @Override
    public List<ProblemType> types() {
        return List.of(INCOMPLETE, TOO_LATE, ALREADY, NOTHING_SUBMITTED, UNKNOWN_RECEIPT);
    }
}
