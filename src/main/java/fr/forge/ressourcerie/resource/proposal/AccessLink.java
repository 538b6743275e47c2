package fr.forge.ressourcerie.resource.proposal;

import static fr.forge.ressourcerie.resource.proposal.Check.ACCESS_LINK;

import fr.forge.ressourcerie.http.outgoing.PublicWeb;
import fr.forge.ressourcerie.http.outgoing.Reply;
import fr.forge.ressourcerie.http.outgoing.Unreachable;
import jakarta.inject.Singleton;
import java.net.URI;

/** Asks a proposal's access link. It takes seconds, so that it is asked before any transaction. */
@Singleton
class AccessLink {
    private final PublicWeb web;

    AccessLink(PublicWeb web) {
        this.web = web;
    }

    /** What was found at the address; null stands for a proposal without one. */
    CheckResult ask(String address) {
        if (address == null) {
            return CheckResult.fail(ACCESS_LINK, "La proposition ne donne pas de lien d'accès.");
        }
        try {
            return said(web.ask(URI.create(address)));
        } catch (IllegalArgumentException unreadable) {
            return CheckResult.fail(ACCESS_LINK, "Le lien d'accès n'est pas une adresse web.");
        } catch (Unreachable failed) {
            return said(failed.why());
        }
    }

    private static CheckResult said(Reply reply) {
        if (reply.successful()) {
            return CheckResult.pass(ACCESS_LINK, "Le lien d'accès répond en https.");
        }
        return switch (reply.status()) {
            case 401, 403 ->
                CheckResult.unknown(
                        ACCESS_LINK,
                        "Le lien d'accès répond %d : il demande une connexion ou refuse les robots ; ouvrez-le.",
                        reply.status());
            case 404, 410 ->
                CheckResult.fail(
                        ACCESS_LINK, "Il n'y a rien à l'adresse du lien d'accès (réponse %d).", reply.status());
            default ->
                CheckResult.unknown(
                        ACCESS_LINK, "Le lien d'accès répond %d ; recommencez ou ouvrez-le.", reply.status());
        };
    }

    private static CheckResult said(Unreachable.Why why) {
        return switch (why) {
            case UNREADABLE ->
                CheckResult.fail(
                        ACCESS_LINK,
                        "Le lien d'accès doit être une adresse https sans identifiant ni port particulier.");
            case NOT_HTTPS -> CheckResult.fail(ACCESS_LINK, "Le lien d'accès n'est pas en https, ou n'y reste pas.");
            case NOT_PUBLIC ->
                CheckResult.fail(ACCESS_LINK, "Le nom du lien d'accès ne mène à aucune adresse du web public.");
            case UNTRUSTED -> CheckResult.fail(ACCESS_LINK, "Le certificat du lien d'accès n'est pas valable.");
            case NO_ANSWER -> CheckResult.fail(ACCESS_LINK, "Rien ne répond au lien d'accès.");
            case TOO_MANY_REDIRECTS -> CheckResult.fail(ACCESS_LINK, "Le lien d'accès redirige trop de fois.");
            case TOO_SLOW ->
                CheckResult.unknown(ACCESS_LINK, "Le lien d'accès n'a pas répondu à temps ; recommencez plus tard.");
        };
    }
}
