package fr.forge.ressourcerie.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.forge.ressourcerie.identity.PersonalData;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/**
 * What somebody did here. An act is never erased: what goes is what they wrote in it for themselves, and what others wrote of
 * their account. The grounds of a decision that somebody took in an office stay, by nobody.
 */
@Singleton
class ActData implements PersonalData {
    /** In these capacities people act for themselves; in all others for the service. */
    private static final String[] OWN = {"contributor", "maintainer"};

    private final Session session;
    private final ObjectMapper json;

    ActData(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    @Override
    public String name() {
        return "acts";
    }

    @Override
    public Object copy(UUID account) {
        var acts = session
                .createNativeQuery("""
                        select a.id, a.at, a.name, a.role, a.kind, a.thing, cast(a.changes as text) as changes,
                            cast(r.texts as text) as texts, r.reason
                        from audit_act a left join audit_reason r on r.act_id = a.id
                        where a.actor = :account order by a.id
                        """, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("at", Instant.class)
                .addScalar("name", String.class)
                .addScalar("role", String.class)
                .addScalar("kind", String.class)
                .addScalar("thing", UUID.class)
                .addScalar("changes", String.class)
                .addScalar("texts", String.class)
                .addScalar("reason", String.class)
                .setParameter("account", account)
                .getResultList()
                .stream()
                .map(this::held)
                .toList();
        return acts.isEmpty() ? null : acts;
    }

    private Held held(Object[] row) {
        return new Held(
                (UUID) row[0],
                (Instant) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (UUID) row[5],
                read((String) row[6]),
                read((String) row[7]),
                (String) row[8]);
    }

    @Override
    public void erase(UUID account) {
        session.createNativeMutationQuery("""
                        delete from audit_reason r using audit_act a
                        where a.id = r.act_id
                        and (a.actor = :account and a.role = any(cast(:own as text[]))
                            or a.kind = 'account' and a.thing = :account)
                        """)
                .setParameter("account", account)
                .setParameter("own", OWN)
                .executeUpdate();
    }

    private JsonNode read(String stored) {
        try {
            return stored == null ? null : json.readTree(stored);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("only written by this room", impossible);
        }
    }

    record Held(
            UUID id,
            Instant at,
            String name,
            String role,
            String kind,
            UUID thing,
            JsonNode changes,
            JsonNode texts,
            String reason) {}
}
