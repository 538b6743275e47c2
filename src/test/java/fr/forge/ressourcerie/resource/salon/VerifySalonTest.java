package fr.forge.ressourcerie.resource.salon;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.camille;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.service;
import static fr.forge.ressourcerie.Actors.someoneNew;
import static fr.forge.ressourcerie.resource.salon.SalonShelf.change;
import static fr.forge.ressourcerie.resource.salon.SalonShelf.forum;
import static fr.forge.ressourcerie.resource.salon.SalonShelf.made;
import static fr.forge.ressourcerie.resource.salon.SalonShelf.maintainer;
import static fr.forge.ressourcerie.resource.salon.SalonShelf.make;
import static fr.forge.ressourcerie.resource.salon.SalonShelf.room;
import static fr.forge.ressourcerie.resource.selection.Shelf.FRACTIONS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.HomeserverUnderTest;
import fr.forge.ressourcerie.embedded.FakeHomeserverWithFaults.Lie;
import fr.forge.ressourcerie.salon.Rounds;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a homeserver says of salons, and what is made of it when it lies or fails. */
@QuarkusTest
@TestProfile(HomeserverUnderTest.Profile.class)
class VerifySalonTest {
    private static final String SUMMARY = "/room_summary/";

    @Inject
    HomeserverUnderTest homeserver;

    @Inject
    Rounds rounds;

    @Inject
    SalonShelf shelf;

    @BeforeEach
    void an_empty_homeserver() {
        homeserver.forget();
        shelf.fill();
    }

    private static ValidatableResponse verify(Actor actor, String at) {
        return actor.request().post(at + "/verification").then();
    }

    @Test
    void a_pasted_link_needs_no_name_and_is_seen_at_once_on_the_sheet() {
        homeserver.room("Fractions", "Fractions, entraide", "Questions et idées", 42);
        var maintainer = maintainer(someoneNew(), FRACTIONS);
        make(
                        maintainer,
                        Map.of(
                                "link", SalonShelf.link("Fractions"),
                                "kind", "forum",
                                "resources", List.of("labo-des-fractions")))
                .statusCode(201)
                .body("name", equalTo("Fractions, entraide"))
                .body("aliases", contains("#fractions:" + SalonShelf.SERVER))
                .body("verification.state", equalTo("seen"))
                .body("verification.members", equalTo(42))
                .body("verification.joinable", equalTo(true));
        anonymous()
                .get(FRACTIONS)
                .then()
                .body("salons[0].name", equalTo("Fractions, entraide"))
                .body("salons[0].verification.seenAt", notNullValue());
        assertTrue(homeserver.tokens().contains("Bearer secret-of-the-homeserver"));
    }

    @Test
    void an_alias_leads_to_its_room() {
        homeserver.room("Alias", "Par alias", null, 3);
        make(curator(), Map.of("link", "https://matrix.to/#/%23alias:" + SalonShelf.SERVER, "kind", "forum"))
                .statusCode(201)
                .body("roomId", equalTo(room("Alias")))
                .body("link", equalTo(SalonShelf.link("Alias")));
        make(curator(), Map.of("link", "#personne:" + SalonShelf.SERVER, "kind", "forum"))
                .statusCode(422)
                .body("code", equalTo("salon-alias-unresolved"));
    }

    @Test
    void what_people_say_counts_more_and_what_the_homeserver_says_is_redacted() {
        homeserver.room(
                "Mots",
                "Salon de camille.martin@ac-lyon.example",
                "Animé par @camille.martin-ac-lyon.fr:" + SalonShelf.SERVER + " \u202E\u0007 ici",
                7);
        var at = made(forum("Mots", "Entraide"));
        var etag = anonymous().get(at).header("ETag").split("\\.")[0];
        var body = verify(curator(), at)
                .statusCode(200)
                .body("name", equalTo("Entraide"))
                .body("verification.name", equalTo("Salon de [adresse retirée]"))
                .body("topic", equalTo("Animé par [adresse retirée] ici"))
                .extract()
                .asString();
        assertTrue(!body.contains("camille"));
        assertEquals(etag, anonymous().get(at).header("ETag").split("\\.")[0], "no edit");
        change(curator(), at, "{\"name\":null}").statusCode(200).body("name", equalTo("Salon de [adresse retirée]"));
    }

    @Test
    void a_vanished_forum_is_not_seen_since_and_aliases_are_kept() {
        homeserver.room("Parti", "Bientôt parti", null, 5);
        var at = made(forum("Parti", "Parti", "labo-des-fractions"));
        homeserver.room("Parti", "Bientôt parti", null, 6).put("canonical_alias", "#nouveau:" + SalonShelf.SERVER);
        verify(service(), at)
                .statusCode(200)
                .body("aliases", contains("#nouveau:" + SalonShelf.SERVER, "#parti:" + SalonShelf.SERVER));
        homeserver.forget("Parti");
        var since = verify(curator(), at)
                .statusCode(200)
                .body("verification.state", equalTo("not-seen"))
                .body("verification.seenAt", notNullValue())
                .extract()
                .<String>path("verification.notSeenSince");
        verify(curator(), at).body("verification.notSeenSince", equalTo(since));
        anonymous().get("/api/v1/salons?active=false").then().body("items", hasSize(1));
        anonymous().get("/api/v1/salons?active=true").then().body("items", hasSize(0));
        anonymous().get(FRACTIONS).then().body("improve.channel", not(contains("forum")));
        homeserver.room("Parti", "Revenu", null, 5);
        verify(curator(), at)
                .body("verification.state", equalTo("seen"))
                .body("verification.notSeenSince", nullValue());
    }

