package fr.forge.ressourcerie.educommun.call;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.camille;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.manager;
import static fr.forge.ressourcerie.educommun.call.CallShelf.CALLS;
import static fr.forge.ressourcerie.educommun.call.CallShelf.SOON;
import static fr.forge.ressourcerie.educommun.call.CallShelf.change;
import static fr.forge.ressourcerie.educommun.call.CallShelf.complete;
import static fr.forge.ressourcerie.educommun.call.CallShelf.document;
import static fr.forge.ressourcerie.educommun.call.CallShelf.grid;
import static fr.forge.ressourcerie.educommun.call.CallShelf.make;
import static fr.forge.ressourcerie.educommun.call.CallShelf.moment;
import static fr.forge.ressourcerie.educommun.call.CallShelf.move;
import static fr.forge.ressourcerie.educommun.call.CallShelf.published;
import static fr.forge.ressourcerie.educommun.call.CallShelf.put;
import static fr.forge.ressourcerie.educommun.call.CallShelf.tag;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.forge.ressourcerie.educommun.document.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Calls as managers run them and as everyone reads them. */
@QuarkusTest
class CallApiTest {
    @Inject
    CallShelf shelf;

    @BeforeEach
    void no_call_yet() {
        shelf.forget();
    }

    @Nested
    class As_a_manager {
        @Test
        void a_call_is_prepared_published_and_open() {
            make(complete())
                    .statusCode(201)
                    .header("Location", containsString(SOON))
                    .body("state", equalTo("draft"))
                    .body("open", equalTo(false))
                    .body("grid", nullValue())
                    .body("description.html", containsString("<strong>appel</strong>"))
                    .body("closesAt.zone", equalTo("Europe/Paris"))
                    .body("applicants[1].identifiedBy", contains("rna"));
            put("/grid", grid().toString()).statusCode(200).body("number", equalTo(1));
            move("published").statusCode(200).body("open", equalTo(true)).body("grid", equalTo(1));
            anonymous().get("/api/v1/statistics").then().body("calls", equalTo(1));
            manager()
                    .request()
                    .get(SOON + "/history")
                    .then()
                    .statusCode(200)
                    .body("items.act", contains("call-moved", "call-grid-written", "call-created"))
                    .body("items[0].changes[0].to", contains("published"));
        }

        @Test
        void publishing_names_everything_that_is_missing() {
            make(Map.of("slug", "un-appel", "edition", "2031", "title", "Un appel"))
                    .statusCode(201);
            move("published")
                    .statusCode(422)
                    .body("code", equalTo("call-incomplete"))
                    .body(
                            "errors.pointer",
                            containsInAnyOrder(
                                    "/summary",
                                    "/description",
                                    "/support",
                                    "/applicants",
                                    "/contact",
                                    "/opensAt",
                                    "/closesAt",
                                    "/grid"));
            change("{\"closesAt\":{\"at\":\"2020-01-01T00:00:00Z\",\"zone\":\"Europe/Paris\"}}")
                    .statusCode(200);
            move("published").statusCode(422).body("errors.code", hasItem("past"));
            manager().request().get(SOON).then().body("state", equalTo("draft"));
        }

        @Test
        void what_contradicts_itself_is_named_at_once() {
            var body = complete();
            body.put("slug", "Un Appel");
            body.put("title", " \u200b ");
            body.put("summary", "Écrivez à jeanne.martin@education.example.");
            body.put("opensAt", moment(11));
            body.put("closesAt", Map.of("at", moment(10).get("at"), "zone", "Europe/Lutèce"));
            body.put("support", Map.of("from", "2031-09-01", "until", "2031-08-01"));
            body.put("contact", "ici");
            body.put(
                    "applicants",
                    List.of(
                            Map.of("kind", "teacher", "identifiedBy", List.of("siret"), "identifierRequired", false),
                            Map.of("kind", "researcher", "identifiedBy", List.of("rna"), "identifierRequired", false),
                            Map.of("kind", "local-authority", "identifierRequired", true),
                            Map.of("kind", "teacher", "identifierRequired", false)));
            var other = document("budget");
            other.put("applicants", List.of("association"));
            other.put("maxBytes", 1);
            body.put("documents", List.of(document("budget"), other));
            body.put("couleur", "bleu");
            make(body)
                    .statusCode(400)
                    .body(
                            "errors.pointer",
                            hasItems(
                                    "/slug",
                                    "/title",
                                    "/summary",
                                    "/closesAt/at",
                                    "/closesAt/zone",
                                    "/support/until",
                                    "/contact",
                                    "/applicants/0/identifiedBy",
                                    "/applicants/1/identifiedBy",
                                    "/applicants/2/identifierRequired",
                                    "/applicants/3/kind",
                                    "/documents/1/key",
                                    "/documents/1/applicants/0",
                                    "/documents/1/maxBytes",
                                    "/couleur"))
                    .body("errors.code", hasItems("blank", "personal-address", "unknown-zone", "duplicate-key"));
        }

