package fr.forge.ressourcerie.resource.selection;

import static fr.forge.ressourcerie.Actors.admin;
import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.camille;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.service;
import static fr.forge.ressourcerie.Actors.someoneNew;
import static fr.forge.ressourcerie.resource.selection.Shelf.FRACTIONS;
import static fr.forge.ressourcerie.resource.selection.Shelf.handle;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.forge.ressourcerie.Actor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Curators say who maintains a resource; nobody else does, nor learns it. */
@QuarkusTest
class MaintainerApiTest {
    private static final String MAINTAINERS = FRACTIONS + "/maintainers";

    @Inject
    Shelf shelf;

    @BeforeEach
    void a_catalogue() {
        shelf.fill();
    }

    private static String grant(Actor actor) {
        var handle = handle(actor);
        curator().request().put(MAINTAINERS + "/" + handle).then().statusCode(201);
        return handle;
    }

    @Nested
    class As_a_curator {
        @Test
        void maintenance_is_granted_once_and_withdrawn_once() {
            var camille = camille();
            var at = MAINTAINERS + "/" + handle(camille);
            curator()
                    .request()
                    .put(at)
                    .then()
                    .statusCode(201)
                    .header("Location", endsWith(at))
                    .body("handle", equalTo(handle(camille)));
            curator().request().put(at).then().statusCode(200).body("handle", equalTo(handle(camille)));
            curator().request().get(at).then().statusCode(200);
            camille.request().get("/api/v1/me").then().body("maintains.slug", contains("labo-des-fractions"));

            curator().request().delete(at).then().statusCode(204);
            curator().request().delete(at).then().statusCode(204);
            curator().request().get(at).then().statusCode(404).body("code", equalTo("unknown-maintainer"));
            camille.request().get("/api/v1/me").then().body("maintains", hasSize(0));

            curator()
                    .request()
                    .get(FRACTIONS + "/history")
                    .then()
                    .body("items.act", contains("maintenance-withdrawn", "maintenance-granted"))
                    .body("items[1].changes[0].field", equalTo("maintainer"))
                    .body("items[1].changes[0].to", contains(handle(camille)));
        }

        @Test
        void a_rehearsal_grants_nothing() {
            var at = MAINTAINERS + "/" + handle(someoneNew());
            curator().request().put(at + "?dryRun=true").then().statusCode(200);
            curator().request().get(at).then().statusCode(404);
        }

        @Test
        void nobody_is_granted_by_a_handle_that_nobody_has() {
            var nobody = MAINTAINERS + "/membre-aaaaaaaaaa";
            curator().request().put(nobody).then().statusCode(404).body("code", equalTo("unknown-account"));
            curator().request().delete(nobody).then().statusCode(404).body("code", equalTo("unknown-account"));
            curator()
                    .request()
                    .put(MAINTAINERS + "/camille@ac-exemple.example")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("handle"));
            curator()
                    .request()
                    .put("/api/v1/resources/rien/maintainers/membre-aaaaaaaaaa")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("unknown-resource"));
        }

        @Test
        void the_list_is_walked_in_the_order_of_the_grants() {
            var granted = List.of(grant(someoneNew()), grant(someoneNew()), grant(someoneNew()));
            var walked = new ArrayList<String>();
            var link = MAINTAINERS + "?limit=2";
            String last = null;
            while (link != null) {
                last = link;
                var page = curator()
                        .request()
                        .get(link)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                assertEquals(3, page.getInt("page.total"));
                walked.addAll(page.getList("items.handle"));
                link = page.getString("page.next");
            }
            assertEquals(granted, walked);
            var previous = curator().request().get(last).then().extract().<String>path("page.previous");
            curator()
                    .request()
                    .get(previous)
                    .then()
                    .body("items.handle", contains(granted.get(0), granted.get(1)))
                    .body("page.previous", nullValue());
        }
    }

    @Nested
    class As_anyone_else {
        @Test
        void nothing_is_granted_withdrawn_or_seen() {
            var maintainer = someoneNew();
            var at = MAINTAINERS + "/" + grant(maintainer);
            for (var actor : List.of(camille(), maintainer, admin(), service())) {
                actor.request().get(MAINTAINERS).then().statusCode(403);
                actor.request().get(at).then().statusCode(403);
                actor.request().put(at).then().statusCode(403);
                actor.request().delete(at).then().statusCode(403);
            }
            anonymous().get(MAINTAINERS).then().statusCode(401);
            anonymous().put(at).then().statusCode(401);
            anonymous().delete(at).then().statusCode(401);
            curator().request().get(at).then().statusCode(200);
        }
    }
}
