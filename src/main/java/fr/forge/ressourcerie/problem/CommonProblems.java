package fr.forge.ressourcerie.problem;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The refusals that any endpoint may answer with. */
@Singleton
public class CommonProblems implements ProblemCatalogue {
    public static final ProblemType INVALID_INPUT = ProblemType.of(
            "invalid-input",
            400,
            "Demande invalide",
            "Invalid request",
            "La liste « errors » nomme chaque élément à corriger et ce qui est admis.",
            "The list “errors” names each thing to correct and what is allowed.");
    public static final ProblemType INVALID_CURSOR = ProblemType.of(
            "invalid-cursor",
            400,
            "Curseur invalide",
            "Invalid cursor",
            "Ce curseur ne vient pas de cette liste avec ces filtres : suivez le lien « next » ou « previous » tel quel, ou recommencez sans curseur.",
            "This cursor does not belong to this list with these filters: follow the link “next” or “previous” as it is, or start again without a cursor.");
    public static final ProblemType UNREADABLE_BODY = ProblemType.of(
            "unreadable-body",
            400,
            "Corps illisible",
            "Unreadable body",
            "Le corps n'est pas un JSON lisible à la ligne %s, colonne %s.",
            "The body is not readable JSON at line %s, column %s.");
    public static final ProblemType UNREADABLE_FORM = ProblemType.of(
            "unreadable-form",
            400,
            "Formulaire illisible",
            "Unreadable form",
            "Le corps n'est pas un formulaire multipart/form-data complet avec la séparation que nomme Content-Type : laissez votre client HTTP l'écrire.",
            "The body is not a complete multipart/form-data form with the boundary that Content-Type names: let your HTTP client write it.");
    public static final ProblemType MALFORMED_ADDRESS = ProblemType.of(
            "malformed-address",
            400,
            "Adresse illisible",
            "Unreadable address",
            "L'adresse contient un encodage « % » incorrect, un caractère nul ou un texte qui n'est pas de l'UTF-8.",
            "The address holds a wrong percent-encoding, a null character or a text that is not UTF-8.");
    public static final ProblemType UNAUTHENTICATED = ProblemType.of(
            "unauthenticated",
            401,
            "Authentification requise",
            "Authentication required",
            "Envoyez dans l'en-tête Authorization un jeton Bearer valable du fournisseur d'identité.",
            "Send a valid Bearer token of the identity provider in the Authorization header.");
    public static final ProblemType FORBIDDEN = ProblemType.of(
            "forbidden",
            403,
            "Action non permise",
            "Not allowed",
            "Le compte connecté n'a pas le rôle que demande cette opération ; le contrat nomme ce rôle.",
            "The signed-in account does not have the role that this operation requires; the contract names it.");
    public static final ProblemType UNKNOWN_PATH = ProblemType.of(
            "unknown-path",
            404,
            "Adresse inconnue",
            "Unknown address",
            "Aucune opération n'existe à cette adresse ; le contrat à /q/openapi les liste toutes.",
            "No operation exists at this address; the contract at /q/openapi lists them all.");
    public static final ProblemType METHOD_NOT_ALLOWED = ProblemType.of(
            "method-not-allowed",
            405,
            "Méthode non admise",
            "Method not allowed",
            "Cette adresse existe, sans cette méthode ; l'en-tête Allow liste celles qui conviennent.",
            "This address exists, without this method; the Allow header lists those that work.");
    public static final ProblemType NOT_ACCEPTABLE = ProblemType.of(
            "not-acceptable",
            406,
            "Format non disponible",
            "Format not available",
            "Demandez le type que le contrat donne pour cette opération, ou n'envoyez pas d'en-tête Accept.",
            "Ask for the type that the contract gives for this operation, or send no Accept header.");
    public static final ProblemType TOO_LARGE = ProblemType.of(
            "too-large",
            413,
            "Demande trop volumineuse",
            "Request too large",
            "Le corps dépasse la taille admise, que donne le contrat.",
            "The body is larger than the size that the contract allows.");
    public static final ProblemType URI_TOO_LONG = ProblemType.of(
            "uri-too-long",
            414,
            "Adresse trop longue",
            "Address too long",
            "Réduisez le nombre de filtres : l'adresse entière est limitée à 8 000 caractères.",
            "Use fewer filters: the whole address is limited to 8,000 characters.");
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE = ProblemType.of(
            "unsupported-media-type",
            415,
            "Type de contenu non admis",
            "Media type not supported",
            "Envoyez le type de contenu que le contrat donne pour cette opération : application/json le plus souvent, application/merge-patch+json pour un PATCH.",
            "Send the content type that the contract gives for this operation: most often application/json, application/merge-patch+json for a PATCH.");
    public static final ProblemType HEADERS_TOO_LARGE = ProblemType.of(
            "headers-too-large",
            431,
            "En-têtes trop volumineux",
            "Headers too large",
            "Les en-têtes de la demande sont limités à 16 000 caractères en tout.",
            "The headers of a request are limited to 16,000 characters in all.");
    public static final ProblemType INTERNAL = ProblemType.of(
            "internal",
            500,
            "Erreur du service",
            "Service error",
            "Le service a échoué ; rien n'a été enregistré. Recommencez plus tard et, si cela dure, signalez le traceId.",
            "The service failed; nothing was saved. Try again later and, if it lasts, report the traceId.");
    public static final ProblemType UNAVAILABLE = ProblemType.of(
            "unavailable",
            503,
            "Service momentanément indisponible",
            "Service temporarily unavailable",
            "Un service nécessaire ne répond pas ; recommencez dans un instant.",
            "A service that is needed does not answer; try again in a moment.");

    @Override
    public List<ProblemType> types() {
        return List.of(
                INVALID_INPUT,
                INVALID_CURSOR,
                UNREADABLE_BODY,
                UNREADABLE_FORM,
                MALFORMED_ADDRESS,
                UNAUTHENTICATED,
                FORBIDDEN,
                UNKNOWN_PATH,
                METHOD_NOT_ALLOWED,
                NOT_ACCEPTABLE,
                TOO_LARGE,
                URI_TOO_LONG,
                UNSUPPORTED_MEDIA_TYPE,
                HEADERS_TOO_LARGE,
                INTERNAL,
                UNAVAILABLE);
    }

    /** The one that stands for a bare HTTP status, which is all that the server and the framework say of some failures. */
    static Optional<ProblemType> withStatus(int status) {
        return switch (status) {
            case 400 -> Optional.of(MALFORMED_ADDRESS);
            case 401 -> Optional.of(UNAUTHENTICATED);
            case 403 -> Optional.of(FORBIDDEN);
            case 404 -> Optional.of(UNKNOWN_PATH);
            case 405 -> Optional.of(METHOD_NOT_ALLOWED);
            case 406 -> Optional.of(NOT_ACCEPTABLE);
            case 413 -> Optional.of(TOO_LARGE);
            case 414 -> Optional.of(URI_TOO_LONG);
            case 415 -> Optional.of(UNSUPPORTED_MEDIA_TYPE);
            case 431 -> Optional.of(HEADERS_TOO_LARGE);
            case 503 -> Optional.of(UNAVAILABLE);
            default -> Optional.empty();
        };
    }
}