        @Test
        void a_change_is_held_against_what_stays() {
            make(complete()).statusCode(201);
            change("{\"closesAt\":{\"at\":\"2020-01-01T00:00:00Z\",\"zone\":\"Europe/Paris\"}}")
                    .statusCode(400)
                    .body("errors.pointer", contains("/closesAt/at"))
                    .body("errors.code", contains("not-after-opening"));
            change("{\"closesAt\":{\"at\":\"2072-01-01T00:00:00Z\",\"zone\":\"Europe/Paris\"}}")
                    .statusCode(400)
                    .body("errors.code", contains("too-far"));
            change("{\"summary\":\"\"}").statusCode(400).body("errors.code", contains("out-of-bounds"));
            change("{\"applicants\":[{\"kind\":\"dragon\",\"identifierRequired\":false}]}")
                    .statusCode(400)
                    .body("errors.pointer", contains("/applicants/0/kind"));
            change("{\"title\":\"Autre\",\"summary\":null,\"documents\":[]}")
                    .statusCode(200)
                    .body("title", equalTo("Autre"))
                    .body("summary", nullValue())
                    .body("documents", hasSize(0));
        }

        @Test
        void once_published_only_contact_and_announcements_change() {
            published();
            change("{\"title\":\"Autre\"}").statusCode(409).body("code", equalTo("call-fixed"));
            change("{\"closesAt\":null}").statusCode(409);
            change("{\"contact\":null}").statusCode(422).body("errors.pointer", contains("/contact"));
            change(
                            "{\"contact\":\"appel@education.example\",\"timeline\":[{\"on\":\"2031-07-01\",\"label\":\"Comité\"}]}")
                    .statusCode(200)
                    .body("contact", equalTo("appel@education.example"))
                    .body("timeline.kind", contains("opening", "publication", "closing", "milestone"));
        }

        @Test
        void an_edit_needs_the_state_that_was_read() {
            make(complete()).statusCode(201);
            var old = tag();
            change("{\"title\":\"Autre\"}").statusCode(200);
            manager()
                    .request()
                    .contentType("application/json")
                    .body(Map.of("state", "published"))
                    .put(SOON + "/state")
                    .then()
                    .statusCode(428);
            manager()
                    .request()
                    .header("If-Match", old)
                    .contentType("application/json")
                    .body(grid().toString())
                    .put(SOON + "/grid")
                    .then()
                    .statusCode(412)
                    .header("ETag", startsWith("\"2."));
        }

        @Test
        void a_rehearsal_keeps_nothing_a_key_acts_once_and_a_slug_is_taken_once() {
            manager()
                    .request()
                    .contentType("application/json")
                    .body(complete())
                    .post(CALLS + "?dryRun=true")
                    .then()
                    .statusCode(200)
                    .body("slug", equalTo("un-appel"));
            manager().request().get(SOON).then().statusCode(404);
            for (int again = 0; again < 2; again++) {
                manager()
                        .request()
                        .header("Idempotency-Key", "un-appel-une-fois")
                        .contentType("application/json")
                        .body(Map.of("edition", "1", "title", "Un appel"))
                        .post(CALLS)
                        .then()
                        .statusCode(201);
            }
            make(complete()).statusCode(409).body("code", equalTo("call-slug-taken"));
            manager()
                    .request()
                    .header("If-Match", tag())
                    .contentType("application/json")
                    .body(grid().toString())
                    .put(SOON + "/grid?dryRun=true")
                    .then()
                    .statusCode(200)
                    .body("number", equalTo(1));
            manager().request().get(SOON + "/grid").then().statusCode(404).body("code", equalTo("unknown-grid"));
        }

