package fr.forge.ressourcerie.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.forge.ressourcerie.http.PageRequest;
import fr.forge.ressourcerie.http.Slice;
import fr.forge.ressourcerie.http.Total;
import fr.forge.ressourcerie.identity.Accounts;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.QueryFlushMode;

/** Everything that was done. An act that is rolled back was not done, and leaves nothing here. */
@Singleton
public class Audit {
    private static final String ACTS = """
            select a.id, a.at, a.actor, a.name, a.role, cast(a.changes as text) as changes, cast(r.texts as text) as texts, r.reason
            from audit_act a left join audit_reason r on r.act_id = a.id
            where a.kind = :kind and a.thing = :thing""";

    private final Session session;
    private final Accounts accounts;
    private final ObjectMapper json;
    private final Clock clock;

    Audit(Session session, Accounts accounts, ObjectMapper json, Clock clock) {
        this.session = session;
        this.accounts = accounts;
        this.json = json;
        this.clock = clock;
    }

    /** Writes an act of who calls, in the transaction of the act itself. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Act act) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        session.createNativeMutationQuery("""
                        insert into audit_act (id, at, actor, role, name, kind, thing, changes)
                        values (:id, :at, :actor, :role, :name, :kind, :thing, cast(:changes as jsonb))
                        """)
                // The act stands on no row that waits to be written; without this, each act of many writes them all.
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("id", id)
                .setParameter("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .setParameter("actor", accounts.current().id())
                .setParameter("role", act.role())
                .setParameter("name", act.name())
                .setParameter("kind", act.kind())
                .setParameter("thing", act.thing())
                .setParameter("changes", written(act.changes()))
                .executeUpdate();
        if (act.reason() != null || !act.texts().isEmpty()) {
            explain(id, act);
        }
    }

    private void explain(UUID id, Act act) {
        session.createNativeMutationQuery(
                        "insert into audit_reason (act_id, reason, texts) values (:id, :reason, cast(:texts as jsonb))")
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("id", id)
                .setParameter("reason", act.reason(), String.class)
                .setParameter("texts", act.texts().isEmpty() ? null : written(act.texts()), String.class)
                .executeUpdate();
    }

    /** What was done to a thing, the latest first. */
    public Slice<RecordedAct> of(String kind, UUID thing, PageRequest request) {
        return of(kind, thing, ActFilter.EVERYTHING, request);
    }

    /** The same, of those acts only. */
    public Slice<RecordedAct> of(String kind, UUID thing, ActFilter only, PageRequest request) {
        var edge = request.position()
                .map(position -> UUID.fromString(position.keys().get(0)))
                .orElse(null);
        var sql = new StringBuilder(ACTS).append(only.condition());
        if (edge != null) {
            sql.append(request.backwards() ? " and a.id > :edge" : " and a.id < :edge");
        }
        sql.append(request.backwards() ? " order by a.id" : " order by a.id desc")
                .append(" limit :fetch");
        var query = acts(sql.toString(), kind, thing).setParameter("fetch", request.fetch());
        only.bind(query);
        if (edge != null) {
            query.setParameter("edge", edge);
        }
        var acts =
                query.getResultList().stream().map(row -> act(row, kind, thing)).toList();
        return request.slice(acts, act -> List.of(act.id()), total(kind, thing, only));
    }

    /** The last time that this was done to a thing. */
    public Optional<RecordedAct> latest(String kind, UUID thing, String name) {
        return acts(ACTS + " and a.name = :name order by a.id desc limit 1", kind, thing)
                .setParameter("name", name)
                .uniqueResultOptional()
                .map(row -> act(row, kind, thing));
    }

    private NativeQuery<Object[]> acts(String sql, String kind, UUID thing) {
        return session.createNativeQuery(sql, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("at", Instant.class)
                .addScalar("actor", UUID.class)
                .addScalar("name", String.class)
                .addScalar("role", String.class)
                .addScalar("changes", String.class)
                .addScalar("texts", String.class)
                .addScalar("reason", String.class)
                .setParameter("kind", kind)
                .setParameter("thing", thing);
    }

    private Total total(String kind, UUID thing, ActFilter only) {
        var sql = "select count(*) from (select 1 from audit_act a where a.kind = :kind and a.thing = :thing"
                + only.condition() + " limit :most) m";
        var query = session.createNativeQuery(sql, Long.class)
                .setParameter("kind", kind)
                .setParameter("thing", thing)
                .setParameter("most", Total.EXACT_UP_TO + 1);
        only.bind(query);
        return Total.counted(query.getSingleResult());
    }

    private RecordedAct act(Object[] row, String kind, UUID thing) {
        var changes = new LinkedHashMap<>(read((String) row[5]));
        var texts = (String) row[6];
        changes.putAll(texts == null ? Map.of() : read(texts));
        var act = new Act((String) row[3], (String) row[4], kind, thing, changes, Map.of(), (String) row[7]);
        return new RecordedAct((UUID) row[0], (Instant) row[1], (UUID) row[2], act);
    }

    private String written(Map<String, Act.Change> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("changes are plain values", impossible);
        }
    }

    private Map<String, Act.Change> read(String changes) {
        try {
            return json.readValue(changes, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("only written by this class", impossible);
        }
    }
}
