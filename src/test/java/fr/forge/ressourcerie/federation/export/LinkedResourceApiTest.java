package fr.forge.ressourcerie.federation.export;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.service;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.harvest.Runs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sheet as a processor of linked data understands it, with a copy of the terms of schema.org that it uses. */
@QuarkusTest
class LinkedResourceApiTest {
    private static final String SHEET = "/api/v1/resources/labo-des-fractions";
    private static final String LINKED = "application/ld+json";
    private static final String SCHEMA = "http://schema.org/";

    @Inject
    ForgeUnderTest forge;

    @Inject
    Session session;

    @BeforeEach
    void a_resource() {
        forge.clear();
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(
                                "truncate harvest, harvest_problem, harvested_project, resource, contributor cascade")
                        .executeUpdate());
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

    private static JsonObject understood(String text) throws JsonLdError {
        DocumentLoader local = (address, options) -> {
            assertEquals("schema.org", address.getHost());
            return terms();
        };
        var options = new JsonLdOptions(local);
        return JsonLd.expand(JsonDocument.of(new StringReader(text)))
                .options(options)
                .get()
                .getJsonObject(0);
    }

    private static Document terms() throws JsonLdError {
        return JsonDocument.of(LinkedResourceApiTest.class.getResourceAsStream("/schemaorg-context.json"));
    }

    private static JsonObject first(JsonObject node, String property) {
        return node.getJsonArray(SCHEMA + property).getJsonObject(0);
    }

    private static String text(JsonObject node, String property) {
        return first(node, property).getString("@value");
    }

    @Test
    void a_processor_finds_what_the_sheet_says() throws JsonLdError {
        service()
                .request()
                .contentType("application/json")
                .body(Map.of(
                        "value",
                        1200,
                        "unit",
                        "people",
                        "period",
                        "month",
                        "from",
                        "2026-05-01",
                        "qualifier",
                        "exact",
                        "source",
                        "matomo"))
                .post(SHEET + "/usage")
                .then()
                .statusCode(201);
        var node = understood(anonymous()
                .accept(LINKED)
                .get(SHEET)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(LINKED))
                .header("Link", containsString("rel=\"license\""))
                .extract()
                .asString());
        assertTrue(node.getString("@id").endsWith(SHEET));
        assertEquals(
                "[\"http://schema.org/LearningResource\",\"http://schema.org/SoftwareApplication\"]",
                node.getJsonArray("@type").toString());
        assertEquals("Labo des fractions", text(node, "name"));
        assertEquals(JsonValue.TRUE, first(node, "isAccessibleForFree").get("@value"));
        assertEquals(
                "http://data.education.fr/voc/scolomfr/concept/scolomfr-voc-022-num-015",
                first(node, "educationalLevel").getString("@id"));
        var teaches = first(node, "teaches");
        assertEquals(
                "[\"http://schema.org/DefinedTerm\"]",
                teaches.getJsonArray("@type").toString());
        assertEquals(
                "http://data.education.fr/voc/scolomfr/concept/scolomfr-voc-015-num-919", teaches.getString("@id"));
        assertEquals("mathematiques", text(teaches, "termCode"));
        assertTrue(first(node, "license").getString("@id").startsWith("https://spdx.org/licenses/"));
        assertTrue(first(node, "sdLicense").getString("@id").contains("licence-ouverte"));
        var counter = first(node, "interactionStatistic");
        assertEquals(1200, first(counter, "userInteractionCount").getInt("@value"));
        assertEquals(
                "https://forge.example/collectif-maths/fractions",
                first(first(node, "isBasedOn"), "codeRepository").getString("@id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/ld+json|application/ld+json",
                "application/json|application/json",
                "*/*|application/json",
                "application/*|application/json",
                "application/json;q=0.5, application/ld+json|application/ld+json",
                "application/json, application/ld+json;q=0.9|application/json",
                "text/html, application/ld+json;q=0.2, */*;q=0.1|application/ld+json",
                "application/ld+json;q=0, */*|application/json"
            })
    void each_gets_what_they_prefer(String accepted, String type) {
        anonymous()
                .header("Accept", accepted)
                .get(SHEET)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(type))
                .header("Vary", containsString("Accept,"));
    }

    @Test
    void each_form_has_its_own_name() {
        var plain =
                anonymous().get(SHEET).then().statusCode(200).header("Content-Type", startsWith("application/json"));
        var linked = anonymous().accept(LINKED).get(SHEET).then().statusCode(200);
        var name = linked.extract().header("ETag");
        assertNotEquals(plain.extract().header("ETag"), name);
        anonymous()
                .accept(LINKED)
                .header("If-None-Match", name)
                .get(SHEET)
                .then()
                .statusCode(304)
                .header("Vary", containsString("Accept,"));
        anonymous().header("If-None-Match", name).get(SHEET).then().statusCode(200);
    }

    @Test
    void it_takes_no_parameter_and_is_refused_like_the_sheet() {
        anonymous()
                .accept(LINKED)
                .get(SHEET + "?fields=title")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("fields"));
        anonymous().accept(LINKED).get("/api/v1/resources/rien").then().statusCode(404);
        anonymous().accept("text/html").get(SHEET).then().statusCode(406);
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("update resource set forge_state = 'vanished'")
                        .executeUpdate());
        anonymous().accept(LINKED).get(SHEET).then().statusCode(410).body(not(containsString("Labo")));
    }
}
