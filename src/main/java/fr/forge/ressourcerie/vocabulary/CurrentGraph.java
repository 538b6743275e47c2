package fr.forge.ressourcerie.vocabulary;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * The concepts as they are, in memory: a few thousand rows that nearly every request asks for. They are read again as
 * soon as a load of this instance has succeeded, and within seconds of one of another instance.
 *
 * <p>Always in a transaction of their own: what a load has written and may still take back is never kept.
 */
@Singleton
class CurrentGraph {
    private static final Logger LOG = Logger.getLogger(CurrentGraph.class);

    private final Session session;
    private volatile Held held;

    CurrentGraph(Session session) {
        this.session = session;
    }

    ConceptGraph get() {
        var known = held;
        return known == null ? read() : known.graph();
    }

    void atStart(@Observes StartupEvent started) {
        read();
    }

    void loaded(@Observes(during = TransactionPhase.AFTER_SUCCESS) VocabularyChanged changed) {
        read();
    }

    /** What another instance loaded; a database that does not answer is told elsewhere. */
    @Scheduled(every = "2s", delayed = "2s", identity = "vocabulary-versions")
    void look() {
        try {
            if (held == null
                    || !QuarkusTransaction.requiringNew().call(this::versions).equals(held.versions())) {
                read();
            }
        } catch (RuntimeException unreadable) {
            LOG.debug("The vocabularies stay as they are known", unreadable);
        }
    }

    /** Does not wait for the next look; asked in the caller's transaction, which must not be one that loads. */
    void catchUp() {
        if (held == null || !versions().equals(held.versions())) {
            read();
        }
    }

    /** The versions are read before the rows: if a load comes between, the next look reads again. */
    private synchronized ConceptGraph read() {
        held = QuarkusTransaction.requiringNew().call(() -> new Held(versions(), graph()));
        return held.graph();
    }

    private String versions() {
        return session.createNativeQuery(
                        "select string_agg(id || ' ' || version, ',' order by id) from vocabulary", String.class)
                .getSingleResult();
    }

    private ConceptGraph graph() {
        var concepts = session.createQuery("from Concept", Concept.class).list();
        return new ConceptGraph(
                concepts,
                pairs("select vocabulary || '/' || code, related from concept_relation order by 1, 2"),
                pairs("select vocabulary || '/' || code, label from concept_alternative order by 1, 2"),
                pairs("select topic, vocabulary || '/' || code from topic_mapping order by 1, 2"),
                pairs("select gitlab_key, code from licence_mapping order by 1"));
    }

    private Map<String, List<String>> pairs(String sql) {
        Stream<?> rows = session.createNativeQuery(sql, Object[].class).getResultStream();
        return rows.map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    private record Held(String versions, ConceptGraph graph) {}
}
