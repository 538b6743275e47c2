package fr.forge.ressourcerie.embedded;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import fr.forge.ressourcerie.Actors;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service with the identity provider that people really use, and the demonstration realm. */
@QuarkusTest
@TestProfile(KeycloakTest.RealProvider.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakTest {
    @TempDir
    static Path realms;

    private static EmbeddedKeycloak keycloak;

    @AfterAll
    static void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
    }

    /** First, so that the other tests show that the service finds the provider when it comes. */
    @Test
    @Order(1)
    void without_the_provider_public_reads_work_and_tokens_have_to_wait() {
        Actors.anonymous().get("/test/who-am-i").then().statusCode(200);
        Actors.anonymous()
                .get("/test/who-am-i/contributor")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"));
        Actors.camille()
                .request()
                .get("/test/who-am-i/contributor")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"camille", "claude", "evaluator6"})
    void a_person_signs_in_by_password_with_the_demonstration_client(String person) {
        accepted(signIn("ressourcerie").byPassword("ressourcerie-cli", person)).body("person", equalTo(true));
    }

    @Test
    void the_roles_of_the_realm_arrive() {
        accepted(signIn("ressourcerie").byPassword("ressourcerie-cli", "admin"))
                .body("roles", contains("admin", "contributor"));
    }

    @Test
    void a_person_signs_in_by_the_browser_with_a_code_and_pkce() {
        accepted(signIn("ressourcerie").byBrowser("camille")).body("roles", contains("contributor"));
    }

    @Test
    void the_front_end_cannot_sign_in_without_pkce() {
        assertThat(signIn("ressourcerie").errorWithoutChallenge(), is("invalid_request"));
    }

    @Test
    void a_program_signs_in_with_its_secret_and_is_not_a_person() {
        call("/test/who-am-i/service", signIn("ressourcerie").asService())
                .statusCode(200)
                .body("roles", contains("service"))
                .body("machine", equalTo(true));
    }

    @Test
    void a_token_for_another_service_is_refused() {
        refused(signIn("ressourcerie").byPassword(DemonstrationRealm.WITHOUT_AUDIENCE, "camille"));
    }

    @Test
    void a_token_of_another_realm_is_refused() {
        refused(signIn("other").byPassword("ressourcerie-cli", "camille"));
    }

    @Test
    void a_token_that_was_tampered_with_is_refused() {
        var camille =
                signIn("ressourcerie").byPassword("ressourcerie-cli", "camille").split("\\.");
        var admin =
                signIn("ressourcerie").byPassword("ressourcerie-cli", "admin").split("\\.");
        refused(String.join(".", admin[0], admin[1], camille[2]));
    }

    @Test
    void a_token_is_refused_once_it_has_expired() {
        var token = signIn("ressourcerie").byPassword(DemonstrationRealm.SHORT_LIVED, "camille");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> refused(token));
    }

    /** Starts the provider at the first need, and never the service again. */
    private static SignIn signIn(String realm) {
        if (keycloak == null) {
            keycloak = EmbeddedKeycloak.start(
                    ConfigProvider.getConfig().getValue("ressourcerie.embedded.keycloak-port", int.class),
                    Stream.of("ressourcerie", "other")
                            .map(name -> DemonstrationRealm.copy(name, realms))
                            .toList());
            assertThat("Keycloak is ready", keycloak.awaitReady());
        }
        return new SignIn(keycloak.realm(realm));
    }

    private static ValidatableResponse accepted(String token) {
        return call("/test/who-am-i/contributor", token).statusCode(200);
    }

    private static void refused(String token) {
        call("/test/who-am-i/contributor", token).statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));
    }

    private static ValidatableResponse call(String path, String token) {
        return RestAssured.given().auth().preemptive().oauth2(token).get(path).then();
    }

    /** Replaces the provider that is only a key. */
    public static class RealProvider implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(AbsentKeycloak.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }
}
