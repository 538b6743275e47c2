package fr.forge.ressourcerie.resource.salon;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.camille;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.service;
import static fr.forge.ressourcerie.resource.salon.SalonShelf.forum;
import static fr.forge.ressourcerie.resource.salon.SalonShelf.made;
import static fr.forge.ressourcerie.resource.selection.Shelf.CIRCUITS;
import static fr.forge.ressourcerie.resource.selection.Shelf.FRACTIONS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.HomeserverUnderTest;
import fr.forge.ressourcerie.embedded.FakeHomeserverWithFaults.Lie;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public directory proposes salons; a curator decides. */
@QuarkusTest
@TestProfile(HomeserverUnderTest.Profile.class)
class SalonImportTest {
    private static final String PROPOSALS = "/api/v1/salons/proposals";

    @Inject
    HomeserverUnderTest homeserver;

    @Inject
    SalonShelf shelf;

    @BeforeEach
    void a_directory() {
        homeserver.forget();
        shelf.fill();
        homeserver.room("Fractions", "Salon Labo des fractions", "Écrire à camille.martin@ac-lyon.example", 12);
        homeserver.room("Lien", "Électricité", "Voir https://forge.example/collectif-sciences/circuits/-/issues.", 8);
        homeserver.room("Autre", "Jardinage", "Rien à voir", 30);
    }

    private static ValidatableResponse start(Actor actor, String query) {
        return actor.request().post("/api/v1/salons/imports" + query).then();
    }

    private static ValidatableResponse decide(int number, String state) {
        var id = curator()
                .request()
                .get(PROPOSALS + "?state=proposed&state=confirmed&state=dismissed")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items[" + number + "].id");
        return curator()
                .request()
                .contentType("application/json")
                .body(Map.of("state", state))
                .put(PROPOSALS + "/" + id + "/state")
                .then();
    }

    @Test
    void rooms_are_proposed_once_and_shown_when_confirmed() {
        start(curator(), "?dryRun=true").statusCode(200).body("proposed", equalTo(2));
        start(service(), "")
                .statusCode(200)
                .body("rooms", equalTo(3))
                .body("matched", equalTo(2))
                .body("proposed", equalTo(2));
        start(curator(), "").body("matched", equalTo(2)).body("proposed", equalTo(0));
        anonymous().get("/api/v1/salons").then().body("items", hasSize(0));
        curator()
                .request()
                .get(PROPOSALS)
                .then()
                .statusCode(200)
                .body("items.name", contains("Salon Labo des fractions", "Électricité"))
                .body("items.because", contains("name", "link"))
                .body("items.resource.slug", contains("labo-des-fractions", "circuits-simples"))
                .body("items[0].topic", equalTo("Écrire à [adresse retirée]"));

        decide(0, "confirmed").statusCode(200).body("state", equalTo("confirmed"));
        decide(0, "confirmed").statusCode(200);
        decide(0, "dismissed").statusCode(409).body("code", equalTo("salon-proposal-decided"));
        anonymous()
                .get(FRACTIONS + "/salons")
                .then()
                .body("items.name", contains("Salon Labo des fractions"))
                .body("items[0].kind", equalTo("forum"))
                .body("items[0].verification.members", equalTo(12));

        decide(1, "dismissed").statusCode(200).body("state", equalTo("dismissed"));
        start(curator(), "").body("proposed", equalTo(0));
        curator().request().get(PROPOSALS).then().body("items", hasSize(0));
        anonymous().get(CIRCUITS + "/salons").then().body("items", hasSize(0));
        decide(1, "confirmed").statusCode(200);
        anonymous().get(CIRCUITS + "/salons").then().body("items", hasSize(1));
    }

    @Test
    void a_known_salon_is_linked_and_a_linked_one_is_not_proposed() {
        made(forum("Fractions", "Tous"));
        made(forum("Lien", "Circuits", "circuits-simples"));
        start(curator(), "").body("matched", equalTo(2)).body("proposed", equalTo(1));
        decide(0, "confirmed").statusCode(200);
        anonymous().get("/api/v1/salons").then().body("page.total", equalTo(2));
        anonymous().get(FRACTIONS + "/salons").then().body("items.name", contains("Tous"));
    }

    @Test
    void a_silent_homeserver_proposes_nothing() {
        for (var lie : List.of(Lie.SERVER_ERROR, Lie.CIRCLE, Lie.LIST, Lie.CUT_OFF, Lie.FORBIDDEN, Lie.REDIRECTS)) {
            homeserver.lie("/publicRooms", lie);
            start(curator(), "").statusCode(503).body("code", equalTo("homeserver-silent"));
        }
        curator().request().get(PROPOSALS).then().body("items", hasSize(0));
    }

    @Test
    void only_curators_decide() {
        start(camille(), "").statusCode(403);
        anonymous().post("/api/v1/salons/imports").then().statusCode(401);
        for (var actor : List.of(camille(), service())) {
            actor.request().get(PROPOSALS).then().statusCode(403);
        }
        curator()
                .request()
                .contentType("application/json")
                .body(Map.of("state", "confirmed"))
                .put(PROPOSALS + "/0197f3a2-6c1e-7d3b-9a40-5b1f2c3d4e5f/state")
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-salon-proposal"));
        curator()
                .request()
                .contentType("application/json")
                .body(Map.of("state", "peut-être"))
                .put(PROPOSALS + "/0197f3a2-6c1e-7d3b-9a40-5b1f2c3d4e5f/state")
                .then()
                .statusCode(400);
    }
}
