package fr.forge.ressourcerie.educommun.application;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.camille;
import static fr.forge.ressourcerie.Actors.claude;
import static fr.forge.ressourcerie.Actors.manager;
import static fr.forge.ressourcerie.Actors.person;
import static fr.forge.ressourcerie.Actors.service;
import static fr.forge.ressourcerie.Actors.someoneNew;
import static fr.forge.ressourcerie.educommun.application.Applying.APPLICATIONS;
import static fr.forge.ressourcerie.educommun.application.Applying.BEGIN;
import static fr.forge.ressourcerie.educommun.application.Applying.begin;
import static fr.forge.ressourcerie.educommun.application.Applying.change;
import static fr.forge.ressourcerie.educommun.application.Applying.draft;
import static fr.forge.ressourcerie.educommun.application.Applying.everything;
import static fr.forge.ressourcerie.educommun.application.Applying.tag;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.educommun.call.CallShelf;
import fr.forge.ressourcerie.house.WholeDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts of applications, as their teams write them and as nobody else knows them. */
@QuarkusTest
class ApplicationApiTest {
    @Inject
    CallShelf shelf;

    @Inject
    WholeDatabase database;

    @BeforeEach
    void one_open_call() {
        shelf.forget();
        CallShelf.published();
    }

    @Nested
    class As_an_applicant {
        @Test
        void a_title_and_a_kind_begin_a_draft() {
            begin(camille(), "Calculer partout")
                    .statusCode(201)
                    .header("Location", containsString("/api/v1/applications/"))
                    .body("state", equalTo("draft"))
                    .body("submittedAt", nullValue())
                    .body("call.slug", equalTo("un-appel"))
                    .body("call.open", equalTo(true))
                    .body("team", hasSize(1))
                    .body("team[0].role", equalTo("holder"))
                    .body("team[0].reachable", equalTo(true))
                    .body("team[0].handle", startsWith("membre-"))
                    .body("completeness.complete", equalTo(false))
                    .body("completeness.requirements.findAll { !it.met }.pointer", hasItems("/summary", "/governance"))
                    .body("completeness.requirements.find { it.pointer == '/applicantKind' }.met", equalTo(true));
        }

        @Test
        void anything_is_saved_in_any_order_and_what_is_missing_is_told() {
            var id = draft(camille());
            change(camille(), id, Map.of("governance", "Un conseil."))
                    .statusCode(200)
                    .body("governance.html", containsString("<p>Un conseil.</p>"))
                    .body("completeness.requirements.find { it.pointer == '/governance' }.met", equalTo(true))
                    .body("completeness.requirements.find { it.pointer == '/summary' }.met", equalTo(false));
            change(camille(), id, everything())
                    .statusCode(200)
                    .body("organisation.name", equalTo("Collège des Tilleuls"))
                    .body("requested.amount", equalTo("1500.00"))
                    .body("budget.balanced", equalTo(true))
                    .body(
                            "completeness.requirements.findAll { !it.met && !it.pointer.startsWith('/documents')"
                                    + " && !it.pointer.startsWith('/selfAssessment') }.pointer",
                            is(empty()));
        }

        @Test
        void a_patch_merges_what_lies_within() {
            var id = draft(camille());
            change(camille(), id, Map.of("organisation", Map.of("name", "Collège")))
                    .statusCode(200);
            change(camille(), id, Map.of("organisation", Map.of("academy", "lyon")))
                    .statusCode(200)
                    .body("organisation.name", equalTo("Collège"))
                    .body("organisation.academy", equalTo("lyon"));
            change(camille(), id, "{\"organisation\":{\"name\":null,\"academy\":null}}")
                    .statusCode(200)
                    .body("organisation", nullValue());
        }

