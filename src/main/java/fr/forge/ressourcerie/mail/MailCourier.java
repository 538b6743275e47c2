package fr.forge.ressourcerie.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.forge.ressourcerie.http.PrivacyKey;
import fr.forge.ressourcerie.outbox.Courier;
import fr.forge.ressourcerie.outbox.Message;
import fr.forge.ressourcerie.outbox.Undelivered;
import fr.forge.ressourcerie.problem.PublicAddress;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.mail.MailMessage;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sends mails. Each attempt at one has the same Message-ID and Date, by which the receiver's side knows a mail that comes
 * twice because an answer was lost.
 */
@Singleton
class MailCourier implements Courier {
    private final SmtpServer server;
    private final Optional<Sender> from;
    private final Optional<Sender> replyTo;
    private final PrivacyKey privacy;
    private final ObjectMapper json;
    private final Map<String, StillWanted> doubts;
    private final String host;

    MailCourier(
            SmtpServer server,
            MailSettings settings,
            PrivacyKey privacy,
            ObjectMapper json,
            PublicAddress address,
            @All List<StillWanted> doubts) {
        this.server = server;
        this.from = settings.from().map(Sender::of);
        this.replyTo = settings.replyTo().map(Sender::of);
        this.privacy = privacy;
        this.json = json;
        this.doubts = doubts.stream().collect(Collectors.toMap(StillWanted::kind, Function.identity()));
        this.host = URI.create(address.of("/")).getHost();
    }

    @Override
    public String kind() {
        return Mails.KIND;
    }

    /** Without a server mails wait, and no attempt at them counts. */
    @Override
    public boolean isOpen() {
        return server.isGiven();
    }

    @Override
    public String deliver(Message message) throws Undelivered {
        var envelope = read(message);
        if (!isWanted(envelope)) {
            return "unwanted";
        }
        var recipient = Recipient.of(envelope.to()).orElseThrow(() -> Undelivered.forGood("no-address"));
        server.send(mail(envelope, recipient, message.since()));
        return "accepted";
    }

    private boolean isWanted(Envelope envelope) {
        var doubt = doubts.get(envelope.kind());
        return doubt == null || QuarkusTransaction.requiringNew().call(() -> doubt.isWanted(envelope.key()));
    }

    private MailMessage mail(Envelope envelope, String recipient, Instant since) {
        var sender = from.orElseThrow();
        var mail = new MailMessage()
                .setTo(recipient)
                .setFrom(sender.address())
                .addHeader("From", sender.header())
                .addHeader("Subject", Header.text(envelope.subject()))
                .addHeader("Date", Header.date(since))
                .addHeader("Message-ID", "<" + id(envelope) + "@" + host + ">")
                .addHeader("Auto-Submitted", "auto-generated")
                .setText(envelope.text())
                .setHtml(envelope.html());
        replyTo.ifPresent(answers -> mail.addHeader("Reply-To", answers.header()));
        return mail;
    }

    private String id(Envelope envelope) {
        return HexFormat.of().formatHex(privacy.hash("mail-message-id", envelope.key()), 0, 16);
    }

    private Envelope read(Message message) {
        try {
            return json.readValue(message.payload(), Envelope.class);
        } catch (IOException impossible) {
            throw new IllegalStateException("only written by this room");
        }
    }

    @Override
    public void delivered(Message message, String proof) {
        // The outbox keeps that it is, and its key stays known.
    }

    @Override
    public void gaveUp(Message message, String code) {
        // The outbox keeps why, for those who run the service.
    }
}
