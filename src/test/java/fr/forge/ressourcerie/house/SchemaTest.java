package fr.forge.ressourcerie.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Asks the database's own catalogue whether the migrations kept the house's rules. */
@QuarkusTest
class SchemaTest {
    private static final String OURS = "n.nspname = 'public' and c.relname <> 'flyway_schema_history'";

    @Inject
    Session session;

    @Test
    @Transactional
    void every_foreign_key_says_what_happens_on_delete() {
        assertNone("""
                select k.conname from pg_constraint k join pg_namespace n on n.oid = k.connamespace
                where n.nspname = 'public' and k.contype = 'f' and k.confdeltype = 'a'
                """);
    }

    @Test
    @Transactional
    void every_foreign_key_has_an_index() {
        assertNone("""
                select k.conname from pg_constraint k join pg_namespace n on n.oid = k.connamespace
                where n.nspname = 'public' and k.contype = 'f' and not exists (
                    select 1 from pg_index i where i.indrelid = k.conrelid
                    and starts_with(array_to_string(cast(i.indkey as int2[]), ' ') || ' ', array_to_string(k.conkey, ' ') || ' '))
                """);
    }

    @Test
    @Transactional
    void every_instant_has_a_zone() {
        assertNone("""
                select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
                join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and a.atttypid = cast('timestamp' as regtype) and %s
                """.formatted(OURS));
    }

    @Test
    @Transactional
    void every_constraint_has_a_name_of_its_table() {
        assertNone("""
                select k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
                join pg_namespace n on n.oid = c.relnamespace
                where k.contype in ('c', 'f', 'p', 'u') and not starts_with(k.conname, c.relname || '_') and %s
                """.formatted(OURS));
    }

    @Test
    @Transactional
    void there_are_tables_to_ask_about() {
        var tables = names("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " where c.relkind = 'r' and " + OURS);
        assertTrue(tables.contains("resource") && tables.contains("contribution"), tables.toString());
    }

    private void assertNone(String sql) {
        assertEquals(List.of(), names(sql));
    }

    private List<String> names(String sql) {
        return session.createNativeQuery(sql, String.class).getResultList();
    }
}
