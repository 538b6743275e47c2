package fr.forge.ressourcerie.change.webhook;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.service;
import static fr.forge.ressourcerie.Actors.someoneNew;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.change.Follower;
import fr.forge.ressourcerie.change.Notes;
import fr.forge.ressourcerie.contributor.Consenting;
import fr.forge.ressourcerie.harvest.Runs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asked for changes gets them: signed, in order, again when they did not arrive, and as everyone sees them then. */
@QuarkusTest
class WebhookTest {
    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final String LABO = "/api/v1/resources/labo-des-fractions";
    private static final String CIRCUITS = "/api/v1/resources/circuits-simples";

    @Inject
    ForgeUnderTest forge;

    @Inject
    Notes notes;

    @Inject
    Postbag postbag;

    @Inject
    Session session;

    private final Actor portal = someoneNew();
    private final Actor camille = someoneNew();
    private Receiver receiver;

    @BeforeEach
    void two_resources_and_a_receiver() {
        forge.clear();
        forget();
        postbag.empty();
        notes.forget();
        forge.project(1, "collectif-maths/labo", "Labo des fractions")
                .contributors(Consenting.committed(camille.email(), 4));
        forge.project(2, "collectif-sciences/circuits", "Circuits simples");
        Runs.full();
        receiver = new Receiver();
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery(
                        "truncate harvest, harvest_problem, harvested_project, resource, contributor, salon cascade")
                .executeUpdate();
    }

    @AfterEach
    void nobody_receives() {
        receiver.close();
    }

    private static ValidatableResponse make(Actor actor, Map<String, Object> wanted) {
        return actor.request()
                .contentType("application/json")
                .body(wanted)
                .post(WEBHOOKS)
                .then();
    }

    private static Map<String, Object> resources() {
        return Map.of("url", Receiver.url("/recu"), "kinds", List.of("resource"));
    }

    /** Its address and its secret. */
    private List<String> made(Map<String, Object> wanted) {
        var answer = make(portal, wanted).statusCode(201).extract();
        return List.of(WEBHOOKS + "/" + answer.path("webhook.id"), answer.path("secret"));
    }

    private ValidatableResponse read(String webhook) {
        return portal.request().get(webhook).then().statusCode(200);
    }

    private ValidatableResponse change(String webhook, String patch) {
        return portal.request()
                .header("If-Match", read(webhook).extract().header("ETag"))
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(patch)
                .patch(webhook)
                .then();
    }

    private static void edit(String resource, String patch) {
        curator()
                .request()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(patch)
                .patch(resource)
                .then()
                .statusCode(200);
    }

