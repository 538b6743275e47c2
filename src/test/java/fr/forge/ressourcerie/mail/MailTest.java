package fr.forge.ressourcerie.mail;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.forge.ressourcerie.LogLines;
import fr.forge.ressourcerie.MailUnderTest;
import fr.forge.ressourcerie.embedded.SmtpWithFaults.Fault;
import fr.forge.ressourcerie.house.WholeDatabase;
import fr.forge.ressourcerie.mail.probe.Reminders;
import fr.forge.ressourcerie.outbox.Postman;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is promised by mail arrives, as it was written, at whom it was promised to, and is known to nobody else. */
@QuarkusTest
class MailTest {
    private static final Letter LETTER =
            Letter.about("Votre candidature est reçue").paragraph("Nous la lirons.");

    @Inject
    Reminders reminders;

    @Inject
    MailUnderTest server;

    @Inject
    Postman postman;

    @Inject
    WholeDatabase database;

    @Inject
    Session session;

    private final String thing = UUID.randomUUID().toString();
    private final String address = "camille." + thing.substring(0, 8) + "@ac-exemple.example";

    @BeforeEach
    void an_empty_outbox() {
        postman.empty();
    }

    @AfterEach
    void all_is_well_again() {
        server.heal();
    }

    private String state() {
        return one("select state from outbox_message where kind = 'mail'");
    }

    private String lastError() {
        return one("select last_error from outbox_message where kind = 'mail'");
    }

