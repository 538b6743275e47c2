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
import static fr.forge.ressourcerie.resource.selection.Shelf.CIRCUITS;
import static fr.forge.ressourcerie.resource.selection.Shelf.FRACTIONS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.forge.ressourcerie.resource.selection.Shelf;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Salons as people make them known, find them and keep them. */
@QuarkusTest
class SalonApiTest {
    private static final String SALONS = "/api/v1/salons";

    @Inject
    SalonShelf shelf;

    @BeforeEach
    void a_catalogue_without_salons() {
        shelf.fill();
    }

    @Nested
    class As_a_maintainer {
        @Test
        void a_pasted_link_is_a_salon_of_ones_resource() {
            var maintainer = maintainer(someoneNew(), FRACTIONS);
            var id = make(maintainer, forum("Fractions", "Fractions, entraide", "labo-des-fractions"))
                    .statusCode(201)
                    .header("Location", containsString(SALONS + "/"))
                    .body("roomId", equalTo(room("Fractions")))
                    .body("resources.slug", contains("labo-des-fractions"))
                    .extract()
                    .<String>path("id");
            anonymous()
                    .get(SALONS + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("Fractions, entraide"))
                    .body("kind", equalTo("forum"))
                    .body("access", startsWith("Ouvert à toute personne"))
                    .body("link", equalTo(SalonShelf.link("Fractions")))
                    .body("contact", nullValue())
                    .body("verification.state", equalTo("unverified"))
                    .body("verification.checkedAt", nullValue());
            anonymous().get(FRACTIONS + "/salons").then().statusCode(200).body("items.id", contains(id));
            anonymous().get(CIRCUITS + "/salons").then().body("items", hasSize(0));
            change(maintainer, SALONS + "/" + id, "{\"name\":\"Entraide\"}")
                    .statusCode(200)
                    .body("name", equalTo("Entraide"));
        }

        @Test
        void others_resources_and_the_community_are_not_theirs() {
            var maintainer = maintainer(someoneNew(), FRACTIONS);
            make(maintainer, forum("Autre", "Autre", "circuits-simples"))
                    .statusCode(403)
                    .body("code", equalTo("not-a-maintainer"));
            make(maintainer, forum("Deux", "Deux", "labo-des-fractions", "circuits-simples"))
                    .statusCode(403);
            make(maintainer, forum("Tous", "Tous")).statusCode(403).body("code", equalTo("salon-resource-needed"));
        }

        @Test
        void linking_ones_resource_shows_the_salon_and_gives_no_say_over_it() {
            var at = made(forum("Tous", "Toute la communauté"));
            var maintainer = maintainer(someoneNew(), FRACTIONS);
            for (int again = 0; again < 2; again++) {
                maintainer
                        .request()
                        .put(at + "/resources/labo-des-fractions")
                        .then()
                        .statusCode(200)
                        .body("resources.slug", contains("labo-des-fractions"));
            }
            change(maintainer, at, "{\"name\":\"À moi\"}").statusCode(403).body("code", equalTo("not-a-salon-keeper"));
            maintainer
                    .request()
                    .header("If-Match", anonymous().get(at).header("ETag"))
                    .delete(at)
                    .then()
                    .statusCode(403);
            maintainer.request().put(at + "/resources/circuits-simples").then().statusCode(403);
            maintainer
                    .request()
                    .delete(at + "/resources/labo-des-fractions")
                    .then()
                    .statusCode(204);
            maintainer
                    .request()
                    .delete(at + "/resources/labo-des-fractions")
                    .then()
                    .statusCode(204);
            anonymous().get(at).then().body("resourceCount", equalTo(0));
        }

        @Test
        void a_room_is_known_once() {
            var at = made(forum("Une", "Une"));
            var maintainer = maintainer(someoneNew(), FRACTIONS);
            make(maintainer, forum("Une", "Encore", "labo-des-fractions"))
                    .statusCode(409)
                    .body("code", equalTo("salon-known"))
                    .body("detail", containsString(at));
        }
    }

