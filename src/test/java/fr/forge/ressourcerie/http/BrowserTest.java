package fr.forge.ressourcerie.http;

import static fr.forge.ressourcerie.Actors.anonymous;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of any origin may call without credentials, and no answer can be abused in a browser. */
@QuarkusTest
class BrowserTest {
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/probes", "/api/v1/probes?limit=0", "/api/v1/nothing", "/api/v1/probes/secret"})
    void any_origin_reads_every_answer_and_failure(String address) {
        anonymous()
                .header("Origin", "https://academie.example")
                .get(address)
                .then()
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Credentials", nullValue())
                .header(
                        "Access-Control-Expose-Headers",
                        allOf(
                                containsString("ETag"),
                                containsString("Link"),
                                containsString("Location"),
                                containsString("RateLimit"),
                                containsString("Retry-After")));
    }

    @Test
    void a_browser_learns_what_it_may_send_and_remembers_it() {
        anonymous()
                .header("Origin", "https://academie.example")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization, if-match, content-type")
                .options("/api/v1/probes")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Allow-Headers", containsString("If-Match"))
                .header("Access-Control-Max-Age", "86400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/probes", "/api/v1/nothing", "/nothing"})
    void an_answer_is_only_data(String address) {
        anonymous()
                .get(address)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", equalTo("default-src 'none'; frame-ancestors 'none'"));
    }

    @Test
    void the_contract_can_be_tried_in_a_page_with_scripts() {
        anonymous().get("/q/swagger-ui/").then().statusCode(200).header("Content-Security-Policy", nullValue());
    }
}
