package fr.forge.ressourcerie.harvest;

import static fr.forge.ressourcerie.Actors.admin;
import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.camille;
import static fr.forge.ressourcerie.Actors.service;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.embedded.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who may run a harvest, and what they are told. */
@QuarkusTest
class HarvestApiTest {
    @Inject
    ForgeUnderTest forge;

    @Inject
    Session session;

    @BeforeEach
    void a_small_forge() {
        forge.clear();
        forge.project(900_001, "collectif-api/labo", "Labo de l'API");
        forget();
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery(
                        "truncate harvest, harvest_problem, harvested_project, resource, contributor cascade")
                .executeUpdate();
    }

    private static Response start(Actor actor, String body) {
        return actor.request().contentType("application/json").body(body).post("/api/v1/harvests");
    }

    @Nested
    class As_nobody {
        @Test
        void runs_are_closed() {
            anonymous().get("/api/v1/harvests").then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));
        }
    }

    @Nested
    class As_a_contributor {
        @Test
        void runs_are_closed() {
            camille().request().get("/api/v1/harvests").then().statusCode(403).body("code", equalTo("forbidden"));
            start(camille(), "{\"mode\":\"full\"}").then().statusCode(403);
        }
    }

    @Nested
    class As_a_service {
        @Test
        void a_run_can_be_started_and_followed_to_its_end() {
            var location = start(service(), "{\"mode\":\"full\"}")
                    .then()
                    .statusCode(201)
                    .body("state", equalTo("running"))
                    .extract()
                    .header("Location");

            var events = service()
                    .request()
                    .get(location + "/events")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();

            assertTrue(events.contains("\"state\":\"completed\""), events);
            assertTrue(events.startsWith("data:"), events);
        }
    }

    @Nested
    class As_an_admin {
        @Test
        void an_incremental_run_without_an_earlier_one_is_full() {
            assertEquals("full", Runs.incremental().getString("mode"));
            assertEquals("incremental", Runs.incremental().getString("mode"));
        }

        @Test
        void a_second_run_waits_for_the_first() {
            forge.fail(1, "/projects?", Fault.NEVER_ANSWERS);
            var location = Runs.start("full");
            start(admin(), "{\"mode\":\"incremental\"}")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("harvest-running"));
            admin().request().get("/api/v1/harvests").then().body("items[0].state", equalTo("running"));
            forge.clear();
            interrupt();
            admin().request().get(location).then().body("state", equalTo("interrupted"));
        }

        @Test
        void a_run_whose_process_died_is_interrupted_and_the_next_one_completes_it() {
            var dead = UUID.fromString("00000000-0000-7000-8000-000000000001");
            dies(dead);

            assertEquals("completed", Runs.full().getString("state"));

            admin().request()
                    .get("/api/v1/harvests/" + dead)
                    .then()
                    .body("state", equalTo("interrupted"))
                    .body("outcome", containsString("sign of life"));
        }

        @Test
        void runs_are_listed_newest_first() {
            Runs.full();
            Runs.incremental();

            var next = admin().request()
                    .get("/api/v1/harvests?limit=1")
                    .then()
                    .statusCode(200)
                    .body("items[0].mode", equalTo("incremental"))
                    .body("page.total", equalTo(2))
                    .extract()
                    .<String>path("page.next");
            admin().request().get(next).then().body("items[0].mode", equalTo("full"));
        }

        @Test
        void a_wrong_mode_is_refused_with_what_is_allowed() {
            start(admin(), "{\"mode\":\"partial\"}").then().statusCode(400).body("errors.pointer", hasItem("/mode"));
            start(admin(), "{}").then().statusCode(400).body("errors.pointer", hasItem("/mode"));
            start(admin(), "{").then().statusCode(400).body("code", equalTo("unreadable-body"));
        }

        @Test
        void an_unknown_run_is_not_found() {
            for (var path : Map.of("", 404, "/problems", 404, "/events", 404).entrySet()) {
                admin().request()
                        .get("/api/v1/harvests/" + UUID.randomUUID() + path.getKey())
                        .then()
                        .statusCode(path.getValue())
                        .body("code", equalTo("unknown-harvest"));
            }
        }
    }

    /** As a process does that takes over: the run that lives here loses its lease. */
    @Transactional
    void interrupt() {
        session.createNativeMutationQuery(
                        "update harvest set state = 'interrupted', ended_at = now(), holder = gen_random_uuid() where state = 'running'")
                .executeUpdate();
    }

    @Transactional
    void dies(UUID id) {
        session.createNativeMutationQuery("""
                        insert into harvest (id, mode, state, started_at, holder, lease_until)
                        values (:id, 'full', 'running', now() - interval '1 hour', gen_random_uuid(), now() - interval '1 minute')
                        """).setParameter("id", id).executeUpdate();
    }
}