    private static void select(String resource, String state) {
        curator()
                .request()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("state", state, "reason", "Relue."))
                .put(resource + "/selection")
                .then()
                .statusCode(200);
    }

    private List<String> said() {
        return receiver.posts().stream().map(Receiver.Post::said).toList();
    }

    @Test
    void a_change_is_sent_signed_and_as_the_feed_tells_it() {
        var follower = Follower.fromNow();
        var webhook = made(resources());
        postbag.send();
        assertEquals(List.of(), said());
        edit(LABO, "{\"title\":\"Laboratoire\"}");
        postbag.send();

        assertEquals(List.of("resource.shown " + LABO), said());
        var post = receiver.last();
        assertEquals("/recu", post.path());
        assertTrue(post.type().startsWith("application/json"), post.type());
        assertTrue(post.id().startsWith("msg_"), post.id());
        assertTrue(post.signedWith(webhook.get(1)));
        assertEquals(follower.follow().get(0), post.json().path("data"));
        assertEquals("Laboratoire", post.json().at("/data/thing/title").asText());
        read(webhook.get(0))
                .body("state", equalTo("active"))
                .body("url", equalTo(Receiver.url("/recu")))
                .body("deliveredAt", notNullValue())
                .body("waiting", equalTo(0));
        assertFalse(read(webhook.get(0)).extract().asString().contains("whsec"));
        portal.request()
                .get(webhook.get(0) + "/deliveries")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].message", equalTo(post.id()))
                .body("items[0].status", equalTo(204))
                .body("items[0].outcome", equalTo("delivered"));
        postbag.send();
        assertEquals(1, receiver.posts().size());
    }

    @Test
    void from_the_beginning_everything_that_is_shown_is_sent() {
        made(Map.of("url", Receiver.url("/"), "kinds", List.of("resource", "contributor"), "since", "beginning"));
        postbag.send();
        assertEquals(4, receiver.posts().size());
    }

    @Test
    void what_did_not_arrive_is_tried_again_as_it_is_then_and_the_receiver_left_alone_meanwhile() {
        var webhook = made(resources()).get(0);
        receiver.answer(503);
        edit(LABO, "{\"title\":\"Un\"}");
        edit(CIRCUITS, "{\"title\":\"Circuits\"}");
        postbag.send();
        var tried = receiver.posts().size();
        assertTrue(tried <= 2, "as many as are under way at once");
        read(webhook)
                .body("failingSince", notNullValue())
                .body("restingUntil", notNullValue())
                .body("waiting", equalTo(2));
        postbag.send();
        assertEquals(tried, receiver.posts().size());
        edit(LABO, "{\"title\":\"Deux\"}");

        receiver.answer(200);
        postbag.letDaysPass(0);
        postbag.send();

        assertEquals(tried + 2, receiver.posts().size());
        var labo = receiver.posts().stream()
                .filter(post -> post.said().endsWith(LABO))
                .toList();
        var last = labo.get(labo.size() - 1);
        assertEquals("Deux", last.json().at("/data/thing/title").asText());
        read(webhook)
                .body("failingSince", nullValue())
                .body("restingUntil", nullValue())
                .body("waiting", equalTo(0));
        portal.request()
                .get(webhook + "/deliveries")
                .then()
                .body("items.outcome", hasItems("delivered", "retrying"))
                .body("items[0].status", equalTo(200));
    }

    @Test
    void what_is_sent_again_unchanged_bears_the_same_identifier_and_what_changed_another() {
        made(resources());
        receiver.answer(500);
        edit(LABO, "{\"title\":\"Un\"}");
        postbag.send();
        postbag.letDaysPass(0);
        postbag.send();
        assertEquals(receiver.posts().get(0).id(), receiver.posts().get(1).id());
        edit(LABO, "{\"title\":\"Deux\"}");
        postbag.letDaysPass(0);
        postbag.send();
        assertNotEquals(receiver.posts().get(0).id(), receiver.last().id());
    }

    @Test
    void what_changes_while_it_is_under_way_is_sent_once_more_afterwards() {
        made(resources());
        edit(LABO, "{\"title\":\"Un\"}");
        receiver.meanwhile(() -> {
            edit(LABO, "{\"title\":\"Deux\"}");
            postbag.queue();
        });
        postbag.send();
        assertEquals(
                List.of("Un", "Deux"),
                receiver.posts().stream()
                        .map(post -> post.json().at("/data/thing/title").asText())
                        .toList());
    }

    @Test
    void a_filter_tells_what_enters_and_what_leaves_and_nothing_else() {
        select(CIRCUITS, "selected");
        made(Map.of("url", Receiver.url("/"), "kinds", List.of("resource"), "filter", Map.of("scope", "ressourcerie")));
        postbag.send();
        assertEquals(List.of(), said(), "what the receiver may know already is not sent");
        edit(LABO, "{\"title\":\"Laboratoire\"}");
        postbag.send();
        assertEquals(List.of(), said());
        select(LABO, "selected");
        postbag.send();
        select(LABO, "to-review");
        select(LABO, "withdrawn");
        select(CIRCUITS, "to-review");
        postbag.send();
        select(CIRCUITS, "withdrawn");
        postbag.send();
        edit(LABO, "{\"title\":\"Encore\"}");
        postbag.send();
        assertEquals(List.of("resource.shown " + LABO, "resource.removed null", "resource.removed null"), said());
        assertEquals(
                receiver.posts().get(0).json().at("/data/id"),
                receiver.posts().get(1).json().at("/data/id"));
    }

    @Test
    void a_filter_on_a_cycle_finds_its_classes() {
        made(Map.of(
                "url", Receiver.url("/"), "kinds", List.of("resource"), "filter", Map.of("level", List.of("cycle-3"))));
        edit(LABO, "{\"levels\":[\"cm2\"]}");
        edit(CIRCUITS, "{\"levels\":[\"2de\"]}");
        postbag.send();
        assertEquals(List.of("resource.shown " + LABO), said());
    }

    @Test
    void a_withdrawal_overtakes_what_waits_to_be_sent() {
        Consenting.describe(camille, "Cam des fractions", "Je compte.");
        Consenting.consent(camille);
        made(Map.of("url", Receiver.url("/"), "kinds", List.of("contributor", "resource"), "since", "beginning"));
        postbag.queue();
        Consenting.withdraw(camille);
        postbag.send();
        var all = receiver.posts().toString()
                + receiver.posts().stream().map(post -> new String(post.body())).toList();
        assertTrue(said().contains("contributor.removed null"), said().toString());
        assertFalse(all.contains("Cam des"), all);
    }

    @Test
    void for_a_day_after_a_rotation_both_secrets_sign() {
        var webhook = made(resources());
        var fresh = portal.request()
                .post(webhook.get(0) + "/secret-rotations")
                .then()
                .statusCode(200)
                .body("secret", startsWith("whsec_"))
                .body("secret", not(equalTo(webhook.get(1))))
                .body("webhook.formerSecretUntil", notNullValue())
                .extract()
                .<String>path("secret");
        edit(LABO, "{\"title\":\"Un\"}");
        postbag.send();
        assertTrue(receiver.last().signedWith(fresh) && receiver.last().signedWith(webhook.get(1)));
        postbag.letDaysPass(2);
        edit(LABO, "{\"title\":\"Deux\"}");
        postbag.send();
        assertTrue(receiver.last().signedWith(fresh) && !receiver.last().signedWith(webhook.get(1)));
    }

    @Test
    void what_was_sent_is_sent_again_by_hand_or_from_a_cursor() {
        var end = Follower.fromNow();
        var webhook = made(resources()).get(0);
        edit(LABO, "{\"title\":\"Un\"}");
        postbag.send();
        var message = receiver.last().id();
        portal.request()
                .post(webhook + "/deliveries/" + message + "/replay")
                .then()
                .statusCode(202)
                .body("waiting", equalTo(1));
        postbag.send();
        assertEquals(List.of("resource.shown " + LABO, "resource.shown " + LABO), said());
        assertNotEquals(message, receiver.last().id());
        portal.request()
                .post(webhook + "/deliveries/msg_00000000-0000-4000-8000-000000000000/replay")
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-webhook-message"));
        replay(webhook, "beginning").statusCode(202);
        postbag.send();
        assertEquals(4, receiver.posts().size());
        replay(webhook, end.next().replaceAll(".*since=([^&]*).*", "$1"))
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
        var follower = new Follower("/api/v1/changes?kind=resource&limit=100");
        follower.follow();
        edit(CIRCUITS, "{\"title\":\"Circuits\"}");
        postbag.send();
        replay(webhook, follower.next().replaceAll(".*since=([^&]*).*", "$1")).statusCode(202);
        postbag.send();
        assertEquals(6, receiver.posts().size());
    }

    private ValidatableResponse replay(String webhook, String since) {
        return portal.request()
                .contentType("application/json")
                .body(Map.of("since", since))
                .post(webhook + "/replays")
                .then();
    }

    @Test
    void after_days_of_failure_it_is_disabled_and_says_so_until_its_owner_wakes_it_up() {
        var webhook = made(resources()).get(0);
        receiver.answer(404);
        edit(LABO, "{\"title\":\"Un\"}");
        postbag.send();
        read(webhook).body("state", equalTo("active"));
        postbag.letDaysPass(6);
        postbag.send();
        read(webhook)
                .body("state", equalTo("disabled"))
                .body("disabledBecause", equalTo("failing"))
                .body("disabledAt", notNullValue())
                .body("waiting", equalTo(1));
        receiver.answer(204);
        edit(CIRCUITS, "{\"title\":\"Circuits\"}");
        postbag.letDaysPass(0);
        postbag.send();
        assertEquals(2, receiver.posts().size());

        change(webhook, "{\"state\":\"active\"}")
                .statusCode(200)
                .body("state", equalTo("active"))
                .body("disabledBecause", nullValue());
        postbag.send();

        assertEquals(4, receiver.posts().size());
        read(webhook).body("waiting", equalTo(0));
    }

    @Test
    void a_message_is_given_up_after_ten_attempts_and_the_next_change_is_tried() {
        var webhook = made(resources()).get(0);
        receiver.answer(422);
        edit(LABO, "{\"title\":\"Un\"}");
        for (int attempt = 1; attempt <= 12; attempt++) {
            postbag.send();
            postbag.letDaysPass(0);
        }
        assertEquals(10, receiver.posts().size());
        portal.request()
                .get(webhook + "/deliveries?limit=1")
                .then()
                .body("items[0].attempt", equalTo(10))
                .body("items[0].outcome", equalTo("given-up"));
        receiver.answer(204);
        edit(LABO, "{\"title\":\"Deux\"}");
        postbag.send();
        assertEquals(11, receiver.posts().size());
    }

    @Test
    void a_receiver_that_is_gone_is_asked_nothing_more() {
        var webhook = made(resources()).get(0);
        receiver.answer(410);
        edit(LABO, "{\"title\":\"Un\"}");
        postbag.send();
        read(webhook).body("state", equalTo("disabled")).body("disabledBecause", equalTo("gone"));
    }

    @Test
    void a_redirect_is_not_followed() {
        var webhook = made(resources()).get(0);
        receiver.answer(302);
        edit(LABO, "{\"title\":\"Un\"}");
        postbag.send();
        assertEquals(1, receiver.posts().size());
        portal.request()
                .get(webhook + "/deliveries")
                .then()
                .body("items.status", contains(302))
                .body("items.outcome", contains("retrying"));
    }

    @Test
    void a_name_that_leads_inside_is_not_asked() {
        var webhook = made(Map.of("url", "https://localhost/", "kinds", List.of("resource")))
                .get(0);
        edit(LABO, "{\"title\":\"Un\"}");
        postbag.send();
        portal.request()
                .get(webhook + "/deliveries")
                .then()
                .body("items.error", contains("not-public"))
                .body("items.status", everyItem(nullValue()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://portail.example/",
                "https://portail.example:8443/",
                "https://moi@portail.example/",
                "http://127.0.0.1:1/"
            })
    void only_public_https_addresses_are_taken(String url) {
        make(portal, Map.of("url", url, "kinds", List.of("resource")))
                .statusCode(400)
                .body("errors.pointer", contains("/url"));
    }

    @Test
    void all_faults_are_told_at_once() {
        make(portal, Map.of("url", "ftp://portail.example", "kinds", List.of(), "filter", Map.of("scope", "tout")))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/url", "/kinds", "/filter/scope"));
        make(
                        portal,
                        Map.of(
                                "url",
                                "http://portail.example/",
                                "kinds",
                                List.of("resource"),
                                "filter",
                                Map.of("level", List.of("cycl3"))))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/url", "/filter/level"));
    }

    @Test
    void a_webhook_is_its_owners_only() {
        var webhook = made(resources()).get(0);
        var other = someoneNew();
        other.request().get(webhook).then().statusCode(404).body("code", equalTo("unknown-webhook"));
        other.request().get(webhook + "/deliveries").then().statusCode(404);
        other.request().post(webhook + "/secret-rotations").then().statusCode(404);
        other.request().header("If-Match", "*").delete(webhook).then().statusCode(404);
        other.request().get(WEBHOOKS).then().statusCode(200).body("items", hasSize(0));
        anonymous().get(WEBHOOKS).then().statusCode(401);
        make(service(), resources()).statusCode(201);
        portal.request().get(WEBHOOKS).then().body("items", hasSize(1));
        portal.request().delete(webhook).then().statusCode(428);
        portal.request().header("If-Match", "*").delete(webhook).then().statusCode(204);
        portal.request().get(webhook).then().statusCode(404);
    }

    @Test
    void an_account_has_so_many_and_takes_them_along() {
        for (int each = 0; each < 10; each++) {
            make(portal, resources()).statusCode(201);
        }
        make(portal, resources()).statusCode(409).body("code", equalTo("webhooks-enough"));
        portal.request().get("/api/v1/me/export").then().body("data.webhooks", hasSize(10));
        portal.request().header("If-Match", "*").delete("/api/v1/me").then().statusCode(200);
        portal.request().get(WEBHOOKS).then().body("items", hasSize(0));
    }

    @Test
    void paused_it_keeps_what_changed_for_later() {
        var webhook = made(resources()).get(0);
        change(webhook, "{\"state\":\"paused\"}").statusCode(200).body("state", equalTo("paused"));
        edit(LABO, "{\"title\":\"Un\"}");
        postbag.send();
        assertEquals(List.of(), said());
        change(webhook, "{\"state\":\"active\",\"url\":\"" + Receiver.url("/neuf") + "\"}")
                .statusCode(200);
        postbag.send();
        assertEquals("/neuf", receiver.last().path());
    }
}
