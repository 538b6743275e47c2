package fr.forge.ressourcerie.educommun.application.desk;

import static fr.forge.ressourcerie.Actors.camille;
import static fr.forge.ressourcerie.Actors.claude;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.manager;
import static fr.forge.ressourcerie.educommun.application.Applying.APPLICATIONS;
import static fr.forge.ressourcerie.educommun.application.Applying.begin;
import static fr.forge.ressourcerie.educommun.application.Applying.change;
import static fr.forge.ressourcerie.educommun.application.Applying.draft;
import static fr.forge.ressourcerie.educommun.application.Applying.everything;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.educommun.call.CallShelf;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What managers see of all applications, and teams of their own one. */
@QuarkusTest
class DeskApiTest {
    private static final String COUNTS = "/api/v1/calls/un-appel/applications/counts";

    @Inject
    CallShelf shelf;

    @Inject
    Desk desk;

    @BeforeEach
    void one_open_call() {
        shelf.forget();
        CallShelf.published();
    }

    @Nested
    class Counting {
        @Test
        void a_draft_counts_as_begun_and_never_as_submitted() {
            draft(camille());
            counts().body("begun", equalTo(1))
                    .body("submitted", equalTo(0))
                    .body("states", hasSize(1))
                    .body("states[0].state", equalTo("draft"))
                    .body("days", hasSize(1))
                    .body("days[0].begun", equalTo(1))
                    .body("days[0].submitted", equalTo(0));
        }

        @Test
        void days_are_those_of_the_zone_and_what_is_withdrawn_or_taken_back_came_in_no_more() {
            desk.submitted(draft(camille()), "2031-03-29T22:59:59.999Z");
            desk.submitted(draft(camille()), "2031-03-29T23:00:00Z");
            desk.submitted(draft(claude()), "2031-03-30T21:59:59.999Z");
            desk.submitted(draft(claude()), "2031-03-30T22:00:00Z");
            var withdrawn = draft(camille());
            desk.submitted(withdrawn, "2031-03-30T12:00:00Z");
            desk.state(withdrawn, "withdrawn");
            counts().body("zone", equalTo("Europe/Paris"))
                    .body("begun", equalTo(5))
                    .body("submitted", equalTo(4))
                    .body("states.state", contains("submitted", "withdrawn"))
                    .body("states.count", contains(4, 1))
                    .body("days.findAll { it.submitted > 0 }.day", contains("2031-03-29", "2031-03-30", "2031-03-31"))
                    .body("days.findAll { it.submitted > 0 }.submitted", contains(1, 2, 1));
        }

        @Test
        void only_managers_count() {
            camille().request().get(COUNTS).then().statusCode(403);
            curator().request().get(COUNTS).then().statusCode(403);
            manager()
                    .request()
                    .get("/api/v1/calls/aucun/applications/counts")
                    .then()
                    .statusCode(404);
        }

        private ValidatableResponse counts() {
            return manager().request().get(COUNTS).then().statusCode(200);
        }
    }

    @Nested
    class Listing {
        @Test
        void an_academy_has_a_label() {
            change(camille(), draft(camille()), everything()).statusCode(200);
            manager()
                    .request()
                    .get(
                            "/api/v1/applications?facets=academy&state=draft&applicantKind=teacher&complete=false&q=calcul")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("facets.academy[0].value", equalTo("lyon"))
                    .body("facets.academy[0].label", equalTo("Lyon"));
        }
    }

    @Nested
    class History {
        @Test
        void a_team_sees_what_it_did_and_no_manager() {
            var id = draft(camille());
            change(camille(), id, Map.of("summary", "Un.")).statusCode(200);
            manager().request().get(APPLICATIONS + id).then().statusCode(200);
            desk.act(id, "assignment-made");
            history(camille(), id)
                    .statusCode(200)
                    .body("items.act", contains("application-edited", "application-begun"))
                    .body("items[0].changes[0].to", contains("summary"))
                    .body("items.role", everyItem(equalTo("holder")))
                    .body("items.author", everyItem(startsWith("membre-")));
            history(manager(), id)
                    .body("items.act", contains("assignment-made", "application-edited", "application-begun"));
        }

        @Test
        void managers_see_who_read_what() {
            var id = draft(camille());
            camille().request().get(APPLICATIONS + id + "/self-assessment");
            readings(manager(), id)
                    .statusCode(200)
                    .body("items.act", everyItem(equalTo("application-read")))
                    .body("items.role", contains("manager", "holder"))
                    .body("items.changes.to.flatten()", contains("readings", "self-assessment"))
                    .body("items.author", everyItem(startsWith("membre-")));
            readings(camille(), id).statusCode(403);
            history(manager(), id).body("items.act", not(hasItem("application-read")));
        }

        @Test
        void a_manager_who_applies_is_of_the_team() {
            var both = new Actor("gestionnaire-qui-candidate", "both@autre.example", Set.of("manager"));
            var id = begin(both, "À moi").statusCode(201).extract().<String>path("id");
            desk.act(id, "assignment-made");
            history(both, id).body("items.act", contains("application-begun"));
            readings(both, id).statusCode(403).body("code", equalTo("own-application"));
        }

        @Test
        void nobody_else_knows_of_it() {
            var id = draft(camille());
            history(claude(), id).statusCode(404);
            readings(claude(), id).statusCode(403);
            history(curator(), id).statusCode(404);
        }

        private ValidatableResponse history(Actor actor, String id) {
            return actor.request().get(APPLICATIONS + id + "/history").then();
        }

        private ValidatableResponse readings(Actor actor, String id) {
            return actor.request().get(APPLICATIONS + id + "/readings").then();
        }
    }
}
