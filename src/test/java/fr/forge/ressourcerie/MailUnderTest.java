package fr.forge.ressourcerie;

import fr.forge.ressourcerie.embedded.SmtpWithFaults;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server that the service under test hands its mails to: a test injects it, reads mailboxes and breaks it. */
@Singleton
public class MailUnderTest extends SmtpWithFaults {
    MailUnderTest(@ConfigProperty(name = "quarkus.mailer.port") int port) {
        super(port);
    }

    @Override
    @PreDestroy
    public void close() {
        super.close();
    }
}
