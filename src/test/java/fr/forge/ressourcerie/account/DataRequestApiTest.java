package fr.forge.ressourcerie.account;

import static fr.forge.ressourcerie.Actors.admin;
import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.camille;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.dpo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fr.forge.ressourcerie.house.WholeDatabase;
import fr.forge.ressourcerie.http.proof.Solving;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** People with no account ask what is held of them, and the officer works on it. */
@QuarkusTest
class DataRequestApiTest {
    private static final String ALL = "/api/v1/data-requests";
    private static final String HERS = "Je m'appelle Zoé Inconnue.";

    @Inject
    People people;

    @Inject
    WholeDatabase database;

    private final String address = People.address();

    @BeforeEach
    void somebody_contributed() {
        people.projects();
        people.run("delete from data_request");
        people.commit(1, "Zoé Inconnue", address.toUpperCase(), 7);
        people.commit(2, "Zoé Inconnue", address, 2);
        people.harvest();
    }

    private static Map<String, Object> words(String kind, String contact, String text) {
        var words = new HashMap<String, Object>();
        words.put("kind", kind);
        words.put("contact", contact);
        words.put("text", text);
        return words;
    }

    private static ValidatableResponse ask(Map<String, Object> words) {
        return anonymous().contentType("application/json").body(words).post(ALL).then();
    }

    private static ValidatableResponse askWithProof(Map<String, Object> words) {
        var proven = new HashMap<>(words);
        proven.put("proof", Solving.proof(ALL + "/challenge"));
        return ask(proven);
    }

    private void foundNowhere(String... words) {
        for (var each : words) {
            assertEquals(List.of(), database.columnsWith(each));
        }
    }

    private String asked() {
        return askWithProof(words("erasure", address, HERS))
                .statusCode(202)
                .extract()
                .path("reference");
    }

    private static ValidatableResponse work(String reference, String what, Object whose) {
        return dpo().request()
                .contentType("application/json")
                .body(whose)
                .post(ALL + "/" + reference + "/" + what)
                .then();
    }

    private static ValidatableResponse end(String reference, String tag, String state, String answer) {
        var request = dpo().request().contentType("application/json").body(Map.of("state", state, "answer", answer));
        return (tag == null ? request : request.header("If-Match", tag))
                .put(ALL + "/" + reference + "/outcome")
                .then();
    }

    @Nested
    class As_nobody {
        @Test
        void one_asks_and_reads_the_answer_by_reference() {
            var location = askWithProof(words("erasure", address, HERS))
                    .statusCode(202)
                    .body("reference", matchesPattern("D(-[A-Z2-9]{4}){3}"))
                    .body("state", equalTo("open"))
                    .body("answer", nullValue())
                    .body("dueAt", notNullValue())
                    .extract()
                    .header("Location");
            var reference = location.replaceAll(".*/", "");
            var followed = anonymous().get(location).then().statusCode(200);
            followed.body(not(containsString(address))).body(not(containsString("Zoé")));
            end(reference, followed.extract().header("ETag"), "answered", "Tout est effacé.")
                    .statusCode(200);
            anonymous()
                    .get(location)
                    .then()
                    .body("state", equalTo("answered"))
                    .body("answer", equalTo("Tout est effacé."))
                    .body("endedAt", notNullValue());
        }

        @Test
        void knowing_my_address_opens_my_request_to_nobody() {
            var mine = asked();
            var others = asked();
            assertNotEquals(mine, others);
            work(mine, "search", Map.of("address", address)).body("requests", equalTo(List.of(others, mine)));
        }

        @Test
        void an_address_is_written_without_spaces() {
            askWithProof(words("erasure", " " + address + " ", HERS))
                    .statusCode(400)
                    .body("errors.pointer", contains("/contact"));
        }

