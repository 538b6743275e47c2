package fr.forge.ressourcerie.http.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.forge.ressourcerie.http.HttpProblems;
import fr.forge.ressourcerie.http.PrivacyKey;
import fr.forge.ressourcerie.http.Who;
import fr.forge.ressourcerie.http.output.Body;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/**
 * The first answers to requests with a key, for a day. The row is written before the act and in its transaction: a
 * second request under the same key, from whichever instance, waits for the first one's end and then sees its answer,
 * or does the act itself when the first one failed.
 */
@Singleton
class FirstAnswers {
    private static final String PURPOSE = "idempotency";
    private static final Duration KEPT = Duration.ofHours(24);

    private final Session session;
    private final PrivacyKey privacy;
    private final ObjectMapper json;
    private final Body body;
    private final RequestDigest digest;
    private final Who who;
    private final UriInfo uri;
    private final Clock clock;

    FirstAnswers(
            Session session,
            PrivacyKey privacy,
            ObjectMapper json,
            Body body,
            RequestDigest digest,
            Who who,
            UriInfo uri,
            Clock clock) {
        this.session = session;
        this.privacy = privacy;
        this.json = json;
        this.body = body;
        this.digest = digest;
        this.who = who;
        this.uri = uri;
        this.clock = clock;
    }

    Body body() {
        return body;
    }

    /** Something that the request says beside the body that was read: a file of a form. */
    void alsoSays(byte[] something) {
        digest.digest().update(something);
    }

    /** The request under way, as it is recognised: by caller, address and key, and by what it says. */
    Request request(String key) {
        var scope = String.join("\n", who.user().orElseGet(who::client), uri.getPath(), key);
        var query = uri.getRequestUri().getRawQuery();
        return new Request(
                privacy.hash(PURPOSE, scope), privacy.hash(PURPOSE, (query == null ? "" : query) + digest.hex()));
    }

    /** The answer that a request had the first time; its place is taken when there is none. */
    Optional<FirstAnswer> to(Request request) {
        forget(request);
        var now = clock.instant();
        var first = session.createNativeMutationQuery("""
                        insert into idempotent_answer (scope, request, at) values (:scope, :request, :at)
                        on conflict (scope) do nothing
                        """)
                .setParameter("scope", request.scope())
                .setParameter("request", request.says())
                .setParameter("at", now)
                .executeUpdate();
        return first == 1 ? Optional.empty() : Optional.of(given(request));
    }

    private FirstAnswer given(Request request) {
        var row = session.createNativeQuery(
                        "select request, answer from idempotent_answer where scope = :scope", Object[].class)
                .setParameter("scope", request.scope())
                .getSingleResult();
        if (!MessageDigest.isEqual((byte[]) row[0], request.says())) {
            throw HttpProblems.KEY_REUSED.because();
        }
        try {
            return json.readValue(privacy.open(PURPOSE, (byte[]) row[1]), FirstAnswer.class);
        } catch (IOException impossible) {
            throw new IllegalStateException("only written by this class", impossible);
        }
    }

    void keep(Request request, FirstAnswer answer) {
        try {
            session.createNativeMutationQuery("update idempotent_answer set answer = :answer where scope = :scope")
                    .setParameter("scope", request.scope())
                    .setParameter("answer", privacy.seal(PURPOSE, json.writeValueAsBytes(answer)))
                    .executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer is a number, texts and bytes", impossible);
        }
    }

    private void forget(Request request) {
        session.createNativeMutationQuery("delete from idempotent_answer where scope = :scope and at < :before")
                .setParameter("scope", request.scope())
                .setParameter("before", oldest())
                .executeUpdate();
    }

    @Scheduled(every = "1h", delayed = "10m", identity = "idempotent-answers")
    @Transactional
    void forgetOld() {
        session.createNativeMutationQuery("delete from idempotent_answer where at < :before")
                .setParameter("before", oldest())
                .executeUpdate();
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }

    /** Two hashes: of who asks, where and under which key; and of what they ask. */
    record Request(byte[] scope, byte[] says) {}
}
