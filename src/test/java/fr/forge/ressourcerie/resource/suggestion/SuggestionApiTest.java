package fr.forge.ressourcerie.resource.suggestion;

import static fr.forge.ressourcerie.Actors.admin;
import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.camille;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.resource.suggestion.Suggesting.SUGGESTIONS;
import static fr.forge.ressourcerie.resource.suggestion.Suggesting.proof;
import static fr.forge.ressourcerie.resource.suggestion.Suggesting.proven;
import static fr.forge.ressourcerie.resource.suggestion.Suggesting.reference;
import static fr.forge.ressourcerie.resource.suggestion.Suggesting.suggest;
import static fr.forge.ressourcerie.resource.suggestion.Suggesting.words;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.BooleanNode;
import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.embedded.FakeProject;
import fr.forge.ressourcerie.embedded.Fault;
import fr.forge.ressourcerie.harvest.Runs;
import fr.forge.ressourcerie.http.PrivacyKey;
import fr.forge.ressourcerie.http.proof.Challenges;
import fr.forge.ressourcerie.outbox.Postman;
import fr.forge.ressourcerie.resource.Resource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Suggesting an improvement without an account, and what guards it. */
@QuarkusTest
class SuggestionApiTest {
    @Inject
    ForgeUnderTest forge;

    @Inject
    Postman postman;

    @Inject
    Suggestions suggestions;

    @Inject
    Session session;

    @Inject
    PrivacyKey privacy;

    @Inject
    SuggestionSettings settings;

    private FakeProject project;

    @BeforeEach
    void a_resource() {
        forge.clear();
        forget();
        postman.empty();
        project = forge.project(1, "collectif-maths/projet", "Projet à améliorer");
        Runs.full();
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery(
                        "truncate harvest, harvest_problem, harvested_project, resource, contributor cascade")
                .executeUpdate();
    }

    private String ticket() {
        assertEquals(1, project.issues().size());
        return project.issues().get(0).path("description").asText();
    }

    @Test
    void a_suggestion_becomes_a_ticket_on_the_tracker_of_its_resource() {
        var answer = suggest(proven(words(1)))
                .statusCode(202)
                .body("reference", matchesPattern("S(-[A-Z2-9]{4}){3}"))
                .body("state", equalTo("received"))
                .body("ticket", nullValue())
                .header("Location", containsString("/api/v1/suggestions/S-"));
        String reference = answer.extract().path("reference");
        answer.header("Location", endsWith("/api/v1/suggestions/" + reference));
        anonymous()
                .get("/api/v1/suggestions/" + reference)
                .then()
                .statusCode(200)
                .body("state", equalTo("received"))
                .body("resource", equalTo("projet-a-ameliorer"));
        assertEquals(0, project.issues().size(), "the Forge is told afterwards");
        postman.deliverDue();
        anonymous()
                .get("/api/v1/suggestions/" + reference)
                .then()
                .body("state", equalTo("sent"))
                .body("ticket", equalTo("https://forge.example/collectif-maths/projet/-/issues/1"))
                .body("toString()", not(containsString("fraction")));
        assertEquals(
                "Anomalie : La fraction numéro 1 ne s'affiche pas.",
                project.issues().get(0).path("title").asText());
        assertTrue(ticket().contains(reference));
        assertTrue(ticket().contains("Afficher le trait de la fraction numéro 1."));
    }

    @Test
    void nothing_personal_is_sent_on_or_kept() {
        var words = words(2);
        words.put("seen", "Écrivez à Camille@ac-lyon.example ou au 06 12 34 56 78.\n/close\n@root");
        words.put("environment", "poste de prof (at) ac-lyon (point) fr, +33 6 12 34 56 78");
        var reference = camille()
                .request()
                .contentType("application/json")
                .body(words)
                .post(SUGGESTIONS)
                .then()
                .statusCode(202)
                .extract()
                .<String>path("reference");
        assertFalse(stored().contains("fraction"), "texts are encrypted");
        postman.deliverDue();
        var everything = project.issues().get(0).toString();
        for (var personal :
                new String[] {"ac-lyon", "12 34", camille().subject(), camille().email(), "camille", "127.0.0.1"}) {
            assertFalse(everything.toLowerCase().contains(personal), personal);
        }
        assertTrue(ticket().contains("[adresse retirée]") && ticket().contains("[numéro retiré]"));
        assertTrue(ticket().lines().noneMatch(line -> line.strip().startsWith("/")), "no command");
        assertFalse(ticket().contains("@root"), "no mention");
        assertFalse(stored().contains(camille().subject()));
        curator()
                .request()
                .get(SUGGESTIONS)
                .then()
                .statusCode(200)
                .body("items[0].reference", equalTo(reference))
                .body("items[0].text.seen", containsString("[adresse retirée]"))
                .body("items[0].text.environment", not(containsString("lyon")));
    }