        @Test
        void a_call_does_not_close_before_its_closing_and_then_goes_step_by_step() {
            published();
            move("closed").statusCode(409).body("code", equalTo("call-still-open"));
            move("in-evaluation")
                    .statusCode(409)
                    .body("code", equalTo("call-step"))
                    .body("detail", containsString("closed"));
            shelf.age(20);
            anonymous().get(SOON).then().body("state", equalTo("published")).body("open", equalTo(false));
            move("closed").statusCode(200);
            move("in-evaluation").statusCode(200);
            move("results-published").statusCode(200);
            move("archived").statusCode(200);
            change("{\"contact\":\"appel@education.example\"}").statusCode(409);
        }

        @Test
        void the_closing_is_put_off_with_a_reason_that_everyone_reads() {
            make(complete()).statusCode(201);
            put("/closing", later(20)).statusCode(409).body("code", equalTo("call-not-published"));
            put("/grid", grid().toString()).statusCode(200);
            move("published").statusCode(200);
            put("/closing", Map.of("closesAt", moment(20))).statusCode(400).body("errors.pointer", contains("/reason"));
            put("/closing", later(5)).statusCode(400).body("errors.code", contains("not-later"));
            put("/closing", later(400)).statusCode(400).body("errors.code", contains("too-far"));
            put("/closing", later(20)).statusCode(200);
            anonymous()
                    .get(SOON)
                    .then()
                    .body("postponements", hasSize(1))
                    .body("postponements[0].reason", equalTo("Une panne de deux jours."))
                    .body("timeline.label", hasItem("Report de la clôture : Une panne de deux jours."))
                    .body("open", equalTo(true));
            shelf.age(30);
            put("/closing", later(60)).statusCode(409).body("code", equalTo("call-closed"));
            put("/grid", grid().toString()).statusCode(409);
        }

        private static Map<String, Object> later(int days) {
            return Map.of("closesAt", moment(days), "reason", "Une panne de deux jours.");
        }

        @Test
        void once_published_a_grid_is_a_new_version_and_the_old_one_stays() {
            make(complete()).statusCode(201);
            put("/grid", grid().toString()).statusCode(200).body("number", equalTo(1));
            put("/grid", grid().put("threshold", 40).toString()).statusCode(200).body("number", equalTo(1));
            move("published").statusCode(200);
            put("/grid", grid().put("threshold", 60).toString()).statusCode(200).body("number", equalTo(2));
            anonymous()
                    .get(SOON + "/grid?version=1")
                    .then()
                    .statusCode(200)
                    .body("threshold", equalTo(40))
                    .body("current", equalTo(false))
                    .body("versions.number", contains(1, 2));
            anonymous()
                    .get(SOON + "/grid")
                    .then()
                    .body("threshold", equalTo(60))
                    .body("axes", hasSize(5));
            anonymous().get(SOON + "/grid?version=3").then().statusCode(404);
            anonymous().get(SOON + "/grid?version=0").then().statusCode(400);
        }
    }

    @Nested
    class The_kit {
        @Test
        void is_put_together_by_managers_and_downloaded_by_everyone() {
            published();
            file(Samples.pdf(), "dossier.pdf").statusCode(201).body("kit.file", contains("dossier.pdf"));
            file(Samples.pdf(5000), "dossier.pdf").statusCode(200).body("kit", hasSize(1));
            anonymous()
                    .get(SOON + "/kit/dossier.pdf")
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .header("Content-Disposition", containsString("dossier.pdf"));
            manager()
                    .request()
                    .header("If-Match", tag())
                    .delete(SOON + "/kit/dossier.pdf")
                    .then()
                    .statusCode(204);
            anonymous().get(SOON + "/kit/dossier.pdf").then().statusCode(404).body("code", equalTo("unknown-kit-file"));
        }

