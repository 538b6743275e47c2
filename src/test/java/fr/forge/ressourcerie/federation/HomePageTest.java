package fr.forge.ressourcerie.federation;

import static fr.forge.ressourcerie.Actors.anonymous;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What a newcomer sees first. */
@QuarkusTest
class HomePageTest {
    @Test
    void the_start_page_says_what_this_is_and_what_to_try() {
        anonymous()
                .get("/")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString("<html lang=\"fr\">"))
                .body(containsString("ressources sur la Forge"))
                .body(containsString("/api/v1/resources?scope=forge"));
    }
}
