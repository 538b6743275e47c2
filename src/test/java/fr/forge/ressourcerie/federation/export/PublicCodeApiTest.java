package fr.forge.ressourcerie.federation.export;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.someoneNew;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.contributor.Consenting;
import fr.forge.ressourcerie.harvest.Runs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The file against a schema of what the standard says in prose. */
@QuarkusTest
class PublicCodeApiTest {
    private static final String FILE = "/api/v1/resources/labo-des-fractions/publiccode.yml";

    @Inject
    ForgeUnderTest forge;

    @Inject
    Session session;

    @BeforeEach
    void a_resource() {
        forge.clear();
        sql("truncate harvest, harvest_problem, harvested_project, resource, contributor cascade");
        forge.project(1, "collectif-maths/fractions", "Labo des fractions")
                .set(
                        "topics",
                        JsonNodeFactory.instance
                                .arrayNode()
                                .add("mathematiques")
                                .add("cm2")
                                .add("application"));
        Runs.full();
    }

    private void sql(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.doWork(connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                }));
    }

    private static JsonNode file() {
        var text = anonymous().get(FILE).then().statusCode(200).extract().asString();
        return new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }

    private static List<String> faults(JsonNode file) throws IOException {
        try (var schema = PublicCodeApiTest.class.getResourceAsStream("/publiccode-0.4.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema)
                    .validate(file)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    @Test
    void it_is_valid_whatever_the_sheet_says() throws IOException {
        assertEquals(List.of(), faults(file()));
        sql("update resource set summary = null, description = null, kind = null, keywords = '{}', disciplines = '{}',"
                + " levels = '{}', audiences = '{}', languages = '{}', access_url = null, organisation = null");
        sql("delete from contribution");
        assertEquals(List.of(), faults(file()));
        sql(
                "update resource set kind = 'logiciel', summary = repeat('œuvre ', 80), description = repeat('- *mot*, # [ \"oui\" ', 600),"
                        + " keywords = string_to_array(repeat('é', 200), ' '), languages = '{fr,en}', forge_state = 'archived', title = '- non # ['");
        assertEquals(List.of(), faults(file()));
    }

    @Test
    void it_says_what_the_sheet_says() {
        var file = file();
        assertEquals("Labo des fractions", file.path("name").asText());
        assertEquals(
                "https://forge.example/collectif-maths/fractions.git",
                file.path("url").asText());
        assertEquals("standalone/web", file.path("softwareType").asText());
        assertTrue(file.at("/description/fr/features").toString().contains("Niveau : CM2"));
        anonymous()
                .get(FILE)
                .then()
                .header("Content-Type", startsWith("application/yaml"))
                .header("ETag", matchesPattern("\"[A-Za-z0-9_-]{16}\""))
                .header("Link", containsString("rel=\"license\""));
    }

    @Test
    void without_a_licence_it_cannot_be_said() {
        sql("update resource set licence = null, licence_code = null");
        anonymous()
                .get(FILE)
                .then()
                .statusCode(404)
                .body("code", equalTo("publiccode-not-possible"))
                .body("detail", containsString("legal.license"));
    }

    @Test
    void its_contacts_are_people_who_consent() {
        var person = someoneNew();
        forge.project(1, "collectif-maths/fractions", "Labo des fractions")
                .contributors(Consenting.committed(person.email(), 3));
        Runs.full();
        Consenting.describe(person, "Ada Lovelace", "Je calcule.");
        assertFalse(file().toString().contains("Ada"));
        Consenting.consent(person);
        assertEquals("Ada Lovelace", file().at("/maintenance/contacts/0/name").asText());
        Consenting.withdraw(person);
        assertFalse(file().toString().contains("Ada"));
    }

    @Test
    void what_vanished_is_gone() {
        sql("update resource set forge_state = 'vanished'");
        anonymous().get(FILE).then().statusCode(410);
        anonymous().get("/api/v1/resources/rien/publiccode.yml").then().statusCode(404);
    }
}
