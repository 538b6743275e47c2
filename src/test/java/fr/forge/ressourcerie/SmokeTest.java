package fr.forge.ressourcerie;

import static fr.forge.ressourcerie.Actors.anonymous;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The service starts on a real database and says that it is well. */
@QuarkusTest
class SmokeTest {
    @Test
    void the_service_starts_and_is_well() {
        anonymous().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
    }
}
