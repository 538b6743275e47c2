package fr.forge.ressourcerie.http;

import static fr.forge.ressourcerie.Actors.admin;
import static fr.forge.ressourcerie.Actors.anonymous;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every answer is named by its bytes, kept and revalidated by everyone when public and by nobody when personal. */
@QuarkusTest
class CachingTest {
    private static final String LIST = "/api/v1/probes?limit=100";
    private static final String THING = "/api/v1/probes/00000000-0000-4000-8000-000000000000";

    /** A client that asks for no compression by itself. */
    private static RequestSpecification plain() {
        return RestAssured.given()
                .config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }

    @Test
    void a_public_answer_is_kept_and_revalidated() {
        plain().get(LIST)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, no-cache")
                .header("ETag", matchesPattern("\"[A-Za-z0-9_-]{16}\""))
                .header("Vary", containsString("Accept-Encoding"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"%s", "W/%s", "\"other\", %s", "*"})
    void an_answer_that_has_not_changed_is_not_sent_again(String known) {
        var tag = plain().get(LIST).header("ETag");
        plain().header("If-None-Match", known.formatted(tag))
                .get(LIST)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "public, no-cache")
                .header("Vary", containsString("Accept-Encoding"))
                .header("Content-Type", nullValue())
                .body(emptyOrNullString());
    }

    @Test
    void an_answer_that_has_changed_is_sent() {
        plain().header("If-None-Match", "\"other\"").get(LIST).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|gzip",
                "br, gzip;q=0.5|gzip",
                "*|gzip",
                "GZIP|gzip",
                "gzip;q=0|",
                "gzip;q=0, *|",
                "br|",
                "identity|"
            })
    void an_answer_is_compressed_for_who_asks(String accepted, String encoding) {
        plain().header("Accept-Encoding", accepted)
                .get(LIST)
                .then()
                .statusCode(200)
                .header("Content-Encoding", equalTo(encoding));
    }

    @Test
    void the_compressed_form_has_its_own_name_and_both_are_accepted_back() {
        var plainTag = plain().get(LIST).header("ETag");
        var gzipTag = plain().header("Accept-Encoding", "gzip").get(LIST).header("ETag");
        assertEquals(plainTag.replaceAll("\"$", "-gzip\""), gzipTag);
        plain().header("If-None-Match", gzipTag)
                .get(LIST)
                .then()
                .statusCode(304)
                .header("ETag", plainTag);
        plain().header("If-None-Match", plainTag)
                .header("Accept-Encoding", "gzip")
                .get(LIST)
                .then()
                .statusCode(304)
                .header("ETag", gzipTag);
    }

    @Test
    void the_compressed_form_reads_the_same() {
        RestAssured.given().get(LIST).then().statusCode(200).body("items.size()", equalTo(45));
    }

    @Test
    void a_short_answer_is_not_worth_compressing() {
        plain().header("Accept-Encoding", "gzip")
                .get("/api/v1/probes?limit=1")
                .then()
                .header("Content-Encoding", nullValue());
    }

    @Test
    void an_editable_thing_is_named_by_its_version_too() {
        plain().get(THING)
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"7\\.[A-Za-z0-9_-]{16}\""))
                .body("$", not(hasKey("version")));
    }

    @Test
    void what_someone_signed_in_reads_is_kept_by_nobody() {
        admin().request().get(LIST).then().statusCode(200).header("Cache-Control", "private, no-store");
        admin().request()
                .get("/api/v1/probes/secret")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store");
    }

    @Test
    void the_answer_to_a_write_is_kept_by_nobody() {
        anonymous()
                .contentType(ContentType.JSON)
                .body("{\"title\":\"Sonde\",\"colour\":\"dark-blue\"}")
                .post("/api/v1/probes")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/probes/"))
                .header("ETag", matchesPattern("\"7\\.[A-Za-z0-9_-]{16}\""))
                .header("Cache-Control", "private, no-store")
                .body("colour", equalTo("dark-blue"));
    }

    @Test
    void only_the_fields_asked_for_are_sent() {
        anonymous()
                .get("/api/v1/probes?fields=title,id&limit=2")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("items[0].keySet()", hasItem("title"))
                .body("items[0].size()", equalTo(2))
                .body("page.total", equalTo(45))
                .body("page.next", containsString("fields=title"));
    }
}
