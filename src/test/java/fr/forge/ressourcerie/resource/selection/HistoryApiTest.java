package fr.forge.ressourcerie.resource.selection;

import static fr.forge.ressourcerie.Actors.admin;
import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.camille;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.someoneNew;
import static fr.forge.ressourcerie.resource.selection.Shelf.FRACTIONS;
import static fr.forge.ressourcerie.resource.selection.Shelf.handle;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.forge.ressourcerie.Actor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What was done to a resource, and who learns how much of it. */
@QuarkusTest
class HistoryApiTest {
    private static final String HISTORY = FRACTIONS + "/history";
    private static final List<String> MOVES = List.of(
            "proposed",
            "changes-requested",
            "proposed",
            "rejected",
            "selected",
            "to-review",
            "selected",
            "to-review",
            "withdrawn");

    @Inject
    Shelf shelf;

    @BeforeEach
    void a_resource_with_a_past() {
        shelf.fill();
        MOVES.forEach(state -> curator()
                .request()
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"state\":\"" + state + "\",\"reason\":\"Motif secret de " + state + "\"}")
                .put(FRACTIONS + "/selection")
                .then()
                .statusCode(200));
        curator()
                .request()
                .contentType("text/csv")
                .body(
                        "resource,state,reason,title,levels\nlabo-des-fractions,withdrawn,Titre secret,Fractions,cm1|cm2\n")
                .post("/api/v1/selections/import")
                .then()
                .statusCode(200);
    }

    private static void only_what_everyone_may_know(RequestSpecification request) {
        var answer = request.get(HISTORY).then().statusCode(200);
        answer.body("items.act", contains("sheet-edited", "selection-moved", "selection-moved"))
                .body("items.role", everyItem(equalTo("curator")))
                .body("items.author", everyItem(nullValue()))
                .body("items.reason", everyItem(nullValue()))
                .body("items.changes", everyItem(nullValue()))
                .body("page.total", equalTo(3));
        for (var secret : List.of("secret", "proposed", "rejected", "membre-")) {
            assertFalse(answer.extract().asString().contains(secret), secret);
        }
    }

    private static void everything(Actor actor) {
        actor.request()
                .get(HISTORY)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("items[0].act", equalTo("sheet-edited"))
                .body("items[0].author", equalTo(handle(curator())))
                .body("items[0].reason", equalTo("Titre secret"))
                .body("items[0].changes.field", contains("levels", "title"))
                .body("items[0].changes[0].from", equalTo(List.of()))
                .body("items[0].changes[0].to", contains("cm1", "cm2"))
                .body("items[0].changes[1].to", contains("Fractions"))
                .body("items[1].changes.field", contains("publicSince", "publicState", "state"))
                .body("items[1].changes[2].from", contains("to-review"))
                .body("items[1].changes[2].to", contains("withdrawn"))
                .body("items.findAll { it.act == 'selection-moved' }.size()", equalTo(MOVES.size()))
                .body("items.reason", not(everyItem(nullValue())));
    }

    @Test
    void everyone_sees_when_the_sheet_and_the_public_place_moved() {
        only_what_everyone_may_know(anonymous());
        only_what_everyone_may_know(camille().request());
        only_what_everyone_may_know(admin().request());
    }

    @Test
    void curators_see_everything() {
        everything(curator());
    }

    @Test
    void a_wrong_token_is_as_good_as_none() {
        only_what_everyone_may_know(anonymous().auth().preemptive().oauth2("camille"));
    }

    @Nested
    class As_a_maintainer {
        @Test
        void everything_is_seen_of_ones_own_resource_only() {
            var maintainer = someoneNew();
            curator()
                    .request()
                    .put(Shelf.CIRCUITS + "/maintainers/" + handle(maintainer))
                    .then()
                    .statusCode(201);
            only_what_everyone_may_know(maintainer.request());
        }

        @Test
        void everything_is_seen() {
            var maintainer = someoneNew();
            var at = FRACTIONS + "/maintainers/" + handle(maintainer);
            curator().request().put(at).then().statusCode(201);
            maintainer
                    .request()
                    .get(HISTORY + "?limit=1")
                    .then()
                    .body("items[0].act", equalTo("maintenance-granted"))
                    .body("items[0].changes[0].to", contains(handle(maintainer)));
            curator().request().delete(at).then().statusCode(204);
            only_what_everyone_may_know(maintainer.request());
        }
    }

    @Test
    void the_history_is_walked_page_by_page() {
        var walked = new ArrayList<String>();
        var link = HISTORY + "?limit=2";
        while (link != null) {
            var page = anonymous().get(link).then().statusCode(200).extract().jsonPath();
            walked.addAll(page.getList("items.act"));
            link = page.getString("page.next");
        }
        assertEquals(List.of("sheet-edited", "selection-moved", "selection-moved"), walked);
    }

    @Test
    void what_is_not_there_has_no_history() {
        anonymous().get("/api/v1/resources/rien/history").then().statusCode(404);
    }
}
