package fr.forge.ressourcerie.mail;

import fr.forge.ressourcerie.outbox.Undelivered;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.MailResult;
import io.vertx.ext.mail.SMTPException;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The mail server of the installation, which may not be given. Of its answers only the number is read: their words name people. */
@Singleton
class SmtpServer {
    private static final Logger LOG = Logger.getLogger(SmtpServer.class);

    /** The end of a host that never exists (RFC 6761): production has such a one until its administrator gives another. */
    private static final String NOWHERE = ".invalid";

    /** What the server still does after we hung up is done by then. */
    private static final Duration SETTLED = Duration.ofMinutes(2);

    /** Where the client's failures begin so, the answer is about this mail; elsewhere it is about the sender or the server. */
    private static final Set<String> ABOUT_THE_MAIL =
            Set.of("recipient address not accepted", "DATA command not accepted", "sending data failed");

    /** Answers that ask for a sign-in, wherever they come: a password can be put right. */
    private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

    private final MailClient client;
    private final Duration patience;
    private final boolean given;

    /** What waited for one of them would be sent at any time later, after everyone believes that it failed. */
    private final int connections;

    private final AtomicInteger underWay = new AtomicInteger();

    SmtpServer(
            MailClient client,
            MailSettings settings,
            @ConfigProperty(name = "quarkus.mailer.host") String host,
            @ConfigProperty(name = "quarkus.mailer.max-pool-size") int connections,
            MeterRegistry registry) {
        this.client = client;
        this.patience = settings.patience();
        this.connections = connections;
        this.given = !host.endsWith(NOWHERE) && settings.from().isPresent();
        registry.gauge("ressourcerie.mail.configured", given ? 1 : 0);
    }

    void tell(@Observes StartupEvent started) {
        if (!given) {
            LOG.warn("Mails wait in the outbox until QUARKUS_MAILER_HOST and RESSOURCERIE_MAIL_FROM are given");
        }
    }

    /** Whether mails can be sent at all. */
    boolean isGiven() {
        return given;
    }

    /** Hands it over, and returns when the server has accepted it. */
    void send(MailMessage mail) throws Undelivered {
        if (underWay.incrementAndGet() > connections) {
            underWay.decrementAndGet();
            throw Undelivered.forNow("congested", SETTLED);
        }
        try {
            sent(mail).toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            throw Undelivered.forNow("timeout", SETTLED);
        } catch (ExecutionException failure) {
            throw why(failure.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Undelivered.forNow("stopped", SETTLED);
        }
    }

    /** Counted as under way until it is really over, however long ago we hung up. */
    private CompletionStage<MailResult> sent(MailMessage mail) {
        return Uni.createFrom()
                .deferred(() -> client.sendMail(mail))
                .onTermination()
                .invoke(underWay::decrementAndGet)
                .subscribeAsCompletionStage();
    }

    private static Undelivered why(Throwable failure) {
        if (failure instanceof SMTPException answer) {
            return answer.isPermanent() && isAboutTheMail(answer)
                    ? Undelivered.forGood("refused")
                    : Undelivered.forNow("postponed", Duration.ZERO);
        }
        return Undelivered.forNow("unreachable", Duration.ZERO);
    }

    private static boolean isAboutTheMail(SMTPException answer) {
        var failed = Stream.ofNullable(answer.getMessage());
        return !SIGN_IN.contains(answer.getReplyCode())
                && failed.anyMatch(message -> ABOUT_THE_MAIL.stream().anyMatch(message::startsWith));
    }
}
