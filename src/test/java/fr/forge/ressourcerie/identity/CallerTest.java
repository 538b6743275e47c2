package fr.forge.ressourcerie.identity;

import static fr.forge.ressourcerie.Actors.admin;
import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.camille;
import static fr.forge.ressourcerie.Actors.service;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.forge.ressourcerie.Actor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the service understands of a token, and the tokens that it refuses. */
@QuarkusTest
class CallerTest {

    @Nested
    class As_nobody {
        @Test
        void a_public_read_needs_no_token() {
            anonymous()
                    .get("/test/who-am-i")
                    .then()
                    .statusCode(200)
                    .body("subject", nullValue())
                    .body("roles", empty())
                    .body("person", equalTo(false))
                    .body("machine", equalTo(false));
        }

        @Test
        void a_protected_read_asks_for_a_token() {
            anonymous()
                    .get("/test/who-am-i/contributor")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Bearer"));
        }

        @Test
        void there_is_no_subject() {
            anonymous()
                    .get("/test/who-am-i/subject")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Bearer"));
        }
    }

    @Nested
    class As_a_person {
        @Test
        void a_person_is_a_contributor_by_signing_in() {
            camille()
                    .request()
                    .get("/test/who-am-i/contributor")
                    .then()
                    .statusCode(200)
                    .body("subject", equalTo(camille().subject()))
                    .body("roles", contains("contributor"))
                    .body("person", equalTo(true))
                    .body("machine", equalTo(false));
        }

        @Test
        void the_roles_of_the_token_are_kept() {
            admin().request()
                    .get("/test/who-am-i/contributor")
                    .then()
                    .statusCode(200)
                    .body("roles", contains("admin", "contributor"));
        }

        @Test
        void what_is_for_programs_stays_closed() {
            camille().request().get("/test/who-am-i/service").then().statusCode(403);
        }
    }

    @Nested
    class As_a_program {
        @Test
        void a_program_is_not_a_contributor() {
            service()
                    .request()
                    .get("/test/who-am-i/service")
                    .then()
                    .statusCode(200)
                    .body("roles", contains("service"))
                    .body("person", equalTo(false))
                    .body("machine", equalTo(true));
            service().request().get("/test/who-am-i/contributor").then().statusCode(403);
        }

        @Test
        void a_service_account_without_the_role_is_a_program_too() {
            var other = new Actor("service-account-other", null, Set.of());
            other.request()
                    .get("/test/who-am-i")
                    .then()
                    .statusCode(200)
                    .body("roles", empty())
                    .body("machine", equalTo(true));
        }
    }

    @ParameterizedTest
    @MethodSource
    void a_wrong_token_is_refused(String token) {
        Stream.of("/test/who-am-i", "/test/who-am-i/contributor")
                .forEach(path -> anonymous()
                        .auth()
                        .preemptive()
                        .oauth2(token)
                        .get(path)
                        .then()
                        .statusCode(401)
                        .header("WWW-Authenticate", startsWith("Bearer")));
    }

    static Stream<Named<String>> a_wrong_token_is_refused() {
        return Stream.of(
                Named.of("expired", camille().tokens().expired().sign()),
                Named.of(
                        "wrong audience",
                        camille().tokens().forAudience("other").sign()),
                Named.of(
                        "wrong issuer",
                        camille().tokens().from("https://other.example").sign()),
                Named.of("unknown key", camille().tokens().signedByAStranger().sign()),
                Named.of("tampered", camille().tokens().tampered()),
                Named.of("no token at all", "camille"));
    }
}