    private String one(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(query, String.class).getSingleResultOrNull());
    }

    private MimeMessage arrived() {
        var mailbox = server.mailbox(address);
        assertEquals(1, mailbox.size());
        return mailbox.get(0);
    }

    private static String part(MimeMessage mail, int part) throws MessagingException, IOException {
        return ((String) ((Multipart) mail.getContent()).getBodyPart(part).getContent()).replace("\r\n", "\n");
    }

    private void send(Letter letter) {
        reminders.promise(thing, address, letter);
        postman.deliverDue();
    }

    @Test
    void a_promise_arrives_once_and_leaves_nothing() throws MessagingException {
        assertTrue(reminders.promise(thing, address, LETTER));
        assertFalse(reminders.promise(thing, address, Letter.about("Une autre fois")), "the same key is the same mail");
        postman.deliverDue();
        postman.letTimePass();
        postman.deliverDue();
        var mail = arrived();
        assertEquals("Votre candidature est reçue", mail.getSubject());
        assertEquals("delivered", state());
        assertNull(one("select encode(payload, 'hex') from outbox_message where kind = 'mail'"));
        assertFalse(reminders.promise(thing, address, LETTER), "nor when it was sent");
    }

    @Test
    void its_head_says_who_writes_and_that_no_human_did() throws MessagingException {
        send(LETTER);
        var mail = arrived();
        assertEquals("Ressourcerie « démo »", ((InternetAddress) mail.getFrom()[0]).getPersonal());
        assertEquals("ne-pas-repondre@ressourcerie.example", ((InternetAddress) mail.getFrom()[0]).getAddress());
        assertEquals("Équipe", ((InternetAddress) mail.getReplyTo()[0]).getPersonal());
        assertEquals(address, mail.getAllRecipients()[0].toString());
        assertEquals(1, mail.getAllRecipients().length);
        assertNull(mail.getHeader("Cc"), "an empty one is no header");
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
        assertThat(mail.getMessageID(), matchesPattern("<[0-9a-f]{32}@localhost>"));
        assertThat(
                mail.getHeader("Date", null),
                matchesPattern("[A-Z][a-z]{2}, \\d{1,2} [A-Z][a-z]{2} \\d{4} [\\d:]{8} \\+0000"));
    }

    @Test
    void each_part_of_a_letter_is_in_the_text_and_in_the_page() throws MessagingException, IOException {
        send(Letter.about("Bien reçue")
                .paragraph("Première ligne,\nseconde ligne.")
                .fact("Référence", "AB-12")
                .fact("Reçue le", "25 novembre 2026 à 10:00")
                .items(List.of("la grille", "le budget"))
                .quote("Très utile.")
                .link("Suivre la candidature", "https://ressourcerie.example/suivi?a=1&b=2"));
        assertEquals("""
                Bonjour,

                Première ligne,
                seconde ligne.

                Référence : AB-12
                Reçue le : 25 novembre 2026 à 10:00

                - la grille
                - le budget

                > Très utile.

                Suivre la candidature :
                https://ressourcerie.example/suivi?a=1&b=2

                --\s
                La Ressourcerie – Forge des communs numériques éducatifs
                Ce message est envoyé automatiquement.
                Ce qui est conservé de vous, et vos droits : http://localhost:8081/privacy
                """.strip(), part(arrived(), 0).strip());
        assertThat(
                part(arrived(), 1),
                allOf(
                        containsString("<html lang=\"fr\">"),
                        containsString("<p>Première ligne,<br>seconde ligne.</p>"),
                        matchesPattern("(?s).*<th scope=\"row\"[^>]*>Référence</th><td[^>]*>AB-12</td>.*"),
                        containsString("<li>le budget</li>"),
                        matchesPattern("(?s).*<blockquote[^>]*>Très utile.</blockquote>.*"),
                        containsString("<a href=\"https://ressourcerie.example/suivi?a=1&amp;b=2\">Suivre la"),
                        not(containsString("<img")),
                        not(containsString("<script"))));
    }

    @Test
    void what_people_wrote_is_only_text() throws MessagingException, IOException {
        send(Letter.about("Projet\r\nBcc: autre@ac-exemple.example\u2028\u0000 <b>été</b> \uD83D\uDE80 "
                        + "é".repeat(300))
                .paragraph("<script>alert(1)</script>\r\n.\r\nQUIT\r\n{letter.subject}")
                .fact("Nom\r\nX: y", "\"><img src=x>"));
        var mail = arrived();
        assertThat(
                mail.getSubject(),
                matchesPattern("Projet Bcc: autre@ac-exemple\\.example  <b>été</b> \uD83D\uDE80 é+…"));
        assertEquals(200, mail.getSubject().codePointCount(0, mail.getSubject().length()));
        assertNull(mail.getHeader("Bcc"));
        assertEquals(List.of(), server.mailbox("autre@ac-exemple.example"));
        assertThat(part(mail, 0), containsString("<script>alert(1)</script>\n.\nQUIT\n{letter.subject}"));
        assertThat(
                part(mail, 1),
                allOf(
                        containsString("&lt;script&gt;alert(1)&lt;/script&gt;<br>.<br>QUIT<br>{letter.subject}"),
                        containsString("&quot;&gt;&lt;img src=x&gt;"),
                        not(containsString("<script"))));
    }

    @Test
    void a_line_of_any_length_arrives_whole() throws MessagingException, IOException {
        var endless = "mot".repeat(1000) + ".";
        send(Letter.about("Long").paragraph(endless));
        assertThat(part(arrived(), 0), containsString(endless));
        assertThat(part(arrived(), 1), containsString(endless));
    }

    @Test
    void a_promise_of_a_transaction_that_failed_was_none() {
        assertThrows(IllegalStateException.class, () -> reminders.promiseAndFail(thing, address, LETTER));
        postman.deliverDue();
        assertEquals(List.of(), server.mailbox(address));
        assertTrue(reminders.promise(thing, address, LETTER));
    }

    @Test
    void a_server_that_is_down_gets_it_when_it_is_up() {
        server.down();
        send(LETTER);
        assertEquals("waiting", state());
        assertEquals("unreachable", lastError());
        server.heal();
        postman.letTimePass();
        postman.deliverDue();
        arrived();
    }

    @ParameterizedTest
    @CsvSource({
        "POSTPONES, postponed",
        "WANTS_A_SIGN_IN, postponed",
        "REFUSES_THE_SENDER, postponed",
        "REFUSES_TO_TALK, postponed",
        "NEVER_ANSWERS, timeout"
    })
    void what_may_pass_is_tried_again(Fault fault, String error) {
        server.fail(fault);
        send(LETTER);
        assertEquals("waiting", state());
        assertEquals(error, lastError());
        server.heal();
        postman.letTimePass();
        postman.deliverDue();
        arrived();
    }

    @Test
    void a_server_that_is_silent_for_long_is_not_asked_for_more() {
        server.fail(Fault.NEVER_ANSWERS);
        for (int mail = 0; mail < 12; mail++) {
            reminders.promise(thing + "/" + mail, address, LETTER);
        }
        postman.deliverDue();
        assertEquals(
                "congested timeout",
                one("select string_agg(distinct last_error, ' ' order by last_error) from outbox_message"));
        server.heal();
        postman.letTimePass();
        await().untilAsserted(() -> {
            postman.deliverDue();
            postman.letTimePass();
            assertEquals(12, server.mailbox(address).size());
        });
    }

    @Test
    void an_operator_sees_that_mails_can_be_sent() {
        RestAssured.given()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("ressourcerie_mail_configured 1.0"));
    }

    @Test
    void a_recipient_that_is_refused_is_given_up_at_once() {
        server.fail(Fault.REFUSES_THE_RECIPIENT);
        send(LETTER);
        assertEquals("dead", state());
        assertEquals("refused", lastError());
    }

    @ParameterizedTest
    @CsvSource({
        "no address",
        "a@b@c",
        "a b@c.example",
        "'a>,<d@c.example'",
        "'a@c.example\nRCPT TO:<d@c.example>'",
        "é@c.example"
    })
    void what_is_no_address_is_given_up_and_troubles_nobody(String none) {
        reminders.promise(thing, none, LETTER);
        postman.deliverDue();
        assertEquals("no-address", lastError());
    }

    @Test
    void a_host_beyond_ascii_is_written_as_the_network_does() {
        reminders.promise(thing, "camille@académie-" + thing + ".example", LETTER);
        postman.deliverDue();
        assertEquals("delivered", state());
    }

    @Test
    void a_mail_whose_acceptance_was_lost_comes_again_as_the_same() throws MessagingException {
        server.fail(Fault.LOSES_THE_ANSWER);
        send(LETTER);
        assertEquals("waiting", state());
        server.heal();
        postman.letTimePass();
        postman.deliverDue();
        var twice = server.mailbox(address);
        assertEquals(2, twice.size());
        assertEquals(twice.get(0).getMessageID(), twice.get(1).getMessageID());
        assertEquals(twice.get(0).getHeader("Date", null), twice.get(1).getHeader("Date", null));
    }

    @Test
    void a_mail_that_lost_its_sense_is_not_sent() {
        reminders.promise(thing, address, LETTER);
        reminders.settle(thing);
        postman.deliverDue();
        assertEquals(List.of(), server.mailbox(address));
        assertEquals("delivered", state(), "done with");
    }

    @Test
    void what_was_promised_under_a_key_is_taken_back_and_may_be_promised_again() {
        reminders.promise(thing + "/7-days", address, LETTER);
        reminders.promise(thing + "/2-days", address, LETTER);
        reminders.promise(thing + "0", "autre." + address, LETTER);
        reminders.forget(thing);
        postman.deliverDue();
        assertEquals(List.of(), server.mailbox(address));
        assertEquals(1, server.mailbox("autre." + address).size(), "another key");
        assertTrue(reminders.promise(thing + "/2-days", address, LETTER));
        postman.deliverDue();
        arrived();
        reminders.forget(thing);
        assertFalse(reminders.promise(thing + "/2-days", address, LETTER), "what was sent stays sent");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void the_address_is_nowhere_in_clear_whatever_the_server_says(Fault fault) {
        try (var log = new LogLines()) {
            reminders.promise(thing, address, LETTER);
            assertEquals(List.of(), database.columnsWith(address), "while it waits");
            server.fail(fault);
            postman.deliverDue();
            assertEquals(List.of(), database.columnsWith(address), "when it failed");
            assertEquals(List.of(), database.columnsWith("Nous la lirons"));
            assertThat(log.text(), allOf(containsString("A mail was not delivered"), not(containsString(address))));
            server.heal();
            postman.letTimePass();
            postman.deliverDue();
            assertEquals(List.of(), database.columnsWith(address), "when it is over");
            assertThat(log.text(), allOf(not(containsString(address)), not(containsString("Nous la lirons"))));
        }
    }
}