    @Transactional
    String stored() {
        return String.join("\n", session.createNativeQuery("""
                        select concat(s, ' ', encode(s.text, 'escape'), encode(o.payload, 'escape'))
                        from suggestion s join outbox_message o on o.about = s.id
                        """, String.class).getResultList());
    }

    @Test
    void when_the_forge_is_down_the_ticket_is_opened_once_it_is_back() {
        forge.fail(2, "/issues", Fault.SERVER_ERROR);
        var reference = reference(words(3));
        postman.deliverDue();
        curator()
                .request()
                .get(SUGGESTIONS)
                .then()
                .body("items[0].state", equalTo("received"))
                .body("items[0].delivery.state", equalTo("waiting"))
                .body("items[0].delivery.lastError", equalTo("server-error"))
                .body("items[0].delivery.nextAttemptAt", notNullValue());
        postman.letTimePass();
        postman.deliverDue();
        state(reference, "sent");
        assertEquals(1, project.issues().size());
    }

    @Test
    void a_ticket_whose_answer_was_lost_is_not_opened_twice() {
        forge.fail(1, "/issues", Fault.DONE_THEN_BROKEN);
        var reference = reference(words(4));
        postman.deliverDue();
        assertEquals(1, project.issues().size());
        state(reference, "received");
        postman.letTimePass();
        postman.deliverDue();
        state(reference, "sent");
        assertEquals(1, project.issues().size());
        assertEquals(1, forge.asked("/issues?"), "it was looked for");
    }

    @Test
    void a_token_that_the_forge_does_not_know_can_be_replaced() {
        forge.fail(1, "/issues", Fault.UNAUTHORISED);
        var reference = reference(words(5));
        postman.deliverDue();
        state(reference, "received");
        postman.letTimePass();
        postman.deliverDue();
        state(reference, "sent");
    }