    @Nested
    class As_a_curator {
        @Test
        void many_resources_share_a_salon_and_a_resource_has_several() {
            var both = made(forum("Deux", "Pour deux", "labo-des-fractions", "circuits-simples"));
            made(forum("Seul", "Pour un", "labo-des-fractions"));
            anonymous().get(both).then().body("resources.slug", contains("circuits-simples", "labo-des-fractions"));
            anonymous().get(FRACTIONS + "/salons").then().body("items.name", contains("Pour un", "Pour deux"));
            anonymous().get("/api/v1/statistics").then().body("salons", equalTo(2));
        }

        @Test
        void only_forums_have_a_link_and_the_others_say_whom_to_ask() {
            var prive = made(Map.of("link", room("Prive"), "kind", "private", "name", "Équipe"));
            anonymous()
                    .get(prive)
                    .then()
                    .body("link", nullValue())
                    .body("contact", equalTo("maintainers"))
                    .body(
                            "access",
                            containsString("Sur invitation, avec un compte Tchap : demandez-la aux mainteneurs"));
            change(curator(), prive, "{\"kind\":\"external\",\"contact\":\"curators\"}")
                    .statusCode(200)
                    .body("link", nullValue())
                    .body("access", containsString("extérieures à l'administration : demandez-la à l'équipe"));
        }

        @Test
        void an_edit_needs_the_state_that_was_read() {
            var at = made(forum("Etat", "État"));
            curator()
                    .request()
                    .contentType("application/merge-patch+json; charset=UTF-8")
                    .body("{\"name\":\"Autre\"}")
                    .patch(at)
                    .then()
                    .statusCode(428);
            var old = anonymous().get(at).header("ETag");
            change(curator(), at, "{\"topic\":\"Un sujet\"}").statusCode(200).body("topic", equalTo("Un sujet"));
            curator()
                    .request()
                    .header("If-Match", old)
                    .contentType("application/merge-patch+json; charset=UTF-8")
                    .body("{\"name\":\"Autre\"}")
                    .patch(at)
                    .then()
                    .statusCode(412);
            curator().request().header("If-Match", old).delete(at).then().statusCode(412);
            change(curator(), at, "{\"topic\":null}").statusCode(200).body("topic", nullValue());
            change(curator(), at, "{\"name\":null}").statusCode(422).body("code", equalTo("salon-nameless"));
            curator()
                    .request()
                    .header("If-Match", anonymous().get(at).header("ETag"))
                    .delete(at)
                    .then()
                    .statusCode(204);
            anonymous().get(at).then().statusCode(404).body("code", equalTo("unknown-salon"));
        }

        @Test
        void a_rehearsal_keeps_nothing_and_a_key_acts_once() {
            curator()
                    .request()
                    .contentType("application/json")
                    .body(forum("Essai", "Essai"))
                    .post(SALONS + "?dryRun=true")
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("Essai"));
            var key = UUID.randomUUID().toString();
            for (int again = 0; again < 2; again++) {
                curator()
                        .request()
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .body(forum("Essai", "Essai"))
                        .post(SALONS)
                        .then()
                        .statusCode(201);
            }
            anonymous().get(SALONS).then().body("page.total", equalTo(1));
        }

        @Test
        void the_history_tells_everyone_what_and_keepers_who() {
            var maintainer = maintainer(someoneNew(), FRACTIONS);
            var at = SALONS + "/"
                    + make(maintainer, forum("Trace", "Trace", "labo-des-fractions"))
                            .statusCode(201)
                            .extract()
                            .<String>path("id");
            change(curator(), at, "{\"name\":\"Traces\"}").statusCode(200);
            anonymous()
                    .get(at + "/history")
                    .then()
                    .statusCode(200)
                    .body("items.act", contains("salon-edited", "salon-created"))
                    .body("items.role", contains("curator", "maintainer"))
                    .body("items.author", contains(nullValue(), nullValue()))
                    .body("items[0].changes", nullValue());
            for (var keeper : List.of(maintainer, curator())) {
                keeper.request()
                        .get(at + "/history")
                        .then()
                        .body("items[1].author", equalTo(Shelf.handle(maintainer)))
                        .body("items[0].changes.field", contains("name"))
                        .body("items[0].changes[0].from", contains("Trace"))
                        .body("items[0].changes[0].to", contains("Traces"));
            }
            camille().request().get(at + "/history").then().body("items[0].changes", nullValue());
        }

