package fr.forge.ressourcerie.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Who writes. The names begin with {@code ressourcerie.mail}; the server is told by {@code quarkus.mailer}. */
@ConfigMapping(prefix = "ressourcerie.mail")
interface MailSettings {
    /** The sender, as an address or {@code Name <address>}; without one, mails wait. */
    Optional<String> from();

    /** Where answers go; without it, letters say that nobody reads them. */
    Optional<String> replyTo();

    /** How long the server may take for one mail; below what the outbox allows an attempt. */
    @WithDefault("PT30S")
    Duration patience();
}
