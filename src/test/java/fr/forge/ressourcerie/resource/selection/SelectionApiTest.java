package fr.forge.ressourcerie.resource.selection;

import static fr.forge.ressourcerie.Actors.admin;
import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.camille;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.editor;
import static fr.forge.ressourcerie.Actors.manager;
import static fr.forge.ressourcerie.Actors.service;
import static fr.forge.ressourcerie.Actors.someoneNew;
import static fr.forge.ressourcerie.resource.selection.Shelf.CIRCUITS;
import static fr.forge.ressourcerie.resource.selection.Shelf.FRACTIONS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.resource.Selection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Moving a resource in the selection, and who may see where it stands. */
@QuarkusTest
class SelectionApiTest {
    @Inject
    Shelf shelf;

    @BeforeEach
    void a_catalogue() {
        shelf.fill();
    }

    private static String tag() {
        return curator()
                .request()
                .get(FRACTIONS + "/selection")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private static ValidatableResponse move(Actor actor, String tag, String state, String reason) {
        return actor.request()
                .header("If-Match", tag)
                .contentType("application/json")
                .body("{\"state\":\"" + state + "\",\"reason\":\"" + reason + "\"}")
                .put(FRACTIONS + "/selection")
                .then();
    }

    private static ValidatableResponse see(Actor actor) {
        return actor.request().get(FRACTIONS + "/selection").then();
    }

    @Nested
    class As_a_curator {
        @Test
        void a_resource_is_selected_and_listed() {
            move(curator(), tag(), "selected", "Testée en classe.")
                    .statusCode(200)
                    .body("state", equalTo("selected"))
                    .body("publicState", equalTo("selected"))
                    .body("since", notNullValue())
                    .body("reason", equalTo("Testée en classe."))
                    .body("next", contains("to-review"))
                    .header("ETag", startsWith("\"2."));
            anonymous().get("/api/v1/resources").then().body("items.slug", contains("labo-des-fractions"));
        }

        @Test
        void what_never_moved_stands_nowhere() {
            see(curator())
                    .statusCode(200)
                    .header("Cache-Control", equalTo("private, no-store"))
                    .body("state", equalTo("none"))
                    .body("since", nullValue())
                    .body("reason", nullValue())
                    .body("next", contains("proposed", "selected"));
        }

        @Test
        void the_last_reason_is_the_one_that_shows() {
            move(curator(), tag(), "proposed", "D'abord.").statusCode(200);
            move(curator(), tag(), "rejected", "Ensuite.").statusCode(200);
            see(curator()).body("state", equalTo("rejected")).body("reason", equalTo("Ensuite."));
        }

        @Test
        void the_tag_of_the_selection_is_as_good_as_the_sheets() {
            var tag = see(curator()).extract().header("ETag");
            move(curator(), tag, "selected", "Vue.").statusCode(200);
        }

        @Test
        void a_rehearsal_shows_the_outcome_and_changes_nothing() {
            curator()
                    .request()
                    .header("If-Match", tag())
                    .contentType("application/json")
                    .body("{\"state\":\"selected\",\"reason\":\"Essai.\"}")
                    .put(FRACTIONS + "/selection?dryRun=true")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("selected"))
                    .body("reason", equalTo("Essai."));
            see(curator()).body("state", equalTo("none")).header("ETag", startsWith("\"1."));
            curator().request().get(FRACTIONS + "/history").then().body("items", hasSize(0));
        }

        @Test
        void two_curators_do_not_overwrite_each_other() {
            var seen = tag();
            move(curator(), seen, "proposed", "Le premier.").statusCode(200);
            move(someoneNew("curator"), seen, "selected", "Le second.")
                    .statusCode(412)
                    .body("code", equalTo("stale"))
                    .header("ETag", startsWith("\"2."));
            see(curator()).body("state", equalTo("proposed"));
        }

        @Test
        void a_version_is_asked_for() {
            curator()
                    .request()
                    .contentType("application/json")
                    .body("{\"state\":\"selected\",\"reason\":\"Vue.\"}")
                    .put(FRACTIONS + "/selection")
                    .then()
                    .statusCode(428);
        }

        @Test
        void every_fault_is_named_at_once() {
            move(curator(), tag(), "choisie", " ")
                    .statusCode(400)
                    .body("errors.pointer", containsInAnyOrder("/state", "/reason"))
                    .body("errors.find { it.pointer == '/state' }.detail", containsString("changes-requested"));
            move(curator(), tag(), "selected", "x".repeat(2001))
                    .statusCode(400)
                    .body("errors.pointer", contains("/reason"));
            curator()
                    .request()
                    .header("If-Match", tag())
                    .contentType("application/json")
                    .body("{}")
                    .put(FRACTIONS + "/selection")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", containsInAnyOrder("/state", "/reason"));
        }

        @Test
        void what_is_not_there_cannot_be_moved() {
            curator().request().get("/api/v1/resources/rien/selection").then().statusCode(404);
            shelf.vanish("circuits-simples");
            curator().request().get(CIRCUITS + "/selection").then().statusCode(410);
        }

        @Test
        void a_former_slug_leads_to_the_present_one() {
            shelf.rename(1, "Collectif-Maths/atelier", "Atelier des fractions");
            curator()
                    .request()
                    .redirects()
                    .follow(false)
                    .get(FRACTIONS + "/selection?x=1")
                    .then()
                    .statusCode(400);
            curator()
                    .request()
                    .redirects()
                    .follow(false)
                    .get(FRACTIONS + "/selection")
                    .then()
                    .statusCode(308)
                    .header("Location", endsWith("/api/v1/resources/atelier-des-fractions/selection"));
            anonymous()
                    .redirects()
                    .follow(false)
                    .get(FRACTIONS + "/history?limit=5")
                    .then()
                    .statusCode(308)
                    .header("Location", endsWith("/api/v1/resources/atelier-des-fractions/history?limit=5"));
        }
    }

