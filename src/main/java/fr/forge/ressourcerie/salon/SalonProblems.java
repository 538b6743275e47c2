package fr.forge.ressourcerie.salon;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What is refused about salons. */
@Singleton
public class SalonProblems implements ProblemCatalogue {
    static final ProblemType UNKNOWN = ProblemType.of(
            "unknown-salon",
            404,
            "Salon inconnu",
            "Unknown salon",
            "Aucun salon n'a cet identifiant ; cherchez-le dans /api/v1/salons.",
            "No salon has this identifier; look for it in /api/v1/salons.");
    static final ProblemType KNOWN = ProblemType.of(
            "salon-known",
            409,
            "Salon déjà connu",
            "Salon known already",
            "Ce salon est déjà connu : %s ; rattachez-y votre ressource par PUT …/resources/{slug}.",
            "This room is known already: %s; link your resource to it by PUT …/resources/{slug}.");
    static final ProblemType NAMELESS = ProblemType.of(
            "salon-nameless",
            422,
            "Nom du salon à donner",
            "Name of the salon needed",
            "Aucun serveur Matrix n'a dit comment s'appelle ce salon : donnez son nom.",
            "No homeserver said what this room is called: give its name.");
    static final ProblemType ALIAS = ProblemType.of(
            "salon-alias-unresolved",
            422,
            "Alias sans salon connu",
            "Alias of no known room",
            "Aucun serveur Matrix n'a dit quel salon porte cet alias : donnez le lien qui contient son identifiant (« !…:serveur »).",
            "No homeserver said which room has this alias: give the link that holds its id (“!…:server”).");
    public static final ProblemType NOT_KEPT = ProblemType.of(
            "not-a-salon-keeper",
            403,
            "Salon d'une autre ressource",
            "Salon of another resource",
            "Seuls les curateurs et les mainteneurs des ressources pour lesquelles ce salon a été créé peuvent le modifier ; vous pouvez en détacher la vôtre.",
            "Only curators and the maintainers of the resources that this salon was made known for may change it; you may unlink your own.");
    public static final ProblemType RESOURCE_NEEDED = ProblemType.of(
            "salon-resource-needed",
            403,
            "Ressource à nommer",
            "Resource needed",
            "Nommez au moins une ressource dont vous êtes mainteneur ; seuls les curateurs créent un salon pour toute la communauté.",
            "Name at least one resource that you maintain; only curators make a salon for the whole community.");
    static final ProblemType ENOUGH = ProblemType.of(
            "enough-salons",
            409,
            "Trop de salons",
            "Too many salons",
            "Cette ressource a déjà %s salons : détachez-en un d'abord.",
            "This resource has %s salons already: unlink one first.");

    static final ProblemType NO_HOMESERVER = ProblemType.of(
            "salon-no-homeserver",
            409,
            "Aucun serveur Matrix",
            "No homeserver",
            "Cette installation n'interroge aucun serveur Matrix : les salons y restent non vérifiés.",
            "This installation asks no Matrix homeserver: salons stay unverified here.");
    static final ProblemType SILENT = ProblemType.of(
            "homeserver-silent",
            503,
            "Serveur Matrix sans réponse utilisable",
            "No usable answer from the homeserver",
            "Le serveur Matrix n'a rien dit d'utilisable (%s) ; ce qui est connu du salon ne change pas. Recommencez plus tard.",
            "The homeserver said nothing usable (%s); what is known of the salon stays. Try again later.");

    public static final ProblemType UNKNOWN_PROPOSAL = ProblemType.of(
            "unknown-salon-proposal",
            404,
            "Proposition inconnue",
            "Unknown proposal",
            "Aucune proposition de salon n'a cet identifiant ; voyez /api/v1/salons/proposals.",
            "No proposed salon has this identifier; see /api/v1/salons/proposals.");
    public static final ProblemType DECIDED = ProblemType.of(
            "salon-proposal-decided",
            409,
            "Proposition déjà décidée",
            "Proposal decided already",
            "Une proposition se confirme ou s'écarte ; confirmée, elle ne se reprend qu'en détachant le salon de la ressource.",
            "A proposal is confirmed or dismissed; once confirmed, unlink the salon from the resource instead.");

    @Override
    public List<ProblemType> types() {
        return List.of(
                UNKNOWN,
                KNOWN,
                NAMELESS,
                ALIAS,
                NOT_KEPT,
                RESOURCE_NEEDED,
                ENOUGH,
                NO_HOMESERVER,
                SILENT,
                UNKNOWN_PROPOSAL,
                DECIDED);
    }
}
