package fr.forge.ressourcerie.report;

import static fr.forge.ressourcerie.Actors.admin;
import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.camille;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.service;
import static fr.forge.ressourcerie.Actors.someoneNew;
import static fr.forge.ressourcerie.report.Reporting.decide;
import static fr.forge.ressourcerie.report.Reporting.post;
import static fr.forge.ressourcerie.report.Reporting.proof;
import static fr.forge.ressourcerie.report.Reporting.report;
import static fr.forge.ressourcerie.report.Reporting.words;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.forge.ressourcerie.report.probe.ProbeProfiles;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the public reports is read by a curator, who hides it or keeps it. */
@QuarkusTest
class ReportApiTest {
    private static final String ALL = "/api/v1/reports";

    @Inject
    ProbeProfiles profiles;

    @Inject
    Session session;

    @Inject
    ReportSettings settings;

    private final String name = "profil-" + UUID.randomUUID().toString().substring(0, 8);
    private final String thing = ProbeProfiles.PLACE + name;

    @BeforeEach
    void a_profile() {
        forget();
        profiles.add(name);
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery("delete from report").executeUpdate();
    }

    private String reported(String text) {
        return report(thing, words("offensive", text)).statusCode(202).extract().path("reference");
    }

    @Nested
    class As_nobody {
        @Test
        void one_reports_and_follows_by_reference() {
            var location = report(thing, words("impersonation", "C'est moi, pas lui."))
                    .statusCode(202)
                    .body("reference", matchesPattern("R(-[A-Z2-9]{4}){3}"))
                    .body("state", equalTo("open"))
                    .body("decidedAt", nullValue())
                    .extract()
                    .header("Location");
            var reference = location.replaceAll(".*/", "");
            anonymous()
                    .get(ALL + "/" + reference)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("open"))
                    .body(not(containsString(name)))
                    .body(not(containsString("moi")));
            decide(reference, "kept", "C'est bien lui.").statusCode(200);
            anonymous()
                    .get(ALL + "/" + reference)
                    .then()
                    .body("state", equalTo("kept"))
                    .body("decidedAt", notNullValue())
                    .body(not(containsString("lui")));
        }

        @Test
        void a_proof_is_needed_and_good_once() {
            var words = words("other", "Je ne sais pas.");
            post(thing, words)
                    .statusCode(422)
                    .body("code", equalTo("report-proof-required"))
                    .body("detail", containsString(thing + "/reports/challenge"));
            words.put("proof", proof(thing));
            post(thing, words).statusCode(202);
            post(thing, words).statusCode(422).body("code", equalTo("report-proof-refused"));
            words.put("proof", Map.of("challenge", "AAAA", "solution", "1"));
            post(thing, words).statusCode(422).body("code", equalTo("report-proof-refused"));
            profiles.add(name + "b");
            words.put("proof", proof(thing + "b"));
            post(thing, words).statusCode(422).body("code", equalTo("report-proof-refused"));
        }

        @Test
        void the_same_words_are_the_same_report() {
            var first = reported("C'est choquant !");
            assertEquals(first, reported("c'est  CHOQUANT"));
            assertFalse(first.equals(reported("C'est très choquant.")));
            assertFalse(first.equals(report(thing, words("advertising", "C'est choquant !"))
                    .extract()
                    .path("reference")));
            profiles.add(name + "c");
            assertFalse(first.equals(report(thing + "c", words("offensive", "C'est choquant !"))
                    .extract()
                    .path("reference")));
        }

