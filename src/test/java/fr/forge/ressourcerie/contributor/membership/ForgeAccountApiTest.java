package fr.forge.ressourcerie.contributor.membership;

import static fr.forge.ressourcerie.Actors.admin;
import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.dpo;
import static fr.forge.ressourcerie.Actors.service;
import static fr.forge.ressourcerie.Actors.someoneNew;
import static fr.forge.ressourcerie.contributor.membership.ForgeAccountsUnderTest.ALL;
import static fr.forge.ressourcerie.contributor.membership.ForgeAccountsUnderTest.MINE;
import static fr.forge.ressourcerie.contributor.membership.ForgeAccountsUnderTest.claim;
import static fr.forge.ressourcerie.contributor.membership.ForgeAccountsUnderTest.confirmed;
import static fr.forge.ressourcerie.contributor.membership.ForgeAccountsUnderTest.decide;
import static fr.forge.ressourcerie.contributor.membership.ForgeAccountsUnderTest.idOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.forge.ressourcerie.Actor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody says who they are on the Forge, and a curator decides. */
@QuarkusTest
class ForgeAccountApiTest {
    @Inject
    ForgeAccountsUnderTest accounts;

    @Inject
    Session session;

    private final Actor someone = someoneNew();

    @BeforeEach
    void no_claims() {
        accounts.forget();
    }

    @Nested
    class As_its_owner {
        @Test
        void one_claims_reads_and_withdraws() {
            someone.request().get(MINE).then().statusCode(404).body("code", equalTo("no-forge-account"));
            claim(someone, "camille.martin")
                    .statusCode(201)
                    .header("Location", endsWith(MINE))
                    .body("username", equalTo("camille.martin"))
                    .body("profile", endsWith("/camille.martin"))
                    .body("state", equalTo("claimed"))
                    .body("decidedAt", nullValue());
            claim(someone, "Camille.Martin").statusCode(200).body("username", equalTo("camille.martin"));
            someone.request().get(MINE).then().statusCode(200).body("state", equalTo("claimed"));
            someone.request().delete(MINE).then().statusCode(204);
            someone.request().delete(MINE).then().statusCode(204);
            someone.request().get(MINE).then().statusCode(404);
        }

        @Test
        void another_name_takes_the_place_of_one_that_waits() {
            claim(someone, "camille").statusCode(201);
            claim(someone, "camille.martin").statusCode(200).body("username", equalTo("camille.martin"));
            curator().request().get(ALL).then().body("items.username", contains("camille.martin"));
        }

        @Test
        void another_name_is_claimed_after_withdrawing_a_confirmed_one() {
            confirmed(someone, "camille");
            claim(someone, "camille").statusCode(200).body("state", equalTo("confirmed"));
            claim(someone, "claude").statusCode(409).body("code", equalTo("forge-account-confirmed"));
            someone.request().delete(MINE).then().statusCode(204);
            claim(someone, "claude").statusCode(201);
        }

        @Test
        void a_refusal_is_read_with_its_reason_and_may_be_answered_by_a_new_claim() {
            claim(someone, "camille").statusCode(201);
            decide(someone, "refused", "Le profil ne montre rien.").statusCode(200);
            someone.request()
                    .get(MINE)
                    .then()
                    .body("state", equalTo("refused"))
                    .body("reason", equalTo("Le profil ne montre rien."))
                    .body("decidedAt", notNullValue());
            claim(someone, "camille")
                    .statusCode(200)
                    .body("state", equalTo("claimed"))
                    .body("reason", nullValue());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"@camille.martin", " camille.martin ", "%s/camille.martin", "%s/camille.martin/projets?x=1#y"
                })
        void the_name_is_found_in_what_people_paste(String pasted) {
            var profile = claim(someone, "x1").extract().<String>path("profile");
            claim(someone, pasted.formatted(profile.replaceAll("/x1$", "")))
                    .statusCode(200)
                    .body("username", equalTo("camille.martin"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "camille@ac-lyon.example",
                    "camille martin",
                    "camille.",
                    "-camille",
                    "camillé",
                    "https://gitlab.example/camille",
                    "a/b",
                    "../camille",
                    "camille\nmartin",
                    "<script>",
                    "@",
                    "🧮"
                })
        void what_is_no_name_is_refused_with_what_is_one(String nonsense) {
            claim(someone, nonsense)
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/username"))
                    .body("errors[0].code", equalTo("forge-username"))
                    .body("errors[0].detail", not(containsString("camille")));
        }

        @Test
        void a_bad_body_is_refused_with_every_fault() {
            for (var body : List.of(
                    "{}",
                    "{\"username\":null}",
                    "{\"username\":\"\"}",
                    "{\"username\":\"" + "a".repeat(401) + "\"}",
                    "{\"username\":3}",
                    "{\"username\":\"a\",\"state\":\"confirmed\"}",
                    "[]",
                    "")) {
                someone.request()
                        .contentType("application/json")
                        .body(body)
                        .put(MINE)
                        .then()
                        .statusCode(400);
            }
            claim(someone, "a".repeat(255)).statusCode(201);
        }

        @Test
        void a_rehearsal_claims_nothing() {
            someone.request()
                    .contentType("application/json")
                    .body(Map.of("username", "camille"))
                    .put(MINE + "?dryRun=true")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("claimed"));
            someone.request().get(MINE).then().statusCode(404);
        }