        @Test
        void a_proof_is_needed_and_every_fault_is_told_at_once() {
            ask(words("erasure", address, HERS)).statusCode(422).body("code", equalTo("data-request-proof-required"));
            var once = new HashMap<>(words("erasure", address, HERS));
            once.put("proof", Solving.proof(ALL + "/challenge"));
            ask(once).statusCode(202);
            ask(once).statusCode(422).body("code", equalTo("data-request-proof-refused"));
            askWithProof(words("pardon", "pas une adresse", " "))
                    .statusCode(400)
                    .body("errors.pointer", containsInAnyOrder("/kind", "/contact", "/text"))
                    .body(not(containsString("pas une adresse")));
            askWithProof(words("erasure", address, "x".repeat(4001)))
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/text"));
        }

        @Test
        void nothing_else_is_open_to_me() {
            var reference = asked();
            anonymous().get(ALL).then().statusCode(401);
            anonymous().get(ALL + "/" + reference + "/history").then().statusCode(401);
            anonymous().get(ALL + "/D-AAAA-AAAA-AAAA").then().statusCode(404);
            anonymous().get(ALL + "/D-1").then().statusCode(400);
        }

        @Test
        void what_i_wrote_is_in_clear_nowhere() {
            asked();
            foundNowhere(address, "Zoé", "Inconnue");
        }
    }

    @Nested
    class As_the_officer {
        @Test
        void i_see_who_asks_those_due_first() {
            var first = asked();
            askWithProof(words("access", address, "Une copie.")).statusCode(202);
            dpo().request()
                    .get(ALL + "?state=open")
                    .then()
                    .statusCode(200)
                    .body("page.total", equalTo(2))
                    .body("items[0].reference", equalTo(first))
                    .body("items[0].contact", equalTo(address))
                    .body("items[0].text", equalTo(HERS));
            var next = dpo().request().get(ALL + "?limit=1").then().extract().<String>path("page.next");
            dpo().request().get(next).then().body("items[0].kind", equalTo("access"));
        }

        @Test
        void i_find_copy_and_erase_somebody_who_never_signed_in_and_no_harvest_or_sign_in_brings_them_back() {
            var reference = asked();
            var whose = Map.of("address", address);
            work(reference, "search", whose)
                    .statusCode(200)
                    .body("harvested", equalTo(true))
                    .body("account", nullValue())
                    .body("resources", equalTo(2))
                    .body("commits", equalTo(9))
                    .body("requests", equalTo(List.of(reference)))
                    .body(not(containsString(address)));
            work(reference, "export", whose)
                    .body("data.contributions.resource", hasItems("labo-des-fractions", "carnet-de-bord"));
            work(reference, "erasure?dryRun=true", whose).statusCode(200).body("erasedAt", nullValue());
            work(reference, "search", whose).body("erasedAt", nullValue());
            work(reference, "erasure", whose).statusCode(200);
            people.commit(2, "Zoé Inconnue", address, 3);
            people.harvest();
            var back = People.with(address);
            People.me(back).body("contributor.linked", equalTo(false));
            work(reference, "search", whose).body("erasedAt", notNullValue()).body("account", nullValue());
            anonymous().get(People.LABO).then().body("contributorCount", equalTo(1));
        }

        @Test
        void i_erase_an_account_everywhere_in_one_call() {
            var zoe = People.with(address);
            People.describe(zoe, "{\"displayName\": \"Zoé des fractions\"}").statusCode(200);
            People.consent(zoe, false, false).statusCode(200);
            var handle = People.me(zoe).extract().<String>path("handle");
            anonymous().get("/api/v1/contributors/" + handle).then().statusCode(200);
            var reference = asked();
            work(reference, "export", Map.of("handle", handle))
                    .statusCode(200)
                    .body("data.contributor.profile.displayName", equalTo("Zoé des fractions"));
            work(reference, "erasure", Map.of("address", address))
                    .statusCode(200)
                    .body("account", equalTo(handle));
            anonymous().get("/api/v1/contributors/" + handle).then().statusCode(404);
            People.me(zoe).body("handle", not(equalTo(handle))).body("contributor.linked", equalTo(false));
            foundNowhere(address, "Zoé des fractions");
        }