        @Test
        void every_fault_is_named_and_no_person_is_repeated() {
            var body = Map.of(
                    "link",
                    "https://matrix.to/#/@camille.martin-ac-lyon.fr:" + SalonShelf.SERVER,
                    "kind",
                    "public",
                    "name",
                    "Demandez à camille.martin@ac-lyon.example",
                    "topic",
                    "Animé par @camille.martin-ac-lyon.fr:" + SalonShelf.SERVER,
                    "contact",
                    "camille",
                    "resources",
                    List.of("labo-des-fractions", "Pas un slug"));
            var answer = make(curator(), body)
                    .statusCode(400)
                    .body(
                            "errors.pointer",
                            containsInAnyOrder("/link", "/kind", "/name", "/topic", "/contact", "/resources/1"))
                    .body("errors.code", hasItem("user-id"))
                    .body("errors.code", hasItem("personal-address"))
                    .extract()
                    .asString();
            assertEquals(false, answer.contains("camille.martin"));
            make(curator(), Map.of("link", "bonjour", "kind", "forum", "name", "Salut"))
                    .statusCode(400)
                    .body("errors.code", contains("unreadable-room-link"));
            make(curator(), Map.of("link", "#alias:" + SalonShelf.SERVER, "kind", "forum", "name", "Alias"))
                    .statusCode(422)
                    .body("code", equalTo("salon-alias-unresolved"));
            make(curator(), Map.of("link", room("Sans"), "kind", "forum"))
                    .statusCode(422)
                    .body("code", equalTo("salon-nameless"));
            make(curator(), forum("Rien", "Rien", "rien-de-tel"))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/resources/0"));
        }

        @Test
        void a_resource_has_twenty_salons_at_most() {
            for (int each = 0; each < 20; each++) {
                made(forum("N" + each, "Salon " + each, "labo-des-fractions"));
            }
            make(curator(), forum("Trop", "Trop", "labo-des-fractions"))
                    .statusCode(409)
                    .body("code", equalTo("enough-salons"));
        }

