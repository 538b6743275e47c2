package fr.forge.ressourcerie.account;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.service;
import static fr.forge.ressourcerie.Actors.someoneNew;
import static fr.forge.ressourcerie.resource.selection.Shelf.CIRCUITS;
import static fr.forge.ressourcerie.resource.selection.Shelf.FRACTIONS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.forge.ressourcerie.resource.selection.Shelf;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever signs in finds themselves, under no name. */
@QuarkusTest
class MeApiTest {
    private static final String ME = "/api/v1/me";

    @Inject
    Shelf shelf;

    @Test
    void a_person_has_a_handle_that_stays_and_says_nothing_of_them() {
        var someone = someoneNew("curator", "offline_access");
        var answer = someone.request()
                .get(ME)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("handle", matchesPattern("membre-[a-z0-9]{10}"))
                .body("kind", equalTo("person"))
                .body("roles", contains("contributor", "curator"))
                .body("maintains", hasSize(0));
        assertFalse(answer.extract().asString().contains(someone.name()));
        someone.request().get(ME).then().body("handle", equalTo(answer.extract().path("handle")));
    }

    @Test
    void a_program_is_a_machine() {
        service()
                .request()
                .get(ME)
                .then()
                .statusCode(200)
                .body("handle", matchesPattern("service-[a-z0-9]{10}"))
                .body("kind", equalTo("machine"))
                .body("roles", contains("service"));
    }

    @Test
    void nobody_is_nobody() {
        anonymous().get(ME).then().statusCode(401);
    }

    @Test
    void ones_own_resources_are_named_by_title() {
        shelf.fill();
        var someone = someoneNew();
        var handle = Shelf.handle(someone);
        List.of(FRACTIONS, CIRCUITS)
                .forEach(resource -> curator()
                        .request()
                        .put(resource + "/maintainers/" + handle)
                        .then()
                        .statusCode(201));
        someone.request()
                .get(ME)
                .then()
                .body("maintains.slug", contains("circuits-simples", "labo-des-fractions"))
                .body("maintains.title", containsInAnyOrder("Circuits simples", "Labo des fractions"));
    }
}
