package fr.forge.ressourcerie.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Holds the register of columns against the live schema, both ways. */
@QuarkusTest
class RegisterTest {
    private static final Set<String> CLASSES = Set.of("public", "internal", "personal");
    private static final Set<String> BASES =
            Set.of("mission d'intérêt public", "consentement", "obligation légale", "sans objet");

    @Inject
    Session session;

    /** Flyway's own table is left out: it tells which scripts ran, and nothing of the service's. */
    @Test
    @Transactional
    void every_column_of_every_table_is_in_the_register_and_nothing_else() throws IOException {
        var live = new TreeSet<>(session.createNativeQuery("""
                        select c.table_name || ' ' || c.column_name from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'flyway_schema_history'
                        """, String.class).getResultList());
        var registered =
                lines().stream().map(line -> line[0] + " " + line[1]).collect(Collectors.toCollection(TreeSet::new));
        var missing = new TreeSet<>(live);
        missing.removeAll(registered);
        registered.removeAll(live);
        assertEquals(
                Set.of(),
                missing,
                "add a line to src/main/resources/privacy/register.tsv for each: table, column, class (" + CLASSES
                        + "), purpose, legal basis (" + BASES
                        + "), retention (a term's name or a word of privacy.Lasting), separated by tabs");
        assertEquals(Set.of(), registered, "these columns are gone: take their lines out of the register");
    }

    @Test
    void every_line_says_everything_once_in_known_words_and_in_order() throws IOException {
        var keys = new ArrayList<String>();
        for (var line : lines()) {
            assertEquals(6, line.length, String.join("|", line));
            assertTrue(
                    CLASSES.contains(line[2]) && !line[3].isBlank() && BASES.contains(line[4]), String.join("|", line));
            assertTrue(!line[2].equals("personal") || !line[4].equals("sans objet"), String.join("|", line));
            keys.add(line[0] + "\t" + line[1]);
        }
        assertEquals(List.copyOf(new TreeSet<>(keys)), keys);
    }

    private static List<String[]> lines() throws IOException {
        try (var file = RegisterTest.class.getResourceAsStream("/privacy/register.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }
}
