package fr.forge.ressourcerie.mail;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.forge.ressourcerie.LogLines;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An installation without a mail server, or without a sender, says so once and lets mails wait. */
class SmtpServerTest {
    @ParameterizedTest
    @CsvSource({
        "smtp.example, ressourcerie@forge.example, true",
        "localhost, ressourcerie@forge.example, true",
        "smtp.invalid, ressourcerie@forge.example, false",
        "smtp.example, , false"
    })
    void it_is_given_with_a_host_and_a_sender(String host, String from, boolean given) {
        var registry = new SimpleMeterRegistry();
        try (var log = new LogLines()) {
            var server = new SmtpServer(null, new From(Optional.ofNullable(from)), host, 1, registry);
            server.tell(new StartupEvent());
            assertThat(server.isGiven(), is(given));
            assertThat(log.text(), given ? is("") : containsString("QUARKUS_MAILER_HOST and RESSOURCERIE_MAIL_FROM"));
            assertThat(log.text(), not(containsString("@")));
        }
        assertEquals(
                given ? 1 : 0,
                registry.get("ressourcerie.mail.configured").gauge().value());
    }

    private record From(Optional<String> from) implements MailSettings {
        @Override
        public Optional<String> replyTo() {
            return Optional.empty();
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(1);
        }
    }
}
