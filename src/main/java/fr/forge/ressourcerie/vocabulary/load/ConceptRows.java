package fr.forge.ressourcerie.vocabulary.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.forge.ressourcerie.vocabulary.load.Known.Pair;
import fr.forge.ressourcerie.vocabulary.load.Known.Row;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.Session;

/** The rows of a list, read and written whole: thousands of them in a handful of statements. */
@Singleton
class ConceptRows {
    private final Session session;
    private final ObjectMapper json;

    ConceptRows(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    Known of(String vocabulary) {
        var alternatives = new HashMap<String, Set<String>>();
        rows("select code, label from concept_alternative where vocabulary = :vocabulary", vocabulary)
                .forEach(row -> alternatives
                        .computeIfAbsent((String) row[0], code -> new TreeSet<>())
                        .add((String) row[1]));
        var rows = rows("""
                        select code, uri, label, notation, broader, obsolete from concept
                        where vocabulary = :vocabulary order by position, code
                        """, vocabulary).stream()
                .map(row -> new Row(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (Boolean) row[5],
                        alternatives.getOrDefault((String) row[0], Set.of())))
                .toList();
        var pairs = new LinkedHashSet<Pair>();
        rows("select code, related from concept_relation where vocabulary = :vocabulary", vocabulary)
                .forEach(row -> pairs.add(Pair.of((String) row[0], (String) row[1])));
        return Known.of(rows, pairs, elsewhere(vocabulary));
    }

    private Set<String> elsewhere(String vocabulary) {
        return Set.copyOf(
                session.createNativeQuery("select uri from concept where vocabulary <> :vocabulary", String.class)
                        .setParameter("vocabulary", vocabulary)
                        .getResultList());
    }

    void write(String vocabulary, Plan plan) {
        concepts(vocabulary, plan);
        relations(vocabulary, plan);
        alternatives(vocabulary, plan);
        topics(vocabulary, plan);
        session.clear();
    }

    /** One statement, so that a concept may name a broader one that comes behind it. */
    private void concepts(String vocabulary, Plan plan) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var row : plan.concepts().values()) {
            var columns = new HashMap<String, Object>();
            columns.put("code", row.code());
            columns.put("uri", row.uri());
            columns.put("label", row.label());
            columns.put("notation", row.notation());
            columns.put("broader", row.broader());
            columns.put("obsolete", row.obsolete());
            columns.put("position", rows.size() + 1);
            rows.add(columns);
        }
        execute("""
                insert into concept (vocabulary, code, uri, label, notation, broader, obsolete, position)
                select cast(:vocabulary as text), r.code, r.uri, r.label, r.notation, r.broader, r.obsolete, r.position
                from jsonb_to_recordset(cast(:rows as jsonb)) as r(code text, uri text, label text, notation text,
                    broader text, obsolete boolean, position integer)
                on conflict on constraint concept_pk do update
                set label = excluded.label, notation = excluded.notation, broader = excluded.broader,
                    obsolete = excluded.obsolete, position = excluded.position
                """, vocabulary, rows);
    }

    private void relations(String vocabulary, Plan plan) {
        var rows = plan.pairs().stream()
                .map(pair -> Map.of("code", pair.one(), "related", pair.other()))
                .toList();
        execute("delete from concept_relation where vocabulary = :vocabulary", vocabulary, null);
        execute("""
                insert into concept_relation (vocabulary, code, related)
                select cast(:vocabulary as text), r.code, r.related
                from jsonb_to_recordset(cast(:rows as jsonb)) as r(code text, related text)
                """, vocabulary, rows);
    }

    private void alternatives(String vocabulary, Plan plan) {
        var rows = plan.concepts().values().stream()
                .flatMap(row -> row.alternatives().stream().map(word -> Map.of("code", row.code(), "label", word)))
                .toList();
        execute("delete from concept_alternative where vocabulary = :vocabulary", vocabulary, null);
        execute("""
                insert into concept_alternative (vocabulary, code, label)
                select cast(:vocabulary as text), r.code, r.label
                from jsonb_to_recordset(cast(:rows as jsonb)) as r(code text, label text)
                """, vocabulary, rows);
    }

    /** A code is always a topic of the Forge, in the vocabularies that topics are looked for in. */
    private void topics(String vocabulary, Plan plan) {
        var rows = plan.added().stream().map(row -> Map.of("code", row.code())).toList();
        execute("""
                insert into topic_mapping (topic, vocabulary, code)
                select r.code, cast(:vocabulary as text), r.code
                from jsonb_to_recordset(cast(:rows as jsonb)) as r(code text)
                where r.code !~ '[.]'
                    and exists (select 1 from topic_mapping t where t.vocabulary = cast(:vocabulary as text))
                on conflict do nothing
                """, vocabulary, rows);
    }

    private List<Object[]> rows(String sql, String vocabulary) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("vocabulary", vocabulary)
                .getResultList();
    }

    private void execute(String sql, String vocabulary, List<?> rows) {
        var statement = session.createNativeMutationQuery(sql).setParameter("vocabulary", vocabulary);
        if (rows != null) {
            statement.setParameter("rows", written(rows));
        }
        statement.executeUpdate();
    }

    private String written(List<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("rows are plain texts", impossible);
        }
    }
}