        @Test
        void takes_what_its_name_says_only() {
            published();
            file(Samples.pdf(), "dossier.odt").statusCode(422).body("code", equalTo("kit-file-name"));
            file("<html>".getBytes(StandardCharsets.UTF_8), "dossier.pdf").statusCode(415);
            file(Samples.pdf(), "Dossier 1.pdf").statusCode(400);
            camille()
                    .request()
                    .header("If-Match", tag())
                    .multiPart("file", "dossier.pdf", Samples.pdf())
                    .put(SOON + "/kit/dossier.pdf")
                    .then()
                    .statusCode(403);
            manager()
                    .request()
                    .multiPart("file", "dossier.pdf", Samples.pdf())
                    .put(SOON + "/kit/dossier.pdf")
                    .then()
                    .statusCode(428);
            shelf.age(20);
            file(Samples.pdf(), "dossier.pdf").statusCode(409).body("code", equalTo("call-closed"));
        }

        private static ValidatableResponse file(byte[] content, String name) {
            return manager()
                    .request()
                    .header("If-Match", tag())
                    .multiPart("file", "un fichier", content)
                    .put(SOON + "/kit/{name}", name)
                    .then();
        }
    }

    @Nested
    class As_anyone_else {
        @Test
        void a_draft_is_not_there() {
            make(complete()).statusCode(201);
            put("/grid", grid().toString()).statusCode(200);
            for (var path : List.of("", "/grid", "/kit/dossier.pdf")) {
                anonymous().get(SOON + path).then().statusCode(404).body("code", equalTo("unknown-call"));
                camille().request().get(SOON + path).then().statusCode(404).body("code", equalTo("unknown-call"));
                curator().request().get(SOON + path).then().statusCode(404);
            }
            anonymous().get(CALLS + "?state=draft").then().statusCode(200).body("items", hasSize(0));
            camille().request().get(CALLS).then().body("page.total", equalTo(0));
            anonymous().get("/api/v1/statistics").then().body("calls", equalTo(0));
            manager().request().get(CALLS + "?state=draft").then().body("items.slug", contains("un-appel"));
        }

        @Test
        void nothing_can_be_changed_whether_it_is_there_or_not() {
            published();
            for (var call : List.of(SOON, CALLS + "/aucun")) {
                camille().request().get(call + "/history").then().statusCode(403);
                camille()
                        .request()
                        .header("If-Match", "*")
                        .contentType("application/json")
                        .body(Map.of("state", "closed"))
                        .put(call + "/state")
                        .then()
                        .statusCode(403);
                anonymous().delete(call + "/kit/dossier.pdf").then().statusCode(401);
            }
            camille()
                    .request()
                    .contentType("application/json")
                    .body(complete())
                    .post(CALLS)
                    .then()
                    .statusCode(403);
            anonymous()
                    .contentType("application/json")
                    .body(complete())
                    .post(CALLS)
                    .then()
                    .statusCode(401);
        }

        @Test
        void calls_are_found_by_state_by_the_clock_and_by_who_may_apply() {
            published();
            var next = new HashMap<>(complete());
            next.put("slug", "autre");
            make(next).statusCode(201);
            anonymous()
                    .get(CALLS)
                    .then()
                    .statusCode(200)
                    .body("items.slug", contains("un-appel"))
                    .body("items[0].open", equalTo(true))
                    .body("items[0].applicants", contains("teacher", "association"));
            anonymous().get(CALLS + "?open=true&applicant=association").then().body("items", hasSize(1));
            anonymous().get(CALLS + "?applicant=researcher").then().body("items", hasSize(0));
            anonymous().get(CALLS + "?open=false").then().body("items", hasSize(0));
            manager().request().get(CALLS + "?limit=1").then().body("items.slug", contains("autre"));
            anonymous().get(CALLS + "?state=opened").then().statusCode(400).body("errors.parameter", contains("state"));
            anonymous().get(CALLS + "?couleur=bleu").then().statusCode(400);
            anonymous()
                    .header("Accept-Language", "en")
                    .get(CALLS + "/aucun")
                    .then()
                    .statusCode(404)
                    .body("detail", startsWith("No published call"));
        }
    }
}
