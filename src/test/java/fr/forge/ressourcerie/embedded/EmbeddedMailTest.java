package fr.forge.ressourcerie.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The mails of the demonstration are read on this machine. */
class EmbeddedMailTest {
    private static final String ADDRESS = "camille@ac-exemple.example";

    private final Session session = Session.getInstance(new Properties());
    private final EmbeddedMail mail = EmbeddedMail.start(0);

    @AfterEach
    void stop() {
        mail.close();
    }

    private void send(int number) throws MessagingException {
        var message = new MimeMessage(session);
        message.setSubject("Message " + number);
        message.setText("Bonjour");
        try (var transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", mail.smtpPort(), null, null);
            transport.sendMessage(message, InternetAddress.parse(ADDRESS));
        }
    }

    private String firstSubject(String name) throws MessagingException {
        try (var store = session.getStore("pop3")) {
            store.connect("127.0.0.1", mail.pop3Port(), name, "whatever");
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                return inbox.getMessage(1).getSubject();
            }
        }
    }

    @Test
    void a_mailbox_with_a_name_is_read_under_it() throws MessagingException {
        mail.name("camille", ADDRESS);
        send(1);
        assertEquals("Message 1", firstSubject("camille"));
    }

    @Test
    void a_mailbox_without_a_name_is_read_under_its_address() throws MessagingException {
        send(1);
        assertEquals("Message 1", firstSubject(ADDRESS));
    }

    @Test
    void a_mailbox_keeps_the_latest_two_hundred() throws MessagingException {
        for (int number = 1; number <= 203; number++) {
            send(number);
        }
        assertEquals(200, mail.mailbox(ADDRESS).size());
        assertEquals("Message 4", firstSubject(ADDRESS));
    }
}
