package fr.forge.ressourcerie.change.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.forge.ressourcerie.change.ChangeView;
import fr.forge.ressourcerie.change.ChangeViews;
import fr.forge.ressourcerie.http.Words;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes and signs a message at the moment at which it is sent, so that it says what everyone sees then. */
@Singleton
class Letter {
    private final Webhooks webhooks;
    private final ChangeViews things;
    private final Secrets secrets;
    private final ObjectMapper json;

    Letter(Webhooks webhooks, ChangeViews things, Secrets secrets, ObjectMapper json) {
        this.webhooks = webhooks;
        this.things = things;
        this.secrets = secrets;
        this.json = json;
    }

    /** Nothing when the webhook is gone meanwhile. */
    Optional<Written> write(Queue.Taken taken, Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> webhooks.findByIdOptional(taken.webhook()).map(webhook -> written(webhook, taken, now)));
    }

    private Written written(Webhook webhook, Queue.Taken taken, Instant now) {
        var body = body(things.of(taken.noted(), webhook.interest()));
        var message = Attempts.MESSAGE + taken.message();
        var second = now.getEpochSecond();
        var signatures = Stream.concat(Stream.of(webhook.secret()), webhook.formerSecret(now).stream())
                .map(secret -> Secrets.sign(secrets.open(secret), message, second, body))
                .collect(Collectors.joining(" "));
        return new Written(
                URI.create(secrets.openAddress(webhook.address())),
                body,
                Map.of(
                        "webhook-id", message,
                        "webhook-timestamp", String.valueOf(second),
                        "webhook-signature", signatures));
    }

    private byte[] body(ChangeView change) {
        var said = new LinkedHashMap<String, Object>();
        said.put("type", Words.of(change.kind()) + "." + change.state());
        said.put("timestamp", change.at());
        said.put("data", change);
        try {
            return json.writeValueAsBytes(said);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what the API answers is JSON", impossible);
        }
    }

    /** A message as it goes out. */
    record Written(URI address, byte[] body, Map<String, String> headers) {}
}