        @Test
        void one_does_not_learn_whether_somebody_else_is_that_user() {
            confirmed(someoneNew(), "camille");
            claim(someone, "camille").statusCode(201).body("state", equalTo("claimed"));
        }
    }

    @Nested
    class As_a_curator {
        @Test
        void those_that_wait_are_listed_counted_and_walked() {
            var claimants = List.of(someoneNew(), someoneNew(), someoneNew());
            claimants.forEach(each -> claim(each, "u" + claimants.indexOf(each)).statusCode(201));
            decide(claimants.get(1), "refused", "Non.").statusCode(200);
            curator()
                    .request()
                    .get(ALL + "?state=claimed&limit=1")
                    .then()
                    .statusCode(200)
                    .body("page.total", equalTo(2))
                    .body("items.username", contains("u0"))
                    .body("items[0].memberOf", equalTo(0));
            var walked = new ArrayList<String>();
            String last = null;
            for (String link = ALL + "?limit=2"; link != null; ) {
                last = link;
                var page = curator()
                        .request()
                        .get(link)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                walked.addAll(page.getList("items.username"));
                link = page.getString("page.next");
            }
            assertEquals(List.of("u0", "u1", "u2"), walked);
            var previous = curator().request().get(last).then().extract().<String>path("page.previous");
            curator().request().get(previous).then().body("items.username", contains("u0", "u1"));
            curator()
                    .request()
                    .get(ALL + "?state=refused&state=confirmed")
                    .then()
                    .body("items.username", contains("u1"));
            curator().request().get(ALL + "?state=perdu").then().statusCode(400);
            curator().request().get(ALL + "?qui=camille").then().statusCode(400);
        }

        @Test
        void a_claim_is_confirmed_once_seen_as_it_is() {
            claim(someone, "camille").statusCode(201);
            var at = ALL + "/" + idOf(someone);
            var tag =
                    curator().request().get(at).then().statusCode(200).extract().header("ETag");
            decide(curator(), at, null, "confirmed", null).statusCode(428);
            claim(someone, "claude").statusCode(200);
            decide(curator(), at, tag, "confirmed", null).statusCode(412);
            decide(someone, "confirmed", null)
                    .statusCode(200)
                    .body("state", equalTo("confirmed"))
                    .body("username", equalTo("claude"))
                    .body("confirmedElsewhere", equalTo(false));
            decide(someone, "confirmed", null).statusCode(409).body("code", equalTo("forge-account-step-refused"));
            decide(someone, "refused", "Le compte a changé de main.").statusCode(200);
            decide(someone, "confirmed", null).statusCode(200);
        }

        @Test
        void a_user_of_the_forge_is_confirmed_for_one_account() {
            var first = someoneNew();
            confirmed(first, "Camille.Martin");
            claim(someone, "camille.martin").statusCode(201);
            curator().request().get(ALL + "/" + idOf(someone)).then().body("confirmedElsewhere", equalTo(true));
            decide(someone, "confirmed", null)
                    .statusCode(409)
                    .body("code", equalTo("forge-account-taken"))
                    .body("detail", not(containsString("membre-")));
            first.request().delete(MINE).then().statusCode(204);
            decide(someone, "confirmed", null).statusCode(200);
        }

        @Test
        void a_rehearsal_decides_nothing() {
            claim(someone, "camille").statusCode(201);
            var at = ALL + "/" + idOf(someone);
            curator()
                    .request()
                    .header("If-Match", curator().request().get(at).header("ETag"))
                    .contentType("application/json")
                    .body(Map.of("state", "confirmed"))
                    .put(at + "/decision?dryRun=true")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("confirmed"));
            curator().request().get(at).then().body("state", equalTo("claimed"));
        }

        @Test
        void a_bad_decision_is_refused() {
            claim(someone, "camille").statusCode(201);
            var at = ALL + "/" + idOf(someone);
            var tag = curator().request().get(at).header("ETag");
            decide(curator(), at, tag, "claimed", "Pourquoi pas.").statusCode(400);
            decide(curator(), at, tag, null, "Pourquoi pas.").statusCode(400);
            decide(curator(), at, tag, "refused", null).statusCode(400).body("errors[0].pointer", equalTo("/reason"));
            decide(curator(), at, tag, "refused", " \n ").statusCode(400);
            decide(curator(), at, tag, "refused", "x".repeat(1001)).statusCode(400);
            curator()
                    .request()
                    .get(ALL + "/00000000-0000-7000-8000-000000000000")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("unknown-forge-account"));
            curator().request().get(ALL + "/camille").then().statusCode(400);
        }

        @Test
        void the_history_tells_who_decided_and_never_the_name() {
            claim(someone, "camille.martin").statusCode(201);
            decide(someone, "refused", "Camille.Martin n'est pas membre-x, écrire à camille@ac-lyon.example.")
                    .statusCode(200)
                    .body("reason", equalTo("[identifiant retiré] n'est pas membre-x, écrire à [adresse retirée]."));
            curator()
                    .request()
                    .get(ALL + "/" + idOf(someone) + "/history")
                    .then()
                    .statusCode(200)
                    .body("items.act", contains("forge-account-refused", "forge-account-claimed"))
                    .body("items[0].changes[0].to", contains("refused"))
                    .body("items[0].reason", not(containsString("amille")))
                    .body("items[1].role", equalTo("contributor"));
        }
    }

    @Nested
    class As_anyone_else {
        @Test
        void nothing_is_seen_or_decided() {
            claim(someone, "camille").statusCode(201);
            var at = ALL + "/" + idOf(someone);
            var tag = curator().request().get(at).header("ETag");
            for (var actor : List.of(someone, someoneNew(), admin(), dpo(), service())) {
                actor.request().get(ALL).then().statusCode(403);
                actor.request().get(at).then().statusCode(403);
                actor.request().get(at + "/history").then().statusCode(403);
                decide(actor, at, tag, "confirmed", null).statusCode(403);
            }
            anonymous().get(ALL).then().statusCode(401);
            anonymous().get(MINE).then().statusCode(401);
            anonymous().delete(MINE).then().statusCode(401);
            service().request().get(MINE).then().statusCode(403);
            claim(service(), "robot").statusCode(403);
        }
    }

    @Test
    void no_table_holds_the_name_in_clear() {
        confirmed(someone, "fanny.introuvable");
        someone.request().delete(MINE).then().statusCode(204);
        claim(someone, "fanny.introuvable").statusCode(201);
        assertEquals(List.of(), rowsWith("fanny.introuvable"));
    }

    /** The rows of any table, whatever the type of their columns, in which a text is found as it is. */
    @Transactional
    List<String> rowsWith(String text) {
        var found = new ArrayList<String>();
        session.createNativeQuery(
                        "select tablename from pg_tables where schemaname = 'public' order by 1", String.class)
                .getResultList()
                .forEach(table -> found.addAll(session.createNativeQuery(
                                "select '" + table + "' from " + table
                                        + " t where cast(t as text) ilike :text or cast(t as text) like :bytes",
                                String.class)
                        .setParameter("text", "%" + text + "%")
                        .setParameter(
                                "bytes",
                                "%"
                                        + java.util.HexFormat.of()
                                                .formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                        + "%")
                        .getResultList()));
        return found;
    }
}
