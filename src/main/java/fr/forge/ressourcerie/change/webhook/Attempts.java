package fr.forge.ressourcerie.change.webhook;

import fr.forge.ressourcerie.change.ChangeKind;
import fr.forge.ressourcerie.change.ChangeViews;
import fr.forge.ressourcerie.change.Noted;
import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.http.Words;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** The log of attempts; what was sent is not in it. */
@Singleton
class Attempts {
    static final String MESSAGE = "msg_";

    private final ChangeViews things;
    private final Session session;

    Attempts(ChangeViews things, Session session) {
        this.things = things;
        this.session = session;
    }

    void log(Queue.Taken taken, Answer answer, String outcome) {
        session.createNativeMutationQuery("""
                        insert into webhook_attempt (id, webhook_id, message, kind, thing, number, at, milliseconds, status,
                            error, outcome)
                        values (:id, :webhook, :message, :kind, :thing, :number, :at, :milliseconds, :status, :error, :outcome)
                        """)
                .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter("webhook", taken.webhook())
                .setParameter("message", taken.message())
                .setParameter("kind", Words.of(taken.kind()))
                .setParameter("thing", taken.thing())
                .setParameter("number", taken.attempt())
                .setParameter("at", answer.at())
                .setParameter("milliseconds", answer.milliseconds())
                .setParameter("status", answer.status(), Integer.class)
                .setParameter("error", answer.error(), String.class)
                .setParameter("outcome", outcome)
                .executeUpdate();
    }

    /** What a message of the log was about. */
    Optional<Noted> about(Webhook webhook, UUID message) {
        return session
                .createNativeQuery("""
                        select kind, thing, at from webhook_attempt where webhook_id = :webhook and message = :message
                        order by id desc limit 1
                        """, Object[].class)
                .addScalar("kind", String.class)
                .addScalar("thing", UUID.class)
                .addScalar("at", Instant.class)
                .setParameter("webhook", webhook.id())
                .setParameter("message", message)
                .getResultList()
                .stream()
                .map(row -> new Noted("0", 0, kind(row[0]), (UUID) row[1], (Instant) row[2]))
                .findFirst();
    }

    /** The newest first. */
    Slice<WebhookAttemptView> page(Webhook webhook, PageRequest request) {
        var edge = request.position()
                .map(position -> UUID.fromString(position.keys().get(0)));
        var beyond = edge.isEmpty() ? "" : request.backwards() ? " and id > :edge" : " and id < :edge";
        var query = session.createNativeQuery(
                        "select id, message, kind, thing, number, at, milliseconds, status, error, outcome from webhook_attempt"
                                + " where webhook_id = :webhook" + beyond + " order by id"
                                + (request.backwards() ? "" : " desc") + " limit :fetch",
                        Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("message", UUID.class)
                .addScalar("kind", String.class)
                .addScalar("thing", UUID.class)
                .addScalar("number", Integer.class)
                .addScalar("at", Instant.class)
                .addScalar("milliseconds", Integer.class)
                .addScalar("status", Integer.class)
                .addScalar("error", String.class)
                .addScalar("outcome", String.class)
                .setParameter("webhook", webhook.id())
                .setParameter("fetch", request.fetch());
        edge.ifPresent(id -> query.setParameter("edge", id));
        return request.slice(query.getResultList(), row -> List.of(row[0]), total(webhook))
                .map(this::view);
    }

    private Total total(Webhook webhook) {
        return Total.counted(session.createNativeQuery(
                        "select count(*) from (select 1 from webhook_attempt where webhook_id = :webhook limit :most) m",
                        Long.class)
                .setParameter("webhook", webhook.id())
                .setParameter("most", Total.EXACT_UP_TO + 1)
                .getSingleResult());
    }

    private WebhookAttemptView view(Object[] row) {
        return new WebhookAttemptView(
                MESSAGE + row[1],
                kind(row[2]),
                things.id(kind(row[2]), (UUID) row[3]),
                (Integer) row[4],
                (Instant) row[5],
                (Integer) row[6],
                (Integer) row[7],
                (String) row[8],
                (String) row[9]);
    }

    private static ChangeKind kind(Object word) {
        return Words.read(ChangeKind.class, (String) word).orElseThrow();
    }
}