    static Stream<Selection> every_state() {
        return Stream.of(Selection.values());
    }

    /** The drawing, met from outside: each state to each. */
    @ParameterizedTest
    @MethodSource("every_state")
    void arrows_that_are_not_drawn_are_refused_with_those_that_are(Selection from) {
        for (var to : Selection.values()) {
            shelf.stand("labo-des-fractions", from);
            var answer = move(curator(), tag(), Words.of(to), "Essai.");
            if (from.next().contains(to)) {
                answer.statusCode(200).body("state", equalTo(Words.of(to)));
            } else {
                answer.statusCode(409).body("code", equalTo("selection-step-refused"));
                var detail = answer.extract().<String>path("detail");
                var possible = Set.of(detail.replaceAll(".*: |\\.$", "").split(", "));
                assertEquals(Set.copyOf(from.next().stream().map(Words::of).toList()), possible, detail);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_public_sees_none_selected_or_withdrawn(Selection state) {
        shelf.stand("labo-des-fractions", state);
        anonymous()
                .get(FRACTIONS)
                .then()
                .body("selection.state", equalTo(seen(state)))
                .body("selection.since", seen(state).equals("none") ? nullValue() : equalTo("2024-05-06T00:00:00Z"));
    }

    private static String seen(Selection state) {
        return switch (state) {
            case SELECTED, TO_REVIEW -> "selected";
            case WITHDRAWN -> "withdrawn";
            default -> "none";
        };
    }

    @Test
    void what_is_proposed_again_after_it_was_withdrawn_stays_withdrawn_for_everyone() {
        shelf.stand("labo-des-fractions", Selection.WITHDRAWN);
        var before = anonymous().get(FRACTIONS).then().statusCode(200).extract();
        for (var step : List.of("proposed", "in-test", "rejected")) {
            move(curator(), tag(), step, "Essai.").statusCode(200);
            var now = anonymous().get(FRACTIONS).then().statusCode(200).extract();
            assertEquals(before.asString(), now.asString());
            assertEquals(before.header("ETag"), now.header("ETag"));
        }
        anonymous().get(FRACTIONS + "/history").then().body("items", hasSize(0));
    }

    @Nested
    class As_a_maintainer {
        @Test
        void the_whole_state_is_seen_and_not_moved() {
            var maintainer = someoneNew();
            curator()
                    .request()
                    .put(FRACTIONS + "/maintainers/" + Shelf.handle(maintainer))
                    .then()
                    .statusCode(201);
            move(curator(), tag(), "proposed", "À voir.").statusCode(200);
            see(maintainer).statusCode(200).body("state", equalTo("proposed")).body("reason", equalTo("À voir."));
            move(maintainer, tag(), "selected", "Pour moi.").statusCode(403);
            maintainer.request().get(CIRCUITS + "/selection").then().statusCode(403);
        }
    }

    @Nested
    class As_anyone_else {
        @Test
        void nothing_is_seen_and_nothing_moved() {
            for (var actor : new Actor[] {camille(), admin(), editor(), manager(), service()}) {
                see(actor).statusCode(403).body("code", equalTo("not-a-maintainer"));
                move(actor, tag(), "selected", "Pour moi.").statusCode(403).body("code", equalTo("forbidden"));
            }
            anonymous().get(FRACTIONS + "/selection").then().statusCode(401);
            anonymous()
                    .contentType("application/json")
                    .body("{\"state\":\"selected\",\"reason\":\"Vue.\"}")
                    .put(FRACTIONS + "/selection")
                    .then()
                    .statusCode(401);
        }
    }

    @ParameterizedTest
    @CsvSource({"PATCH", "POST", "DELETE"})
    void other_methods_are_not_known(String method) {
        curator()
                .request()
                .request(method, FRACTIONS + "/selection")
                .then()
                .statusCode(405)
                .header("Allow", containsString("PUT"));
    }
}