        @Test
        void sums_are_made_by_the_service() {
            var id = draft(camille());
            var line = Map.of("label", "Une dépense", "money", Map.of("amount", "0.10", "currency", "EUR"));
            change(
                            camille(),
                            id,
                            Map.of(
                                    "expenses",
                                    List.of(line, line, line),
                                    "requested",
                                    Map.of("amount", "0.2", "currency", "EUR"),
                                    "otherFunding",
                                    List.of(line)))
                    .statusCode(200)
                    .body("budget.expenses.amount", equalTo("0.30"))
                    .body("budget.funding.amount", equalTo("0.30"))
                    .body("budget.balanced", equalTo(true));
            change(camille(), id, Map.of("otherFunding", List.of()))
                    .statusCode(200)
                    .body("budget.balanced", equalTo(false))
                    .body(
                            "completeness.requirements.find { it.code == 'sums-do-not-add-up' }.detail",
                            containsString("0.30 EUR"));
        }

        @Test
        void two_people_editing_never_lose_a_change() {
            var id = draft(camille());
            var read = tag(camille(), id);
            change(camille(), id, read, Map.of("summary", "Un.", "community", "Deux."))
                    .statusCode(200);
            var now = tag(camille(), id);
            change(camille(), id, read, Map.of("governance", "Trois."))
                    .statusCode(412)
                    .header("ETag", startsWith("\"2."))
                    .body("errors.pointer", containsInAnyOrder("/summary", "/community"))
                    .body("errors.code", everyItem(equalTo("changed-meanwhile")));
            change(camille(), id, now, Map.of("governance", "Trois.")).statusCode(200);
            camille()
                    .request()
                    .contentType("application/merge-patch+json; charset=UTF-8")
                    .body(Map.of("governance", "Quatre."))
                    .patch(APPLICATIONS + id)
                    .then()
                    .statusCode(428);
        }

        @Test
        void what_is_wrong_is_named_at_once_and_nothing_is_saved() {
            var id = draft(camille());
            change(
                            camille(),
                            id,
                            Map.of(
                                    "summary",
                                    "Écrivez à jeanne.martin@education.example.",
                                    "organisation",
                                    Map.of("siret", "73282932000075", "rna", "12", "academy", "atlantide"),
                                    "timetable",
                                    List.of(Map.of("title", "x", "from", "2031-09-02", "until", "2031-09-01")),
                                    "requested",
                                    Map.of("amount", "1,5", "currency", "USD"),
                                    "resources",
                                    List.of(Map.of()),
                                    "couleur",
                                    "bleu"))
                    .statusCode(400)
                    .body(
                            "errors.pointer",
                            hasItems(
                                    "/summary",
                                    "/organisation/siret",
                                    "/organisation/rna",
                                    "/organisation/academy",
                                    "/timetable/0/until",
                                    "/requested/amount",
                                    "/requested/currency",
                                    "/resources/0",
                                    "/couleur"));
            change(camille(), id, Map.of("resources", List.of(Map.of("slug", "nulle-part"))))
                    .statusCode(400)
                    .body("errors.pointer", contains("/resources/0/slug"));
            camille().request().get(APPLICATIONS + id).then().body("summary", nullValue());
        }

        @Test
        void a_call_that_is_not_open_takes_nothing() {
            var id = draft(camille());
            var tag = tag(camille(), id);
            shelf.age(10);
            begin(camille(), "Trop tard").statusCode(409).body("code", equalTo("call-not-open"));
            change(camille(), id, tag, Map.of("summary", "Trop tard."))
                    .statusCode(409)
                    .body("detail", containsString("est arrivée le"));
        }

        @Test
        void a_draft_is_deleted_and_a_withdrawn_one_stays() {
            var id = draft(camille());
            camille()
                    .request()
                    .header("If-Match", tag(camille(), id))
                    .delete(APPLICATIONS + id)
                    .then()
                    .statusCode(204);
            camille().request().get(APPLICATIONS + id).then().statusCode(404);
            var other = draft(camille());
            withdraw(camille(), other).statusCode(200).body("state", equalTo("withdrawn"));
            withdraw(camille(), other).statusCode(409).body("code", equalTo("application-step"));
            change(camille(), other, Map.of("summary", "x")).statusCode(409).body("code", equalTo("application-fixed"));
        }

