package fr.forge.ressourcerie.embedded;

import static fr.forge.ressourcerie.Actors.anonymous;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calls that a newcomer finds. */
@QuarkusTest
class DemonstrationCallsTest {
    @Inject
    DemonstrationCalls demonstration;

    @Inject
    Session session;

    @BeforeEach
    @Transactional
    void no_call_yet() {
        session.createNativeMutationQuery("truncate call cascade").executeUpdate();
    }

    @Test
    void one_is_closed_and_waits_for_its_results_and_one_is_open() {
        demonstration.fill(Instant.now());
        demonstration.fill(Instant.now());
        anonymous()
                .get("/api/v1/calls")
                .then()
                .statusCode(200)
                .body("items.slug", contains("educommun-demonstration", "educommun-2026"))
                .body("items.open", contains(true, false))
                .body("items.state", contains("published", "closed"));
        anonymous()
                .get("/api/v1/calls/educommun-2026")
                .then()
                .body("closesAt.at", equalTo("2026-06-19T22:00:00Z"))
                .body("support.from", equalTo("2026-09-01"))
                .body("timeline.find { it.kind == 'closing' }.on", equalTo("2026-06-19"));
        anonymous()
                .get("/api/v1/calls/educommun-2026/kit/grille-d-autoevaluation.ods")
                .then()
                .statusCode(200)
                .contentType("application/vnd.oasis.opendocument.spreadsheet");
        anonymous().get("/api/v1/calls/educommun-demonstration/grid").then().body("axes", hasSize(5));
    }
}
