package fr.forge.ressourcerie.educommun.application.submission;

import static fr.forge.ressourcerie.Actors.someoneNew;
import static fr.forge.ressourcerie.educommun.application.Applying.complete;
import static fr.forge.ressourcerie.educommun.application.Applying.draft;
import static fr.forge.ressourcerie.educommun.application.Applying.submit;
import static fr.forge.ressourcerie.educommun.application.Applying.takeBack;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.ClockUnderTest;
import fr.forge.ressourcerie.MailUnderTest;
import fr.forge.ressourcerie.educommun.call.CallShelf;
import fr.forge.ressourcerie.house.WholeDatabase;
import fr.forge.ressourcerie.outbox.Postman;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the teams of applications get by mail, on a real SMTP server. */
@QuarkusTest
class ReminderTest {
    @Inject
    CallShelf shelf;

    @Inject
    ClockUnderTest clock;

    @Inject
    Reminders reminders;

    @Inject
    Postman postman;

    @Inject
    MailUnderTest server;

    @Inject
    WholeDatabase database;

    private final Actor holder = someoneNew();
    private final Instant closing = Instant.parse("2041-03-31T22:00:00Z");

    @BeforeEach
    void one_open_call() {
        shelf.forget();
        postman.empty();
        CallShelf.published();
    }

    @AfterEach
    void time_goes_on() {
        clock.go();
        server.heal();
    }

    @Test
    void a_submission_is_confirmed_by_mail_and_so_is_taking_it_back() throws Exception {
        var id = complete(holder);
        var receipt = submit(holder, id).statusCode(201).extract();
        assertEquals(List.of(), database.columnsWith(holder.email()));
        postman.deliverAll();
        var mail = only();
        assertEquals("Candidature déposée : Calculer partout", mail.getSubject());
        assertThat(text(mail), containsString(receipt.path("sha256")));
        assertThat(text(mail), containsString(receipt.path("id")));
        takeBack(holder, id).statusCode(204);
        postman.deliverAll();
        assertEquals(2, mails().size());
        assertEquals(
                "Candidature reprise, plus déposée : Calculer partout",
                mails().get(1).getSubject());
    }

    @Test
    void a_draft_is_reminded_of_twice_and_once_each_time() throws Exception {
        draft(holder);
        shelf.closeAt(closing);
        at(Duration.ofHours(49));
        assertEquals(0, mails().size());
        at(Duration.ofHours(48));
        assertEquals(1, mails().size());
        at(Duration.ofHours(40));
        assertEquals(1, mails().size());
        at(Duration.ofHours(6));
        assertEquals(2, mails().size());
        at(Duration.ofMinutes(1));
        at(Duration.ZERO);
        assertEquals(2, mails().size());
        var mail = mails().get(0);
        assertEquals("Pas encore déposée : Calculer partout", mail.getSubject());
        // The clocks went forward the day before: the hour is the one of that day.
        assertThat(text(mail), containsString("lundi 1 avril 2041 à 00 h 00 min 00 s (Europe/Paris, UTC+02:00)"));
    }

    @Test
    void who_submits_meanwhile_is_not_troubled() throws Exception {
        var id = complete(holder);
        shelf.closeAt(closing);
        clock.stop(closing.minus(Duration.ofHours(5)));
        reminders.remind();
        submit(holder, id).statusCode(201);
        postman.deliverAll();
        assertEquals("Candidature déposée : Calculer partout", only().getSubject());
    }

    @Test
    void a_closing_that_is_put_off_is_reminded_of_again() throws Exception {
        draft(holder);
        shelf.closeAt(closing);
        at(Duration.ofHours(6));
        shelf.closeAt(closing.plus(Duration.ofDays(7)));
        at(Duration.ofHours(5));
        assertEquals(1, mails().size());
        at(Duration.ofHours(6).minus(Duration.ofDays(7)));
        assertEquals(2, mails().size());
    }

    /** So long before the closing that was announced first. */
    private void at(Duration before) {
        clock.stop(closing.minus(before));
        reminders.remind();
        postman.deliverAll();
    }

    private MimeMessage only() {
        assertEquals(1, mails().size());
        return mails().get(0);
    }

    private List<MimeMessage> mails() {
        return server.mailbox(holder.email());
    }

    private static String text(MimeMessage mail) throws Exception {
        var parts = (Multipart) mail.getContent();
        return (String) parts.getBodyPart(0).getContent();
    }
}