        @Test
        void without_a_homeserver_nothing_is_verified() {
            curator()
                    .request()
                    .post(made(forum("Seul", "Seul")) + "/verification")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("salon-no-homeserver"));
        }

        @Test
        void a_former_slug_is_understood() {
            var at = made(forum("Ancien", "Ancien"));
            shelf.rename();
            curator()
                    .request()
                    .redirects()
                    .follow(false)
                    .put(at + "/resources/labo-des-fractions")
                    .then()
                    .statusCode(308)
                    .header("Location", endsWith(at + "/resources/fractions-et-plus"));
            make(curator(), forum("Autre", "Autre", "labo-des-fractions"))
                    .statusCode(201)
                    .body("resources.slug", contains("fractions-et-plus"));
        }
    }

    @Nested
    class As_a_reader {
        @Test
        void salons_are_found_by_resource_kind_and_words() {
            made(forum("Un", "MathALÉA, entraide", "labo-des-fractions"));
            made(forum("Deux", "Électricité", "circuits-simples"));
            made(Map.of(
                    "link", room("Trois"), "kind", "private", "name", "Équipe mathalea", "topic", "Le développement"));
            found("", "Équipe mathalea", "Électricité", "MathALÉA, entraide");
            found("?q=mathalea", "Équipe mathalea", "MathALÉA, entraide");
            found("?q=MATHALÉA entr", "MathALÉA, entraide");
            found("?q=developpement", "Équipe mathalea");
            found("?q=%");
            found("?q=rien");
            found("?resource=circuits-simples&resource=labo-des-fractions", "Électricité", "MathALÉA, entraide");
            found("?kind=private", "Équipe mathalea");
            found("?active=true&kind=forum&q=elec", "Électricité");
            found("?active=false");
            anonymous()
                    .get(SALONS + "?facets=kind&kind=private")
                    .then()
                    .body("facets.kind.value", contains("forum", "private"))
                    .body("facets.kind.count", contains(2, 1))
                    .body("facets.kind.label", contains("Forum", "Privé"));
            anonymous().get(SALONS + "?kind=public").then().statusCode(400);
            anonymous().get(SALONS + "?colour=blue").then().statusCode(400);
        }

        @Test
        void the_sheet_and_the_lists_show_salons_and_forums_are_a_way_to_improve() {
            made(forum("Un", "Entraide", "labo-des-fractions"));
            made(Map.of(
                    "link",
                    room("Deux"),
                    "kind",
                    "private",
                    "name",
                    "Équipe",
                    "resources",
                    List.of("labo-des-fractions")));
            anonymous()
                    .get(FRACTIONS)
                    .then()
                    .statusCode(200)
                    .body("salons.name", contains("Entraide", "Équipe"))
                    .body("salons.link", contains(SalonShelf.link("Un"), null))
                    .body("improve.findAll { it.channel == 'forum' }.url", contains(SalonShelf.link("Un")));
            anonymous()
                    .get("/api/v1/resources?scope=forge&sort=title")
                    .then()
                    .body("items.slug", contains("circuits-simples", "labo-des-fractions"))
                    .body("items[0].salons", hasSize(0))
                    .body("items[1].salons.name", contains("Entraide", "Équipe"));
        }

        private void found(String query, String... names) {
            anonymous()
                    .get(SALONS + query)
                    .then()
                    .statusCode(200)
                    .body("items.name", names.length == 0 ? hasSize(0) : contains(names));
        }

        @Test
        void a_walk_meets_each_once_both_ways() {
            for (int each = 0; each < 5; each++) {
                made(forum("M" + each, "Salon " + each));
            }
            var walked = new ArrayList<String>();
            var link = SALONS + "?limit=2&kind=forum";
            String last = null;
            while (link != null) {
                last = link;
                var page =
                        anonymous().get(link).then().statusCode(200).extract().jsonPath();
                walked.addAll(page.getList("items.name"));
                link = page.getString("page.next");
            }
            assertEquals(List.of("Salon 4", "Salon 3", "Salon 2", "Salon 1", "Salon 0"), walked);
            var previous = anonymous().get(last).then().extract().<String>path("page.previous");
            anonymous().get(previous).then().body("items.name", contains("Salon 2", "Salon 1"));
        }

        @Test
        void nothing_is_changed_by_those_who_may_not() {
            var at = made(forum("Clos", "Clos", "labo-des-fractions"));
            anonymous()
                    .contentType("application/json")
                    .body(forum("Anonyme", "Anonyme"))
                    .post(SALONS)
                    .then()
                    .statusCode(401);
            anonymous().put(at + "/resources/circuits-simples").then().statusCode(401);
            for (var actor : List.of(camille(), service())) {
                make(actor, forum("Refus", "Refus", "labo-des-fractions")).statusCode(403);
                change(actor, at, "{\"name\":\"Autre\"}").statusCode(403);
                actor.request().put(at + "/resources/circuits-simples").then().statusCode(403);
                actor.request()
                        .delete(at + "/resources/labo-des-fractions")
                        .then()
                        .statusCode(403);
            }
            anonymous().get(at).then().body("name", not(equalTo("Autre")));
            anonymous().get(SALONS + "/" + UUID.randomUUID()).then().statusCode(404);
            anonymous().get(SALONS + "/pas-un-salon").then().statusCode(400);
        }
    }
}
