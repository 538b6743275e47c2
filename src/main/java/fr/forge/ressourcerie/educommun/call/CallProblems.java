package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What is refused about calls. */
@Singleton
class CallProblems implements ProblemCatalogue {
    static final ProblemType UNKNOWN = ProblemType.of(
            "unknown-call",
            404,
            "Appel inconnu",
            "Unknown call",
            "Aucun appel publié n'a cette adresse courte ; voyez /api/v1/calls.",
            "No published call has this slug; see /api/v1/calls.");
    static final ProblemType UNKNOWN_GRID = ProblemType.of(
            "unknown-grid",
            404,
            "Grille inconnue",
            "Unknown grid",
            "Cet appel n'a pas de grille à ce numéro ; sans « version », la grille en vigueur est montrée s'il y en a une.",
            "This call has no grid of this number; without “version” the grid in force is shown, if there is one.");
    static final ProblemType UNKNOWN_FILE = ProblemType.of(
            "unknown-kit-file",
            404,
            "Fichier inconnu",
            "Unknown file",
            "Le dossier de cet appel n'a pas de fichier de ce nom ; l'appel les liste dans « kit ».",
            "The kit of this call has no file of this name; the call lists them in “kit”.");
    static final ProblemType TAKEN = ProblemType.of(
            "call-slug-taken",
            409,
            "Adresse courte déjà prise",
            "Slug taken",
            "Un autre appel a l'adresse courte « %s » : donnez-en une dans « slug ».",
            "Another call has the slug “%s”: give one in “slug”.");
    static final ProblemType FIXED = ProblemType.of(
            "call-fixed",
            409,
            "Appel déjà publié",
            "Call already published",
            "L'appel est dans l'état « %s » : seuls « contact » et « timeline » se modifient une fois l'appel publié, et plus rien une fois qu'il est archivé. La clôture se reporte par PUT …/closing, la grille change par PUT …/grid.",
            "The call is in the state “%s”: only “contact” and “timeline” change once it is published, and nothing once it is archived. PUT …/closing puts the closing off, PUT …/grid changes the grid.");
    static final ProblemType STEP = ProblemType.of(
            "call-step",
            409,
            "Étape impossible",
            "Impossible step",
            "L'appel est dans l'état « %s » et ne passe pas à « %s » ; suite possible : %s.",
            "The call is in the state “%s” and does not go to “%s”; possible next: %s.");
    static final ProblemType INCOMPLETE = ProblemType.of(
            "call-incomplete",
            422,
            "Appel incomplet",
            "Incomplete call",
            "La liste « errors » nomme tout ce qui manque pour publier l'appel.",
            "The list “errors” names everything that is missing for the call to be published.");
    static final ProblemType STILL_OPEN = ProblemType.of(
            "call-still-open",
            409,
            "Clôture pas encore venue",
            "Closing not yet come",
            "L'appel a annoncé sa clôture pour %s (%s) : il ne se ferme pas avant.",
            "The call announced its closing for %s (%s): it does not close before.");
    static final ProblemType CLOSED = ProblemType.of(
            "call-closed",
            409,
            "Appel clos",
            "Call closed",
            "L'appel est clos depuis %s (%s) : sa clôture, sa grille et son dossier ne changent plus.",
            "The call has been closed since %s (%s): its closing, its grid and its kit change no more.");
    static final ProblemType NOT_PUBLISHED = ProblemType.of(
            "call-not-published",
            409,
            "Appel pas encore publié",
            "Call not yet published",
            "La clôture d'un brouillon se modifie par PATCH, sans motif.",
            "The closing of a draft is changed by PATCH, without a reason.");
    static final ProblemType FILE_NAME = ProblemType.of(
            "kit-file-name",
            422,
            "Nom de fichier à corriger",
            "File name to be corrected",
            "Ce fichier est de type %s, d'après son contenu : terminez son nom par « .%s ».",
            "This file is of type %s, by its content: end its name in “.%s”.");

    @Override
    public List<ProblemType> types() {
        return List.of(
                UNKNOWN,
                UNKNOWN_GRID,
                UNKNOWN_FILE,
                TAKEN,
                FIXED,
                STEP,
                INCOMPLETE,
                STILL_OPEN,
                CLOSED,
                NOT_PUBLISHED,
                FILE_NAME);
    }
}
