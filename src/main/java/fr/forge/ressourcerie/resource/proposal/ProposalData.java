package fr.forge.ressourcerie.resource.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.forge.ressourcerie.identity.PersonalData;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/** What somebody proposed. A draft is theirs alone and goes; what they submitted stays with the decision, by nobody. */
@Singleton
class ProposalData implements PersonalData {
    private final Session session;
    private final ObjectMapper json;

    ProposalData(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    @Override
    public String name() {
        return "proposals";
    }

    @Override
    public Object copy(UUID account) {
        var held = session
                .createNativeQuery("""
                        select p.id, r.slug, p.state, cast(p.sheet as text) as sheet, p.created_at, p.updated_at,
                            p.submitted_at, p.decision, p.decision_reason, p.decided_at
                        from proposal p join resource r on r.id = p.resource_id
                        where p.proposer_id = :account order by p.id
                        """, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("slug", String.class)
                .addScalar("state", String.class)
                .addScalar("sheet", String.class)
                .addScalar("created_at", Instant.class)
                .addScalar("updated_at", Instant.class)
                .addScalar("submitted_at", Instant.class)
                .addScalar("decision", String.class)
                .addScalar("decision_reason", String.class)
                .addScalar("decided_at", Instant.class)
                .setParameter("account", account)
                .getResultList()
                .stream()
                .map(this::held)
                .toList();
        return held.isEmpty() ? null : held;
    }

    private Held held(Object[] row) {
        return new Held(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                read((String) row[3]),
                (Instant) row[4],
                (Instant) row[5],
                (Instant) row[6],
                (String) row[7],
                (String) row[8],
                (Instant) row[9]);
    }

    @Override
    public void erase(UUID account) {
        session.createNativeMutationQuery("delete from proposal where proposer_id = :account and state = 'draft'")
                .setParameter("account", account)
                .executeUpdate();
        session.createNativeMutationQuery("update proposal set proposer_id = null where proposer_id = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    private JsonNode read(String stored) {
        try {
            return json.readTree(stored);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("only written by this room", impossible);
        }
    }

    record Held(
            UUID id,
            String resource,
            String state,
            JsonNode sheet,
            Instant createdAt,
            Instant updatedAt,
            Instant submittedAt,
            String decision,
            String decisionReason,
            Instant decidedAt) {}
}
