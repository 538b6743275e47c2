package fr.forge.ressourcerie.account.request;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What is refused around requests about personal data. */
@Singleton
class DataRequestProblems implements ProblemCatalogue {
    static final ProblemType UNKNOWN = ProblemType.of(
            "unknown-data-request",
            404,
            "Demande inconnue",
            "Unknown request",
            "Aucune demande ne porte cette référence ; une référence s'écrit D-XXXX-XXXX-XXXX.",
            "No request has this reference; a reference is written D-XXXX-XXXX-XXXX.");
    static final ProblemType PROOF_REQUIRED = ProblemType.of(
            "data-request-proof-required",
            422,
            "Preuve de travail à joindre",
            "Proof of work required",
            "Demandez d'abord un défi à GET /api/v1/data-requests/challenge, puis joignez sa réponse dans « proof ».",
            "First ask GET /api/v1/data-requests/challenge for a challenge, then add its answer as “proof”.");
    static final ProblemType PROOF_REFUSED = ProblemType.of(
            "data-request-proof-refused",
            422,
            "Preuve de travail refusée",
            "Proof of work refused",
            "Ce défi est périmé, a déjà servi, ou sa réponse n'est pas la bonne ; demandez un nouveau défi et recommencez.",
            "This challenge has expired, was used already, or its answer is wrong; ask for a new challenge and try again.");
    static final ProblemType ENDED = ProblemType.of(
            "data-request-ended",
            409,
            "Demande close",
            "Request closed",
            "Cette demande est à l'état « %s » et n'en change plus ; une nouvelle demande reste possible.",
            "This request is “%s” and does not change any more; a new request can be made.");
    static final ProblemType NOBODY = ProblemType.of(
            "data-request-names-nobody",
            422,
            "Ni adresse ni identifiant",
            "Neither address nor handle",
            "Donnez l'adresse électronique de la personne, ou l'identifiant de son compte, ou les deux.",
            "Give the person's e-mail address, or the handle of their account, or both.");

    static final ProblemType DIFFERENT = ProblemType.of(
            "data-subjects-differ",
            409,
            "Deux personnes différentes",
            "Two different people",
            "Cette adresse est celle d'un autre compte que celui de cet identifiant : donnez l'une ou l'autre.",
            "This address is that of another account than this handle's: give one or the other.");

    @Override
    public List<ProblemType> types() {
        return List.of(UNKNOWN, PROOF_REQUIRED, PROOF_REFUSED, ENDED, NOBODY, DIFFERENT);
    }
}