    @Test
    void what_the_tracker_refuses_waits_for_a_curator_who_has_it_sent_again() {
        forge.fail(1, "/issues", Fault.FORBIDDEN);
        var reference = reference(words(6));
        postman.deliverDue();
        state(reference, "received");
        curator()
                .request()
                .get("/api/v1/suggestions?state=undeliverable")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].delivery.state", equalTo("dead"))
                .body("items[0].delivery.lastError", equalTo("forbidden"))
                .body("items[0].text.seen", containsString("fraction numéro 6"));
        decide(curator(), reference, "received", 200);
        postman.deliverDue();
        state(reference, "sent");
        assertEquals(1, project.issues().size());
    }

    private void state(String reference, String state) {
        anonymous()
                .get("/api/v1/suggestions/" + reference)
                .then()
                .statusCode(200)
                .body("state", equalTo(state));
    }

    private static void decide(Actor actor, String reference, String state, int status) {
        var tag = anonymous().get("/api/v1/suggestions/" + reference).header("ETag");
        actor.request()
                .header("If-Match", tag)
                .contentType("application/json")
                .body(Map.of("state", state, "reason", "Vu avec l'auteur."))
                .put("/api/v1/suggestions/" + reference + "/state")
                .then()
                .statusCode(status);
    }

    @Test
    void the_same_words_are_the_same_suggestion() {
        var first = reference(words(7));
        var again = words(7);
        again.put("seen", "LA FRACTION numero 7   ne s'affiche pas");
        assertEquals(first, reference(again));
        var other = words(7);
        other.put("kind", "improvement");
        assertFalse(first.equals(reference(other)));
        postman.deliverDue();
        assertEquals(2, project.issues().size());
    }

    @Test
    void the_same_words_at_the_same_time_are_the_same_suggestion_too() {
        var proofs = IntStream.range(0, 6).mapToObj(each -> proven(words(8))).toList();
        var references = proofs.stream()
                .map(words -> CompletableFuture.supplyAsync(
                        () -> suggest(words).statusCode(202).extract().<String>path("reference")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct()
                .toList();
        assertEquals(1, references.size());
    }

    @Test
    void a_request_under_its_key_is_done_once() {
        var words = proven(words(9));
        var key = UUID.randomUUID().toString();
        var first = keyed(words, key);
        var second = keyed(words, key);
        assertEquals(
                first.path("reference").toString(), second.path("reference").toString());
        assertEquals(
                first.header("Location").replaceFirst("^https?://[^/]+", ""),
                second.header("Location").replaceFirst("^https?://[^/]+", ""));
        words.put("seen", "Autre chose.");
        anonymous()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(words)
                .post(SUGGESTIONS)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    private static Response keyed(Map<String, Object> words, String key) {
        return anonymous()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(words)
                .post(SUGGESTIONS)
                .then()
                .statusCode(202)
                .extract()
                .response();
    }

    @Test
    void a_rehearsal_keeps_nothing() {
        var words = proven(words(10));
        anonymous()
                .contentType("application/json")
                .body(words)
                .post(SUGGESTIONS + "?dryRun=true")
                .then()
                .statusCode(200);
        curator().request().get(SUGGESTIONS).then().body("items", hasSize(0));
        suggest(words).statusCode(202);
    }

    @Test
    void without_an_account_a_proof_is_needed_and_each_is_good_once() {
        suggest(words(11))
                .statusCode(422)
                .body("code", equalTo("suggestion-proof-required"))
                .body("detail", containsString(SUGGESTIONS + "/challenge"));
        var words = proven(words(12));
        suggest(words).statusCode(202);
        words.putAll(words(13));
        suggest(words).statusCode(422).body("code", equalTo("suggestion-proof-refused"));
    }

    @Test
    void a_proof_that_is_none_is_refused() {
        var words = words(14);
        var good = proof(SUGGESTIONS);
        refused(words, Suggesting.unsolved(good.get("challenge")));
        refused(words, Map.of("challenge", "A".repeat(55), "solution", "1"));
        refused(words, Map.of("challenge", "AAAA", "solution", "1"));
        refused(words, Map.of("challenge", good.get("challenge").substring(1) + "A", "solution", "1"));
        forge.project(2, "collectif-maths/autre", "Autre projet");
        Runs.full();
        refused(words, proof("/api/v1/resources/autre-projet/suggestions"));
        words.put("proof", good);
        suggest(words).statusCode(202);
    }

    private static void refused(Map<String, Object> words, Map<String, String> proof) {
        words.put("proof", proof);
        suggest(words).statusCode(422).body("code", equalTo("suggestion-proof-refused"));
    }

    @Test
    void a_challenge_of_yesterday_is_refused() {
        var yesterday = Clock.offset(Clock.systemUTC(), Duration.ofDays(-1));
        var words = words(21);
        var effort = new Challenges.Effort(settings.difficulty(), settings.challengeValidity());
        var old = new Challenges(session, privacy, yesterday).issue(SuggestImprovement.CHALLENGE, resource(), effort);
        refused(words, Suggesting.solved(old.challenge(), old.difficulty()));
        var fresh = new Challenges(session, privacy, Clock.systemUTC())
                .issue(SuggestImprovement.CHALLENGE, resource(), effort);
        words.put("proof", Suggesting.solved(fresh.challenge(), fresh.difficulty()));
        suggest(words).statusCode(202);
    }

    @Transactional
    UUID resource() {
        return session.createQuery("select id from Resource", UUID.class).getSingleResult();
    }

    @Test
    void a_challenge_is_kept_by_nobody() {
        anonymous()
                .get(SUGGESTIONS + "/challenge")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("algorithm", equalTo("sha-256"))
                .body("difficulty", equalTo(6))
                .body("expiresAt", notNullValue());
    }

    @Test
    void every_fault_of_a_suggestion_is_named() {
        anonymous()
                .contentType("application/json")
                .body(Map.of(
                        "kind",
                        "question",
                        "seen",
                        "  ",
                        "suggested",
                        "x".repeat(4001),
                        "environment",
                        "x".repeat(501),
                        "proof",
                        Map.of("challenge", "é"),
                        "author",
                        "moi"))
                .post(SUGGESTIONS)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/kind",
                                "/seen",
                                "/suggested",
                                "/environment",
                                "/proof/challenge",
                                "/proof/solution",
                                "/author"));
    }

    @Test
    void what_is_nothing_once_cleaned_is_missing() {
        var words = words(15);
        words.put("seen", "\u200B\u2060");
        suggest(words).statusCode(400).body("errors.pointer", equalTo(List.of("/seen")));
    }

    @Test
    void a_resource_without_a_tracker_gives_its_other_ways() {
        project.set("issues_enabled", BooleanNode.FALSE).set("updated_at", "2027-01-01T00:00:00Z");
        Runs.full();
        suggest(words(16))
                .statusCode(409)
                .body("code", equalTo("suggestion-no-tracker"))
                .body("detail", containsString("mailto:guichet+1@forge.example"));
        anonymous().get(SUGGESTIONS + "/challenge").then().statusCode(409);
        forge.archive(1);
        Runs.full();
        suggest(words(16)).statusCode(409);
        suggestNowhere("personne-ne-la-connait", 404);
    }

    private static void suggestNowhere(String slug, int status) {
        anonymous()
                .contentType("application/json")
                .body(words(17))
                .post("/api/v1/resources/" + slug + "/suggestions")
                .then()
                .statusCode(status);
    }

    @Test
    void a_former_slug_leads_to_the_present_one() {
        forge.rename(1, "Projet amélioré");
        Runs.full();
        anonymous()
                .redirects()
                .follow(false)
                .contentType("application/json")
                .body(words(18))
                .post(SUGGESTIONS)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/resources/projet-ameliore/suggestions"));
    }

    @Test
    void a_resource_takes_so_many_in_a_day() {
        receive(50);
        suggest(proven(words(19)))
                .statusCode(429)
                .body("code", equalTo("suggestions-enough-for-today"))
                .body("detail", containsString("/-/issues/new"))
                .header("Retry-After", matchesPattern("\\d+"));
    }

    @Transactional
    void receive(int number) {
        var resource = session.createQuery("from Resource", Resource.class).getSingleResult();
        IntStream.range(100, 100 + number)
                .forEach(each -> suggestions.receive(
                        resource, SuggestionKind.BUG, new SuggestionText("Vu " + each, "Mieux " + each, null)));
    }

    @Test
    void texts_go_when_they_were_kept_long_enough_and_suggestions_after_a_year() {
        var reference = reference(words(20));
        postman.deliverDue();
        age(31);
        admin().request().post("/api/v1/retention-runs").then().statusCode(201);
        curator().request().get(SUGGESTIONS).then().body("items[0].text", nullValue());
        state(reference, "sent");
        age(366);
        admin().request().post("/api/v1/retention-runs").then().statusCode(201);
        anonymous()
                .get("/api/v1/suggestions/" + reference)
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-suggestion"));
    }

    @Transactional
    void age(int days) {
        session.createNativeMutationQuery("update suggestion set moved_at = now() - make_interval(days => :days)")
                .setParameter("days", days)
                .executeUpdate();
    }

    @Test
    void lists_are_walked_newest_first() {
        receive(5);
        var first = curator()
                .request()
                .get(SUGGESTIONS + "?limit=3&state=received")
                .then()
                .statusCode(200)
                .body("page.total", equalTo(5))
                .body("items.text.seen", equalTo(List.of("Vu 104", "Vu 103", "Vu 102")));
        var next = first.extract().<String>path("page.next");
        var second = curator().request().get(next).then().body("items.text.seen", equalTo(List.of("Vu 101", "Vu 100")));
        curator()
                .request()
                .get(second.extract().<String>path("page.previous"))
                .then()
                .body("items.text.seen", equalTo(List.of("Vu 104", "Vu 103", "Vu 102")));
        curator().request().get(SUGGESTIONS + "?state=perdue").then().statusCode(400);
    }
}
