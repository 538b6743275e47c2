package fr.forge.ressourcerie.http;

import static fr.forge.ressourcerie.Actors.admin;
import static fr.forge.ressourcerie.Actors.anonymous;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody changes what they have not seen. */
@QuarkusTest
class PreconditionTest {
    private static final String THING = "/api/v1/probes/00000000-0000-4000-8000-000000000000";

    @Test
    void a_change_without_a_version_is_refused() {
        admin().request().delete(THING).then().statusCode(428).body("code", equalTo("precondition-required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6.abc\"", "\"77.abc\"", "W/\"7.abc\"", "7", "\"7\""})
    void a_change_of_another_version_is_refused_with_the_current_one(String tag) {
        admin().request()
                .header("If-Match", tag)
                .delete(THING)
                .then()
                .statusCode(412)
                .header("ETag", anonymous().get(THING).header("ETag").replace("-gzip", ""))
                .body("code", equalTo("stale"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7.abc\"", "\"7.abc-gzip\"", "\"6.abc\", \"7.abc\"", "*"})
    void a_change_of_the_version_that_was_read_passes_whatever_else_moved(String tag) {
        admin().request().header("If-Match", tag).delete(THING).then().statusCode(204);
    }
}