        @Test
        void drafts_are_bounded() {
            var someone = someoneNew();
            for (var number = 0; number < 10; number++) {
                begin(someone, "Brouillon " + number).statusCode(201);
            }
            begin(someone, "Encore un").statusCode(409).body("code", equalTo("too-many-applications"));
        }

        @Test
        void the_correspondence_address_is_nowhere_in_clear() {
            var someone = someoneNew();
            draft(someone);
            assertEquals(List.of(), database.columnsWith(someone.email()));
        }

        private ValidatableResponse withdraw(Actor actor, String id) {
            return actor.request()
                    .contentType("application/json")
                    .body(Map.of("reason", "Financé autrement."))
                    .post(APPLICATIONS + id + "/withdrawal")
                    .then();
        }
    }

    @Nested
    class As_a_manager {
        @Test
        void all_are_listed_found_and_counted() {
            var id = draft(camille());
            change(camille(), id, everything()).statusCode(200);
            begin(claude(), "Dessiner à l'école").statusCode(201);
            list("").body("page.total", equalTo(2))
                    .body("items.title", contains("Dessiner à l'école", "Calculer partout"));
            list("?academy=lyon").body("items.id", contains(id));
            list("?q=tilleuls").body("items.id", contains(id));
            list("?q=DESSINER ecole").body("items", hasSize(1));
            list("?q=100%").body("items", is(empty()));
            list("?state=submitted").body("items", is(empty()));
            list("?complete=false&call=un-appel&applicantKind=teacher").body("items", hasSize(2));
            list("?facets=state,academy")
                    .body("facets.state[0].value", equalTo("draft"))
                    .body("facets.state[0].count", equalTo(2))
                    .body("facets.academy.value", contains("lyon"));
            list("?sort=-updatedAt&limit=1").body("items", hasSize(1)).body("page.next", not(nullValue()));
            var next = list("?sort=submittedAt&limit=1").extract().<String>path("page.next");
            manager()
                    .request()
                    .get(next)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("page.next", nullValue());
        }

        @Test
        void a_draft_may_be_read_and_not_changed_and_the_reading_is_an_act() {
            var id = draft(camille());
            manager().request().get(APPLICATIONS + id).then().statusCode(200);
            change(manager(), id, "{\"title\":\"Autre\"}")
                    .statusCode(403)
                    .body("code", equalTo("not-your-application"));
        }

        private ValidatableResponse list(String query) {
            return manager()
                    .request()
                    .get("/api/v1/applications" + query)
                    .then()
                    .statusCode(200);
        }
    }

    @Nested
    class As_anyone_else {
        @ParameterizedTest
        @ValueSource(strings = {"claude", "curator", "evaluator1"})
        void nothing_of_it_is_there(String name) {
            var id = draft(camille());
            var actor = person(name, name.replaceAll("[0-9]", ""));
            var missing = actor.request()
                    .get(APPLICATIONS + "00000000-0000-0000-0000-000000000000")
                    .then()
                    .extract();
            var hidden = actor.request()
                    .get(APPLICATIONS + id)
                    .then()
                    .statusCode(404)
                    .extract();
            assertEquals(missing.<String>path("detail"), hidden.<String>path("detail"));
            actor.request()
                    .header("If-Match", "*")
                    .contentType("application/merge-patch+json; charset=UTF-8")
                    .body("{}")
                    .patch(APPLICATIONS + id)
                    .then()
                    .statusCode(404);
            actor.request()
                    .header("If-Match", "*")
                    .delete(APPLICATIONS + id)
                    .then()
                    .statusCode(404);
            actor.request().get("/api/v1/applications").then().statusCode(200).body("items", is(empty()));
        }

        @Test
        void a_token_is_needed() {
            anonymous().get(APPLICATIONS + draft(camille())).then().statusCode(401);
            anonymous().get("/api/v1/applications").then().statusCode(401);
            service().request().get("/api/v1/applications").then().statusCode(403);
            anonymous()
                    .contentType("application/json")
                    .body("{}")
                    .post(BEGIN)
                    .then()
                    .statusCode(401);
        }
    }
}
