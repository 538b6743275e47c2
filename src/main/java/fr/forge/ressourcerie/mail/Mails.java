package fr.forge.ressourcerie.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.forge.ressourcerie.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Where mails are promised and taken back. Whoever they are for is nowhere in clear, and nowhere at all once they are sent. */
@Singleton
public class Mails {
    static final String KIND = "mail";

    private final Session session;
    private final Outbox outbox;
    private final Layout layout;
    private final ObjectMapper json;
    private final Clock clock;

    Mails(Session session, Outbox outbox, Layout layout, ObjectMapper json, Clock clock) {
        this.session = session;
        this.outbox = outbox;
        this.layout = layout;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Promises a mail, in the caller's transaction: rolled back, nothing was promised.
     *
     * @return false when its key was promised before, in which case nothing is done
     */
    @Transactional(TxType.MANDATORY)
    public boolean promise(NewMail mail) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var first = session.createNativeMutationQuery("""
                        insert into mail (id, key, promised_at) values (:id, :key, :now)
                        on conflict on constraint mail_key_unique do nothing
                        """)
                        .setParameter("id", id)
                        .setParameter("key", mail.key())
                        .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .executeUpdate()
                == 1;
        if (first) {
            outbox.put(KIND, id, written(mail));
        }
        return first;
    }

    /**
     * Takes back whatever was promised under that key, or under keys that begin with it and a slash, and was not sent yet,
     * in the caller's transaction. What is on its way at this very moment stays; what was taken back may be promised again.
     */
    @Transactional(TxType.MANDATORY)
    public void forget(String key) {
        var promised = session.createNativeQuery(
                        "select id from mail where key = :key or starts_with(key, :under)", UUID.class)
                .setParameter("key", key)
                .setParameter("under", key + "/")
                .getResultList();
        promised.forEach(id -> outbox.withdraw(KIND, id));
        session.createNativeMutationQuery("delete from mail where id = any(cast(:ids as uuid[]))")
                .setParameter("ids", withdrawn(promised))
                .executeUpdate();
    }

    private UUID[] withdrawn(List<UUID> promised) {
        return outbox.standing(KIND, promised).entrySet().stream()
                .filter(each -> each.getValue().state().equals("withdrawn"))
                .map(each -> each.getKey())
                .toArray(UUID[]::new);
    }

    private byte[] written(NewMail mail) {
        try {
            return json.writeValueAsBytes(new Envelope(
                    mail.key(),
                    mail.to(),
                    mail.letter().subject(),
                    layout.plain(mail.letter()),
                    layout.page(mail.letter())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a mail is made of texts");
        }
    }
}
