package fr.forge.ressourcerie.educommun.application.assessment;

import static fr.forge.ressourcerie.Actors.camille;
import static fr.forge.ressourcerie.Actors.claude;
import static fr.forge.ressourcerie.Actors.manager;
import static fr.forge.ressourcerie.educommun.application.Applying.APPLICATIONS;
import static fr.forge.ressourcerie.educommun.application.Applying.draft;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.educommun.call.CallShelf;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Self-assessments, answer by answer. */
@QuarkusTest
class SelfAssessmentApiTest {
    private static final Map<String, String> EVIDENCE =
            Map.of("key", "description-du-besoin", "url", "https://exemple.example/besoin");

    @Inject
    CallShelf shelf;

    private String id;

    @BeforeEach
    void a_draft() {
        shelf.forget();
        CallShelf.published();
        id = draft(camille());
    }

    @Test
    void each_answer_is_saved_by_itself() {
        read("besoin").body("level", nullValue()).body("counts", equalTo(false));
        var empty = tag("besoin");
        var other = tag("usages");
        put("besoin", empty, Map.of("level", 2, "evidence", List.of(EVIDENCE)))
                .statusCode(200)
                .body("level", equalTo(2))
                .body("grid", equalTo(1))
                .body("counts", equalTo(true));
        put("usages", other, Map.of("level", 1, "comment", "Dans trois classes."))
                .statusCode(200);
        put("besoin", empty, Map.of("level", 3)).statusCode(412);
        camille()
                .request()
                .get(APPLICATIONS + id + "/self-assessment")
                .then()
                .statusCode(200)
                .body("answers.find { it.criterion == 'besoin' }.level", equalTo(2))
                .body("answers.find { it.criterion == 'usages' }.comment", equalTo("Dans trois classes."));
        requirement("besoin", true, "unanswered");
        camille()
                .request()
                .header("If-Match", tag("besoin"))
                .delete(at("besoin"))
                .then()
                .statusCode(204);
        requirement("besoin", false, "unanswered");
    }

    @Test
    void an_answer_without_the_evidence_that_is_required_does_not_count_yet() {
        put("besoin", tag("besoin"), Map.of("level", 2)).statusCode(200).body("counts", equalTo(false));
        requirement("besoin", false, "evidence-missing");
    }

    @Test
    void a_new_version_of_the_grid_asks_again_and_keeps_the_answer() {
        put("besoin", tag("besoin"), Map.of("level", 2, "evidence", List.of(EVIDENCE)))
                .statusCode(200);
        var met = met();
        CallShelf.rewriteGrid().statusCode(200).body("number", equalTo(2));
        read("besoin").body("level", equalTo(2)).body("grid", equalTo(1)).body("counts", equalTo(false));
        requirement("besoin", false, "older-grid");
        assertEquals(met - 1, met());
    }

    @Test
    void what_is_not_in_the_grid_is_refused_at_once() {
        put(
                        "besoin",
                        tag("besoin"),
                        Map.of(
                                "level",
                                7,
                                "evidence",
                                List.of(Map.of("key", "autre", "url", "https://exemple.example/"))))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/level", "/evidence/0/key"));
        put(
                        "besoin",
                        tag("besoin"),
                        Map.of(
                                "comment",
                                "À jeanne@exemple.example",
                                "evidence",
                                List.of(Map.of("key", "description-du-besoin", "url", "javascript:alert(1)"))))
                .statusCode(400)
                .body("errors.pointer", hasItems("/level", "/comment", "/evidence/0/url"));
        put("couleur", "*", Map.of("level", 1)).statusCode(404).body("code", equalTo("unknown-criterion"));
    }

    @Test
    void a_manager_reads_and_nobody_else() {
        manager().request().get(at("besoin")).then().statusCode(200);
        write(manager(), "besoin", "*", Map.of("level", 1)).statusCode(403);
        claude().request().get(at("besoin")).then().statusCode(404);
        write(claude(), "besoin", "*", Map.of("level", 1)).statusCode(404);
    }

    private int met() {
        return manager().request().get("/api/v1/applications").then().extract().path("items[0].met");
    }

    private void requirement(String criterion, boolean met, String code) {
        var requirement = "completeness.requirements.find { it.pointer == '/selfAssessment/" + criterion + "' }";
        camille()
                .request()
                .get(APPLICATIONS + id)
                .then()
                .body(requirement + ".met", equalTo(met))
                .body(requirement + ".code", equalTo(code));
    }

    private String at(String criterion) {
        return APPLICATIONS + id + "/self-assessment/" + criterion;
    }

    private ValidatableResponse read(String criterion) {
        return camille().request().get(at(criterion)).then().statusCode(200);
    }

    private String tag(String criterion) {
        return read(criterion).extract().header("ETag");
    }

    private ValidatableResponse put(String criterion, String tag, Object body) {
        return write(camille(), criterion, tag, body);
    }

    private ValidatableResponse write(Actor actor, String criterion, String tag, Object body) {
        return actor.request()
                .contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .put(at(criterion))
                .then();
    }
}