        @Test
        void an_address_and_a_handle_of_two_people_are_refused_and_nobody_is_erased() {
            var zoe = People.with(address);
            People.me(zoe).body("contributor.linked", equalTo(true));
            var other = People.me(People.with(People.address())).extract().<String>path("handle");
            var reference = asked();
            for (var what : List.of("search", "export", "erasure")) {
                work(reference, what, Map.of("address", address, "handle", other))
                        .statusCode(409)
                        .body("code", equalTo("data-subjects-differ"));
            }
            People.me(zoe).body("contributor.linked", equalTo(true));
            work(reference, "search", Map.of("handle", other)).body("account", equalTo(other));
        }

        @Test
        void each_step_leaves_a_trace_that_names_nobody() {
            var reference = asked();
            work(reference, "search", Map.of("address", address)).statusCode(200);
            work(reference, "export", Map.of("address", address)).statusCode(200);
            var tag = anonymous().get(ALL + "/" + reference).header("ETag");
            end(reference, tag, "refused", "Rien ne permet de savoir qui demande.")
                    .statusCode(200);
            dpo().request()
                    .get(ALL + "/" + reference + "/history")
                    .then()
                    .statusCode(200)
                    .body(
                            "items.act",
                            equalTo(List.of("data-request-refused", "data-request-exported", "data-request-searched")))
                    .body("items.author", hasItem(matchesPattern("membre-[a-z0-9]{10}")))
                    .body(not(containsString(address)));
        }

        @Test
        void an_end_is_final_and_needs_the_current_tag() {
            var reference = asked();
            var tag = anonymous().get(ALL + "/" + reference).header("ETag");
            end(reference, null, "answered", "Fait.").statusCode(428);
            end(reference, tag, "open", " ").statusCode(400).body("errors.pointer", hasItems("/state", "/answer"));
            end(reference, tag, "answered", "Fait.").statusCode(200);
            end(reference, tag, "answered", "Fait.").statusCode(412);
            end(reference, anonymous().get(ALL + "/" + reference).header("ETag"), "refused", "Non.")
                    .statusCode(409)
                    .body("code", equalTo("data-request-ended"));
        }

        @Test
        void somebody_must_be_named_and_the_unknown_are_held_nowhere() {
            var reference = asked();
            work(reference, "search", Map.of()).statusCode(422).body("code", equalTo("data-request-names-nobody"));
            work(reference, "search", Map.of("address", "nobody@example.org"))
                    .statusCode(200)
                    .body("harvested", equalTo(false))
                    .body("resources", equalTo(0));
            work(reference, "erasure", Map.of("handle", "membre-aaaaaaaaaa"))
                    .statusCode(200)
                    .body("account", nullValue());
            work(reference, "search", Map.of("handle", "Zoé")).statusCode(400);
            work("D-AAAA-AAAA-AAAA", "search", Map.of("address", address)).statusCode(404);
        }

        @Test
        void who_asked_is_forgotten_three_months_after_the_answer() {
            var reference = asked();
            var tag = anonymous().get(ALL + "/" + reference).header("ETag");
            end(reference, tag, "answered", "Fait.").statusCode(200);
            people.run("update data_request set ended_at = now() - interval '91 days'");
            admin().request().post("/api/v1/retention-runs").then().statusCode(201);
            dpo().request()
                    .get(ALL)
                    .then()
                    .body("items[0].contact", nullValue())
                    .body("items[0].text", nullValue());
            anonymous().get(ALL + "/" + reference).then().body("answer", equalTo("Fait."));
        }
    }

    @Test
    void nobody_else_works_on_requests() {
        var reference = asked();
        for (var other : List.of(camille(), curator(), admin())) {
            other.request().get(ALL).then().statusCode(403);
            other.request()
                    .contentType("application/json")
                    .body(Map.of("address", address))
                    .post(ALL + "/" + reference + "/search")
                    .then()
                    .statusCode(403);
        }
    }
}
