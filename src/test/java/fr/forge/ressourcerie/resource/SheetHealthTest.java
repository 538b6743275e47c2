package fr.forge.ressourcerie.resource;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.curator;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.embedded.Fault;
import fr.forge.ressourcerie.harvest.Runs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The health of a resource: read for those that are proposed or selected, at the price of few requests. */
@QuarkusTest
class SheetHealthTest {
    private static final String LABO = "/api/v1/resources/labo";

    @Inject
    ForgeUnderTest forge;

    @Inject
    Selecting selecting;

    @Inject
    Session session;

    @BeforeEach
    void a_catalogue() {
        forge.clear();
        forget();
        forge.project(1, "collectif-maths/labo", "Labo")
                .file("CONTRIBUTING.md", "# Contribuer")
                .file(".gitlab/issue_templates/bug.md", "## Ce qui se passe")
                .file("src/main.js", "")
                .release(Instant.now().minus(30, ChronoUnit.DAYS))
                .release(Instant.now().plus(30, ChronoUnit.DAYS));
        for (int id = 2; id <= 9; id++) {
            forge.project(id, "collectif-maths/projet-" + id, "Projet " + id);
        }
        Runs.full();
        forge.forget();
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery(
                        "truncate harvest, harvest_problem, harvested_project, resource, contributor cascade")
                .executeUpdate();
    }

    @Transactional
    void select(long project, Selection selection) {
        selecting.select(project, selection);
    }

    private static ValidatableResponse sheet() {
        return anonymous().get(LABO).then().statusCode(200);
    }

    private static String outcome(String check) {
        return sheet().extract().path("health.checks.find { it.check == '%s' }.outcome".formatted(check));
    }

    @Test
    void nobody_looks_at_the_repository_of_what_is_not_selected() {
        sheet().body("health", nullValue());
        forge.touch(1);
        Runs.full();
        assertEquals(0, forge.asked("repository/tree") + forge.asked("/releases"));
    }

    @Test
    void the_next_run_reads_what_was_selected_and_the_one_after_nothing() {
        select(1, Selection.SELECTED);
        sheet().body("health.outOf", equalTo(10), "health.checks", hasSize(10));
        assertEquals("unknown", outcome("issue-templates"));

        var first = Runs.incremental();

        assertEquals(1, first.getInt("counts.read"));
        sheet().body(
                        "health.checks.findAll { it.outcome == 'pass' }.check",
                        containsInAnyOrder("licence", "readme", "release", "contributing-guide", "issue-templates"));
        sheet().body("health.checks.findAll { it.outcome == 'unknown' }", hasSize(0));
        sheet().body("health.score", equalTo(5));
        forge.forget();
        var second = Runs.incremental();
        assertTrue(second.getInt("requests") <= 5, () -> second.getInt("requests") + " requests");
        assertEquals(0, second.getInt("counts.read"));
        assertEquals(0, Runs.full().getInt("counts.read"));
    }

    @Test
    void a_full_run_reads_it_too() {
        select(1, Selection.SELECTED);
        assertEquals(1, Runs.full().getInt("counts.read"));
        assertEquals("pass", outcome("contributing-guide"));
    }

    @Test
    void a_change_of_a_selected_project_is_seen() {
        select(1, Selection.SELECTED);
        Runs.incremental();
        forge.project(1, "collectif-maths/labo", "Labo").file("publiccode.yml", "pas du YAML: [");
        forge.touch(1);
        Runs.incremental();
        assertEquals("pass", outcome("publiccode"));
        assertEquals("fail", outcome("contributing-guide"));
        assertEquals("pass", outcome("activity"));
    }

    @Test
    void what_the_forge_refuses_is_unknown_and_not_asked_again() {
        forge.fail(1, "/releases", Fault.FORBIDDEN);
        forge.fail(1, "issue_templates", Fault.FORBIDDEN);
        select(1, Selection.SELECTED);
        Runs.incremental();
        assertEquals("unknown", outcome("release"));
        assertEquals("unknown", outcome("issue-templates"));
        assertEquals("pass", outcome("contributing-guide"));
        assertEquals(0, Runs.incremental().getInt("counts.read"));
    }

    @Test
    void that_a_resource_is_proposed_does_not_show_to_the_public() {
        select(1, Selection.PROPOSED);
        Runs.incremental();
        sheet().body("health", nullValue());
        curator().request().get(LABO).then().statusCode(200).body("health.outOf", equalTo(10));
    }

    @Test
    void a_list_shows_no_health() {
        select(1, Selection.SELECTED);
        anonymous().get("/api/v1/resources").then().body("items", hasSize(1), "items[0].health", nullValue());
    }
}
