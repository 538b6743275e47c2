package fr.forge.ressourcerie.http;

import static fr.forge.ressourcerie.Actors.anonymous;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that is asked is silently ignored. */
@QuarkusTest
class StrictParametersTest {
    private static final String ID = "00000000-0000-4000-8000-000000000000";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colours=red|colours|unknown-parameter|Paramètres admis : colour, cursor, day, fields, keyword, limit",
                "limit=0|limit|out-of-bounds|Au moins 1.",
                "limit=101|limit|out-of-bounds|Au plus 100.",
                "limit=many|limit|unreadable-value|« many » n'est pas admis. Un nombre entier.",
                "limit=|limit|unreadable-value|Un nombre entier.",
                "limit=99999999999|limit|unreadable-value|Un nombre entier.",
                "limit=1&limit=2|limit|repeated|Une seule valeur",
                "colour=RED|colour|unreadable-value|L'un de : red, dark-blue.",
                "colour=pink&colour=red|colour|unreadable-value|L'un de : red, dark-blue.",
                "keyword=a&keyword=b&keyword=c&keyword=d|keyword|out-of-bounds|De 0 à 3 valeurs.",
                "keyword=aaaaaaaaaaaaaaaaaaaaa|keyword|out-of-bounds|De 0 à 20 caractères.",
                "since=yesterday|since|unreadable-value|2026-06-19T21:59:59Z",
                "since=%2B1000000000-12-31T23:59:59Z|since|unreadable-value|2026-06-19T21:59:59Z",
                "since=-4713-01-01T00:00:00Z|since|unreadable-value|2026-06-19T21:59:59Z",
                "day=%2B99999-01-01|day|unreadable-value|2026-06-19",
                "day=2026-02-30|day|unreadable-value|2026-06-19",
                "owner=1-1-1-1-1|owner|unreadable-value|Un UUID.",
                "open=yes|open|unreadable-value|true ou false.",
                "fields=title,colour,weight|fields|unknown-field|champs connus : id, title, colour.",
                "fields=title;colour|fields|wrong-format|Forme admise"
            })
    void a_fault_names_the_parameter_and_what_is_allowed(String query, String name, String code, String detail) {
        anonymous()
                .get("/api/v1/probes?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("errors.parameter", contains(name))
                .body("errors.code", contains(code))
                .body("errors[0].detail", containsString(detail));
    }

    @Test
    void every_fault_is_named_at_once() {
        anonymous()
                .get("/api/v1/probes?colours=red&limit=0&since=now&owner=me")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("colours", "limit", "since", "owner"));
    }

    @ParameterizedTest
    @CsvSource({
        "colour=red&colour=dark-blue",
        "keyword=a&keyword=b",
        "since=2026-01-01T00:00:00Z",
        "day=2026-01-01",
        "owner=" + ID,
        "open=true",
        "q=",
        "q=%C3%A9l%C3%A8ve",
        "limit=100",
        "limit=1"
    })
    void what_is_declared_is_read(String query) {
        anonymous()
                .urlEncodingEnabled(false)
                .get("/api/v1/probes?" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void a_value_in_the_path_is_checked_too() {
        anonymous()
                .get("/api/v1/probes/me?zoom=10")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("id", "zoom"));
        anonymous().get("/api/v1/probes/" + ID + "?zoom=9").then().statusCode(200);
    }

    @Test
    void a_bad_value_is_repeated_short_and_harmless() {
        anonymous()
                .queryParam("limit", "\u001b[31m" + "x".repeat(300))
                .get("/api/v1/probes")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("[31mxxx"))
                .body("errors[0].detail", not(containsString("\u001b")))
                .body("errors[0].detail", not(containsString("x".repeat(50))));
    }

    @Test
    void an_operation_without_parameters_says_so() {
        anonymous()
                .header("Accept-Language", "en")
                .get("/api/v1/probes/failure?limit=1")
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("This operation takes no parameter."));
    }
}
