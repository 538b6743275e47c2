package fr.forge.ressourcerie.educommun.application.submission;

import fr.forge.ressourcerie.educommun.application.Application;
import fr.forge.ressourcerie.educommun.application.Correspondence;
import fr.forge.ressourcerie.educommun.call.Call;
import fr.forge.ressourcerie.mail.Letter;
import fr.forge.ressourcerie.problem.PublicAddress;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What the teams of applications are written about their submissions, in French. */
@Singleton
class SubmissionMail {
    /** What the keys of reminders begin with. */
    static final String REMINDER = "application-reminder";

    private static final String CLOSING = "Clôture de l'appel";

    private final Correspondence correspondence;
    private final PublicAddress address;

    SubmissionMail(Correspondence correspondence, PublicAddress address) {
        this.correspondence = correspondence;
        this.address = address;
    }

    void submitted(Application application, Call call, Submission submission) {
        var receipt = Receipt.of(submission);
        var letter = Letter.about("Candidature déposée : " + application.title())
                .paragraph("Votre candidature à « %s » est déposée. Gardez ce message : il dit ce que prouve le reçu."
                        .formatted(call.facts().title()))
                .fact("Candidature", application.title())
                .fact("Reçu", receipt.id().toString())
                .fact(
                        "Arrivée",
                        French.instant(receipt.receivedAt(), call.closesAt().zone()))
                .fact(CLOSING, French.instant(call.closesAt()))
                .fact("SHA-256 du contenu", receipt.sha256())
                // No link: whoever opened it in a browser would be asked for a token.
                .fact("Page à imprimer, avec un jeton", address.of(receipt.page()))
                .paragraph("Jusqu'à la clôture, votre équipe peut la reprendre, la modifier et la déposer de nouveau."
                        + " Après, plus rien ne change.");
        correspondence.toTeam(application, "application-receipt/" + submission.id(), letter);
    }

    void takenBack(Application application, Call call, Submission submission) {
        var letter = Letter.about("Candidature reprise, plus déposée : " + application.title())
                .paragraph(
                        "Votre équipe a repris sa candidature à « %s » : elle est de nouveau en brouillon et n'est plus déposée."
                                .formatted(call.facts().title()))
                .fact(
                        "Reprise",
                        French.instant(submission.takenBackAt(), call.closesAt().zone()))
                .fact(CLOSING, French.instant(call.closesAt()))
                .paragraph(
                        "Pour candidater, déposez-la de nouveau avant la clôture. Le reçu du dépôt repris est conservé.");
        correspondence.toTeam(application, "application-taken-back/" + submission.id(), letter);
    }

    /** A reminder of a draft, once for each time before each closing that was announced. */
    void remind(Application draft, Call call, Duration before, int missing) {
        var letter = Letter.about("Pas encore déposée : " + draft.title())
                .paragraph("Votre candidature à « %s » est en brouillon : elle n'est pas déposée."
                        .formatted(call.facts().title()))
                .fact(CLOSING, French.instant(call.closesAt()))
                .fact("Éléments manquants", missing == 0 ? "aucun : il reste à déposer" : Integer.toString(missing))
                .paragraph(
                        "Ce qui arrive à l'heure de la clôture ou après est trop tardif. Si vous ne souhaitez plus candidater,"
                                + " vous n'avez rien à faire.");
        var closing = call.closesAt().at().toEpochMilli();
        var key = "%s/%s/%d/%d".formatted(REMINDER, draft.id(), closing, before.toMinutes());
        correspondence.toHolder(draft, key, letter);
    }
}