    @Test
    void a_room_by_invitation_that_nobody_sees_is_only_unverified() {
        var at = made(Map.of("link", room("Prive"), "kind", "private", "name", "Équipe"));
        verify(curator(), at)
                .statusCode(200)
                .body("verification.state", equalTo("unverified"))
                .body("verification.checkedAt", notNullValue());
    }

    @Test
    void a_forum_that_is_shut_has_no_link() {
        homeserver.room("Ferme", "Fermé", null, 5).put("join_rule", "invite");
        var at = made(forum("Ferme", "Fermé"));
        anonymous()
                .get(at)
                .then()
                .body("verification.joinable", equalTo(false))
                .body("link", nullValue())
                .body("contact", equalTo("maintainers"))
                .body("access", containsString("fermé selon son serveur"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Lie.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNKNOWN_QUESTION", "FORBIDDEN"})
    void a_homeserver_that_fails_or_lies_changes_nothing(Lie lie) {
        homeserver.room("Tient", "Tient", null, 5);
        var at = made(forum("Tient", "Tient"));
        var before = anonymous().get(at).asString();
        homeserver.lie(SUMMARY, lie);
        verify(curator(), at).statusCode(503).body("code", equalTo("homeserver-silent"));
        assertEquals(before, anonymous().get(at).asString());
        make(curator(), forum("Neuf" + lie.ordinal(), "Neuf"))
                .statusCode(201)
                .body("verification.state", equalTo("unverified"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Lie.class,
            names = {"UNKNOWN_QUESTION", "FORBIDDEN"})
    void a_homeserver_without_summaries_is_asked_for_its_directory(Lie lie) {
        for (int each = 0; each < 150; each++) {
            homeserver.room("Autre" + each, "Autre " + each, null, 1);
        }
        homeserver.room("Zut", "Dans l'annuaire", null, 9);
        homeserver.lie(SUMMARY, lie);
        var at = made(forum("Zut", "Zut"));
        anonymous().get(at).then().body("verification.members", equalTo(9));
        homeserver.forget("Zut");
        verify(curator(), at).body("verification.state", equalTo("not-seen"));
    }

    @Test
    void a_round_walks_the_directory_once_for_all_salons() {
        homeserver.room("Un", "Un", null, 1);
        homeserver.room("Deux", "Deux", null, 2);
        made(forum("Un", "Un"));
        made(forum("Deux", "Deux"));
        rounds.letADayPass();
        homeserver.lie(SUMMARY, Lie.UNKNOWN_QUESTION);
        var walked = homeserver.asked("/publicRooms");
        rounds.ask();
        assertEquals(walked + 1, homeserver.asked("/publicRooms"));
    }

    @Test
    void a_directory_that_never_ends_says_nothing_of_a_room() {
        homeserver.lie(SUMMARY, Lie.UNKNOWN_QUESTION);
        homeserver.lie("/publicRooms", Lie.CIRCLE);
        var at = made(forum("Cercle", "Cercle"));
        verify(curator(), at).statusCode(503);
        homeserver.lie("/publicRooms", Lie.FORBIDDEN);
        verify(curator(), at).statusCode(503);
        homeserver.tellTheTruth();
        homeserver.lie(SUMMARY, Lie.UNKNOWN_QUESTION);
        for (int each = 0; each < 350; each++) {
            homeserver.room("Autre" + each, "Autre " + each, null, 1);
        }
        verify(curator(), at).statusCode(503).body("detail", containsString("too-large"));
        anonymous().get(at).then().body("verification.state", equalTo("unverified"));
    }

    @Test
    void odd_figures_are_not_believed() {
        homeserver.room("Drole", "x".repeat(5_000), "y ".repeat(20_000), -4).putObject("join_rule");
        var at = made(forum("Drole", "Drôle"));
        anonymous()
                .get(at)
                .then()
                .body("verification.members", nullValue())
                .body("verification.joinable", nullValue())
                .body("verification.name.length()", equalTo(200))
                .body("topic.length()", equalTo(999));
    }

    @Test
    void each_salon_is_asked_about_once_a_day() {
        homeserver.room("Un", "Un", null, 1);
        homeserver.room("Deux", "Deux", null, 2);
        made(forum("Un", "Un"));
        made(forum("Deux", "Deux"));
        rounds.letADayPass();
        homeserver.room("Un", "Un", null, 11);
        var asked = homeserver.asked(SUMMARY);
        rounds.ask();
        rounds.ask();
        assertEquals(asked + 2, homeserver.asked(SUMMARY));
        anonymous().get("/api/v1/salons?q=un").then().body("items[0].verification.members", equalTo(11));
        rounds.letADayPass();
        homeserver.lie(SUMMARY, Lie.RATE_LIMITED);
        rounds.ask();
        rounds.ask();
        assertEquals(asked + 3, homeserver.asked(SUMMARY), "the round ends at the first refusal");
    }

    @Test
    void only_curators_and_services_ask() {
        var at = made(forum("Qui", "Qui"));
        verify(camille(), at).statusCode(403);
        anonymous().post(at + "/verification").then().statusCode(401);
        curator().request().post(at + "/verification?dryRun=true").then().statusCode(200);
        anonymous().get(at).then().body("verification.checkedAt", nullValue());
        verify(curator(), "/api/v1/salons/0197f3a2-6c1e-7d3b-9a40-5b1f2c3d4e5f").statusCode(404);
    }
}