        @Test
        void the_same_words_at_the_same_time_too() {
            var asked = IntStream.range(0, 4)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> reported("En même temps.")))
                    .toList();
            assertEquals(
                    1, asked.stream().map(CompletableFuture::join).distinct().count());
        }

        @Test
        void a_thing_is_reported_so_often_a_day() {
            for (int n = 0; n < settings.perDay(); n++) {
                reported("Raison " + n);
            }
            report(thing, words("offensive", "Encore une."))
                    .statusCode(429)
                    .body("code", equalTo("reports-enough-for-today"))
                    .header("Retry-After", equalTo("3600"));
            assertEquals(
                    20,
                    curator()
                            .request()
                            .get(ALL + "?state=open")
                            .then()
                            .extract()
                            .<Integer>path("page.total"));
        }

        @Test
        void what_nobody_sees_is_not_there_to_be_reported() {
            var unknown = ProbeProfiles.PLACE + "personne";
            post(unknown, words("other", "Rien.")).statusCode(404);
            anonymous().get(unknown + "/reports/challenge").then().statusCode(404);
            decide(reported("Choquant."), "hidden", "En effet.").statusCode(200);
            post(thing, words("other", "Rien.")).statusCode(404);
            anonymous().get(thing + "/reports/challenge").then().statusCode(404);
        }

        @Test
        void every_fault_is_named() {
            post(thing, words("rien", " "))
                    .statusCode(400)
                    .body("errors.pointer", containsInAnyOrder("/ground", "/text"));
            post(thing, words(null, " "))
                    .statusCode(400)
                    .body("errors.pointer", containsInAnyOrder("/ground", "/text"));
            post(thing, words("other", "x".repeat(2001))).statusCode(400).body("errors.pointer", contains("/text"));
            post(thing, words("other", "\u200b\u2060")).statusCode(400).body("errors.pointer", contains("/text"));
            var more = words("other", "Rien.");
            more.put("email", "moi@ac-lyon.example");
            post(thing, more).statusCode(400).body(not(containsString("moi@ac-lyon")));
            more = words("other", "Rien.");
            more.put("proof", Map.of("challenge", "é", "solution", ""));
            post(thing, more).statusCode(400);
            anonymous()
                    .contentType("application/json")
                    .body("[")
                    .post(thing + "/reports")
                    .then()
                    .statusCode(400);
        }

        @Test
        void nothing_but_ones_own_report_is_read() {
            var at = ALL + "/" + reported("Choquant.");
            anonymous().get(ALL).then().statusCode(401);
            anonymous().get(at + "/history").then().statusCode(401);
            anonymous().put(at + "/decision").then().statusCode(401);
            anonymous().get(ALL + "/R-AAAA-AAAA-AAAA").then().statusCode(404).body("code", equalTo("unknown-report"));
            anonymous().get(ALL + "/1").then().statusCode(400);
        }

        @Test
        void a_bad_token_is_not_nobody() {
            anonymous()
                    .header("Authorization", "Bearer rien")
                    .contentType("application/json")
                    .body(words("other", "Rien."))
                    .post(thing + "/reports")
                    .then()
                    .statusCode(401);
        }
    }

    @Nested
    class As_someone_with_an_account {
        @Test
        void one_needs_no_proof_and_decides_nothing() {
            var at = camille()
                    .request()
                    .contentType("application/json")
                    .body(words("other", "Rien."))
                    .post(thing + "/reports")
                    .then()
                    .statusCode(202)
                    .header("Location", containsString(ALL))
                    .extract()
                    .header("Location")
                    .replaceFirst("^https?://[^/]+", "");
            var tag = anonymous().get(at).header("ETag");
            for (var actor : List.of(camille(), someoneNew("editor"), admin(), service())) {
                actor.request().get(ALL).then().statusCode(403);
                actor.request().get(at + "/history").then().statusCode(403);
                decide(actor, at, tag, "hidden", "Choquant.").statusCode(403);
            }
        }

        @Test
        void a_rehearsal_reports_nothing() {
            camille()
                    .request()
                    .contentType("application/json")
                    .body(words("other", "Rien."))
                    .post(thing + "/reports?dryRun=true")
                    .then()
                    .statusCode(200);
            curator().request().get(ALL).then().body("page.total", equalTo(0));
        }
    }

    @Nested
    class As_a_curator {
        @Test
        void what_waits_is_read_with_what_it_is_about() {
            reported("Écrit à moi@ac-lyon.example, 06 12 34 56 78.");
            curator()
                    .request()
                    .get(ALL + "?state=open&kind=probe-profile")
                    .then()
                    .statusCode(200)
                    .body("page.total", equalTo(1))
                    .body("items[0].text", equalTo("Écrit à [adresse retirée], [numéro retiré]."))
                    .body("items[0].ground", equalTo("offensive"))
                    .body("items[0].thing.name", equalTo(name))
                    .body("items[0].thing.address", equalTo(thing))
                    .body("items[0].thing.texts", contains("Je suis " + name + "."));
            curator().request().get(ALL + "?kind=collection").then().body("page.total", equalTo(0));
            curator().request().get(ALL + "?state=perdu").then().statusCode(400);
            curator().request().get(ALL + "?kind=Non").then().statusCode(400);
            profiles.remove(name);
            curator().request().get(ALL).then().body("items[0].thing", nullValue());
        }

        @Test
        void hiding_answers_every_open_report_and_keeping_lifts_it() {
            var first = reported("Choquant.");
            var second = reported("Faux.");
            decide(first, "kept", "Pas tant que cela.").statusCode(200);
            assertTrue(profiles.isPublic(name));
            var third = reported("Très choquant.");
            decide(second, "hidden", "C'est faux.").statusCode(200).body("state", equalTo("hidden"));
            assertFalse(profiles.isPublic(name));
            assertEquals("C'est faux.", hiding());
            anonymous().get(ALL + "/" + first).then().body("state", equalTo("kept"));
            anonymous().get(ALL + "/" + third).then().body("state", equalTo("hidden"));
            decide(third, "kept", "Corrigé depuis.").statusCode(200);
            anonymous().get(ALL + "/" + second).then().body("state", equalTo("kept"));
            assertTrue(profiles.isPublic(name));
            assertEquals(null, hiding());
            decide(first, "hidden", "À bien y regarder.").statusCode(200);
            assertFalse(profiles.isPublic(name));
            decide(first, "hidden", "Encore.").statusCode(409).body("code", equalTo("report-step-refused"));
        }

        @Test
        void one_must_have_seen_it_as_it_is() {
            var at = ALL + "/" + reported("Choquant.");
            var tag = anonymous().get(at).header("ETag");
            decide(curator(), at, null, "hidden", "Choquant.").statusCode(428);
            decide(curator(), at, tag, "hidden", "Choquant.").statusCode(200);
            decide(curator(), at, tag, "kept", "Non.").statusCode(412);
        }

        @Test
        void a_bad_decision_is_refused() {
            var at = ALL + "/" + reported("Choquant.");
            var tag = anonymous().get(at).header("ETag");
            decide(curator(), at, tag, "open", "Choquant.").statusCode(400);
            decide(curator(), at, tag, null, null)
                    .statusCode(400)
                    .body("errors.pointer", containsInAnyOrder("/state", "/reason"));
            decide(curator(), at, tag, "hidden", "\u2060").statusCode(400).body("errors.pointer", contains("/reason"));
            decide(curator(), at, tag, "hidden", "x".repeat(1001)).statusCode(400);
        }

        @Test
        void each_move_leaves_its_trace() {
            var first = reported("Choquant.");
            var second = reported("Faux.");
            decide(first, "hidden", "Écrit à moi@ac-lyon.example.").statusCode(200);
            for (var reference : List.of(first, second)) {
                curator()
                        .request()
                        .get(ALL + "/" + reference + "/history")
                        .then()
                        .statusCode(200)
                        .body("items.act", contains("report-hidden"))
                        .body("items[0].role", equalTo("curator"))
                        .body("items[0].reason", equalTo("Écrit à [adresse retirée]."))
                        .body("items[0].changes[0].from", contains("open"))
                        .body("items[0].author", matchesPattern("membre-.*"));
            }
        }

        @Test
        void a_rehearsal_hides_nothing_in_the_database() {
            var at = ALL + "/" + reported("Choquant.");
            var body = new HashMap<String, Object>(Map.of("state", "kept", "reason", "Non."));
            curator()
                    .request()
                    .header("If-Match", anonymous().get(at).header("ETag"))
                    .contentType("application/json")
                    .body(body)
                    .put(at + "/decision?dryRun=true")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("kept"));
            anonymous().get(at).then().body("state", equalTo("open"));
        }

        @Test
        void the_list_is_walked() {
            var sent = List.of(reported("Un."), reported("Deux."), reported("Trois."));
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
                walked.addAll(page.getList("items.reference"));
                link = page.getString("page.next");
            }
            assertEquals(sent, walked);
            var previous = curator().request().get(last).then().extract().<String>path("page.previous");
            assertTrue(previous.contains("limit=2"));
            curator().request().get(previous).then().body("items.reference", contains(sent.get(0), sent.get(1)));
        }
    }

    @Transactional
    String hiding() {
        return profiles.why(name).orElse(null);
    }

    @Test
    void no_table_holds_the_words_in_clear() {
        reported("Zélie Inconnuette passe pour quelqu'un d'autre.");
        assertEquals(List.of(), rowsWith("inconnuette"));
    }

    @Transactional
    List<String> rowsWith(String text) {
        return session
                .createNativeQuery(
                        "select tablename from pg_tables where schemaname = 'public' order by 1", String.class)
                .getResultList()
                .stream()
                .filter(table -> session.createNativeQuery(
                                        "select count(*) from " + table + " t where cast(t as text) ilike :text",
                                        Long.class)
                                .setParameter("text", "%" + text + "%")
                                .getSingleResult()
                        > 0)
                .toList();
    }

    @Test
    void texts_are_erased_after_a_month_and_reports_after_a_year_unless_they_hide_something() {
        var kept = reported("Un.");
        var hidden = reported("Deux.");
        var open = reported("Trois.");
        decide(kept, "kept", "Non.").statusCode(200);
        decide(open, "kept", "Non.").statusCode(200);
        decide(hidden, "hidden", "Oui.").statusCode(200);
        reopened(open);
        forgottenAfter(31);
        curator().request().get(ALL).then().body("items.text", contains(nullValue(), nullValue(), equalTo("Trois.")));
        forgottenAfter(400);
        curator().request().get(ALL).then().body("items.reference", contains(hidden, open));
    }

    /** As if nobody had decided about it. */
    @Transactional
    void reopened(String reference) {
        session.createNativeMutationQuery(
                        "update report set state = 'open', decided_at = null where reference = :reference")
                .setParameter("reference", reference)
                .executeUpdate();
    }

    /** As if that many more days had gone by, and the night after them. */
    void forgottenAfter(int days) {
        age(days);
        admin().request().post("/api/v1/retention-runs").then().statusCode(201);
    }

    @Transactional
    void age(int days) {
        session.createNativeMutationQuery("update report set decided_at = decided_at - make_interval(days => :days)")
                .setParameter("days", days)
                .executeUpdate();
    }
}
