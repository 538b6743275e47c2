package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What is refused about applications. */
@Singleton
class ApplicationProblems implements ProblemCatalogue {
    static final ProblemType UNKNOWN = ProblemType.of(
            "unknown-application",
            404,
            "Candidature inconnue",
            "Unknown application",
            "Vous n'avez pas de candidature à cette adresse ; GET /api/v1/applications liste les vôtres.",
            "You have no application at this address; GET /api/v1/applications lists yours.");
    static final ProblemType NOT_YOURS = ProblemType.of(
            "not-your-application",
            403,
            "Candidature d'une autre équipe",
            "Another team's application",
            "Seule l'équipe de cette candidature agit ainsi ; vous pouvez la lire.",
            "Only the team of this application does this; you may read it.");
    static final ProblemType HOLDER_ONLY = ProblemType.of(
            "holder-only",
            403,
            "Réservé au porteur",
            "For the holder only",
            "Seul le porteur de la candidature fait cela : demandez-lui, ou demandez-lui de passer la main.",
            "Only the holder of the application does this: ask them, or ask them to hand over.");
    static final ProblemType OWN = ProblemType.of(
            "own-application",
            403,
            "Votre propre candidature",
            "Your own application",
            "Vous êtes de l'équipe de cette candidature : un autre gestionnaire s'en charge.",
            "You are in the team of this application: another manager does this.");
    static final ProblemType NOT_OPEN = ProblemType.of(
            "call-not-open",
            409,
            "Appel pas ouvert",
            "Call not open",
            "L'appel ouvre le %s et se clôt le %s (UTC) ; votre demande est arrivée le %s : rien n'a changé.",
            "The call opens on %s and closes on %s (UTC); your request arrived on %s: nothing has changed.");
    static final ProblemType FIXED = ProblemType.of(
            "application-fixed",
            409,
            "Candidature figée",
            "Application fixed",
            "La candidature est dans l'état « %s » : son contenu ne change pas. Avant la clôture, une candidature déposée se reprend par DELETE …/submission.",
            "The application is in the state “%s”: its content does not change. Before the closing, DELETE …/submission takes a submitted one back.");
    static final ProblemType STEP = ProblemType.of(
            "application-step",
            409,
            "Étape impossible",
            "Impossible step",
            "La candidature est dans l'état « %s » et ne passe pas à « %s » ; suite possible : %s.",
            "The application is in the state “%s” and does not go to “%s”; possible next: %s.");
    static final ProblemType KEPT = ProblemType.of(
            "application-kept",
            409,
            "Candidature à conserver",
            "Application to be kept",
            "Une candidature qui a été déposée ne se supprime pas, même reprise : retirez-la par POST …/withdrawal.",
            "An application that was submitted is not deleted, even when taken back: withdraw it by POST …/withdrawal.");
    static final ProblemType TOO_MANY = ProblemType.of(
            "too-many-applications",
            409,
            "Trop de brouillons",
            "Too many drafts",
            "Vous avez déjà %s candidatures en brouillon à cet appel : supprimez celles qui ne servent pas.",
            "You already have %s drafts in this call: delete those that you do not need.");

    @Override
    public List<ProblemType> types() {
        return List.of(UNKNOWN, NOT_YOURS, HOLDER_ONLY, OWN, NOT_OPEN, FIXED, STEP, KEPT, TOO_MANY);
    }
}
