package fr.forge.ressourcerie.collection;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.service;
import static fr.forge.ressourcerie.collection.CollectionShelf.COLLECTIONS;
import static fr.forge.ressourcerie.collection.CollectionShelf.change;
import static fr.forge.ressourcerie.collection.CollectionShelf.entries;
import static fr.forge.ressourcerie.collection.CollectionShelf.handle;
import static fr.forge.ressourcerie.collection.CollectionShelf.made;
import static fr.forge.ressourcerie.collection.CollectionShelf.make;
import static fr.forge.ressourcerie.collection.CollectionShelf.named;
import static fr.forge.ressourcerie.collection.CollectionShelf.post;
import static fr.forge.ressourcerie.collection.CollectionShelf.put;
import static fr.forge.ressourcerie.collection.CollectionShelf.slug;
import static fr.forge.ressourcerie.collection.CollectionShelf.slugs;
import static fr.forge.ressourcerie.collection.CollectionShelf.someone;
import static fr.forge.ressourcerie.collection.CollectionShelf.tag;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.forge.ressourcerie.Actor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Collections as people make them, fill them, show them and find them. */
@QuarkusTest
class CollectionApiTest {
    private static final String LABO = "labo-des-fractions";
    private static final String CIRCUITS = "circuits-simples";

    private final Actor owner = someone();

    @Inject
    CollectionShelf shelf;

    @BeforeEach
    void a_catalogue_without_collections() {
        shelf.fill();
    }

    @Test
    void a_new_one_is_private_and_says_what_was_written() {
        var wanted = new HashMap<String, Object>(Map.of(
                "title", "  Fractions au cycle 3 ", "summary", "De quoi manipuler.", "description", "Des **parts**."));
        wanted.put("cover", Map.of("url", "https://images.example/parts.png", "alt", "Une tarte"));
        var at = make(owner, wanted)
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/v1/collections/fractions-au-cycle-3-[a-z2-9]{8}"))
                .body("title", equalTo("Fractions au cycle 3"))
                .body("description.html", containsString("<strong>parts</strong>"))
                .body("cover.alt", equalTo("Une tarte"))
                .body("visibility", equalTo("private"))
                .body("academy", nullValue())
                .body("owner", nullValue())
                .body("resourceCount", equalTo(0))
                .body("handover", nullValue())
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]+", "");
        owner.request().get(at).then().statusCode(200).header("Cache-Control", equalTo("private, no-store"));
        for (var other : List.of(someone(), curator(), service())) {
            other.request().get(at).then().statusCode(404).body("code", equalTo("unknown-collection"));
            other.request().get(at + "/resources").then().statusCode(404);
        }
        anonymous().get(at).then().statusCode(404);
        anonymous().header("Authorization", "Bearer faux").get(at).then().statusCode(404);
        owner.request()
                .get("/api/v1/me/collections")
                .then()
                .body("items.relation", contains("owner"))
                .body("items.collection.title", contains("Fractions au cycle 3"));
    }

    @Test
    void an_unlisted_one_is_read_by_its_address_and_stands_in_no_list() {
        var at = made(owner, "Hors liste", "unlisted", LABO);
        anonymous().get(at).then().statusCode(200).body("visibility", equalTo("unlisted"));
        anonymous().get(at + "/resources").then().body("items.slug", contains(LABO));
        anonymous().get(COLLECTIONS).then().body("items", empty()).body("page.total", equalTo(0));
        anonymous().get(COLLECTIONS + "?q=hors").then().body("items", empty());
        anonymous().get(COLLECTIONS + "?resource=" + LABO).then().body("items", empty());
        change(owner, at, Map.of("visibility", "public")).statusCode(200);
        anonymous().get(COLLECTIONS).then().body("items.slug", contains(slug(at)));
        change(owner, at, Map.of("visibility", "private")).statusCode(200);
        anonymous().get(at).then().statusCode(404);
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        var wanted = new HashMap<String, Object>(
                Map.of("title", " ", "summary", "Écrire à qui@fuite.example", "visibility", "secrète"));
        make(owner, wanted).statusCode(400);
        wanted.put("visibility", "public");
        wanted.put("academy", "atlantide");
        wanted.put("cover", Map.of("url", "http://images.example/parts.png"));
        make(owner, wanted)
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/title", "/summary", "/academy", "/cover/url"))
                .body("errors.code", hasItem("personal-address"));
        make(owner, Map.of()).statusCode(400).body("errors.pointer", contains("/title"));
        anonymous()
                .contentType("application/json")
                .body(Map.of("title", "X"))
                .post(COLLECTIONS)
                .then()
                .statusCode(401);
        service()
                .request()
                .contentType("application/json")
                .body(Map.of("title", "X"))
                .post(COLLECTIONS)
                .then()
                .statusCode(403);
    }

    @Test
    void it_holds_resources_in_its_order_with_a_note_each() {
        shelf.add(3);
        var at = made(owner, "Dans l'ordre", "public");
        var tag = tag(owner, at);
        put(owner, at, entries("lot-2", LABO, "lot-1")).statusCode(200).body("resourceCount", equalTo(3));
        anonymous()
                .get(at + "/resources")
                .then()
                .statusCode(200)
                .body("items.slug", contains("lot-2", LABO, "lot-1"))
                .body("items.note[0]", equalTo("Pourquoi lot-2"))
                .body("items.state", contains("shown", "shown", "shown"))
                .body("items.resource.title[1]", equalTo("Labo des fractions"));
        owner.request()
                .header("If-Match", tag)
                .contentType("application/json")
                .body(entries(LABO))
                .put(at + "/resources")
                .then()
                .statusCode(412)
                .header("ETag", notNullValue());
        owner.request()
                .contentType("application/json")
                .body(entries(LABO))
                .put(at + "/resources")
                .then()
                .statusCode(428);
        put(owner, at, entries("lot-1", "lot-2", LABO)).statusCode(200);
        assertEquals(List.of("lot-1", "lot-2", LABO), slugs(owner, at));
        var same = tag(owner, at);
        put(owner, at, entries("lot-1", "lot-2", LABO)).statusCode(200);
        assertEquals(same, tag(owner, at));
        put(owner, at, Map.of("resources", List.of())).statusCode(200).body("resourceCount", equalTo(0));
        owner.request()
                .get(at + "/history")
                .then()
                .statusCode(200)
                .body(
                        "items.act",
                        contains("collection-filled", "collection-filled", "collection-filled", "collection-created"));
    }

    @Test
    void what_is_unknown_repeated_or_too_much_is_refused() {
        var at = made(owner, "Fautes", "public", LABO);
        shelf.stand(CIRCUITS, "withdrawn");
        put(owner, at, entries("inconnue", LABO, LABO, CIRCUITS))
                .statusCode(400)
                .body("errors.pointer", contains("/resources/0/slug", "/resources/2/slug", "/resources/3/slug"))
                .body("errors.code", contains("unknown-resource", "repeated-resource", "unknown-resource"));
        var many = IntStream.rangeClosed(1, 501).mapToObj(n -> "lot-" + n).toArray(String[]::new);
        put(owner, at, entries(many)).statusCode(400).body("errors.pointer", contains("/resources"));
        assertEquals(List.of(LABO), slugs(owner, at));
        shelf.give(handle(owner), 199);
        make(owner, named("Une de trop", "private")).statusCode(409).body("code", equalTo("enough-collections"));
        post(owner, at + "/copies", Map.of()).statusCode(409);
    }

    @Test
    void what_was_withdrawn_or_vanished_leaves_a_gap_that_only_its_keeper_sees() {
        shelf.add(1);
        var at = made(owner, "Des trous", "public", LABO, CIRCUITS, "lot-1");
        var tag = tag(owner, at);
        shelf.stand(LABO, "withdrawn");
        shelf.vanish(CIRCUITS);
        anonymous()
                .get(at + "/resources")
                .then()
                .body("items.slug", contains("lot-1"))
                .body("page.total", equalTo(1));
        anonymous().get(at).then().body("resourceCount", equalTo(1));
        owner.request()
                .get(at + "/resources")
                .then()
                .body("items.slug", contains(LABO, CIRCUITS, "lot-1"))
                .body("items.state", contains("withdrawn", "vanished", "shown"))
                .body("items.note[1]", equalTo("Pourquoi " + CIRCUITS))
                .body("items.resource[0]", nullValue());
        anonymous().get(COLLECTIONS + "?resource=" + LABO).then().body("items", empty());
        anonymous()
                .get("/api/v1/resources?scope=forge&collection=" + slug(at))
                .then()
                .body("items.slug", contains("lot-1"));
        owner.request()
                .header("If-Match", tag)
                .contentType("application/json")
                .body(entries("lot-1", CIRCUITS, LABO))
                .put(at + "/resources")
                .then()
                .statusCode(200);
        shelf.stand(LABO, "selected");
        anonymous().get(at + "/resources").then().body("items.slug", contains("lot-1", LABO));
    }

    @Test
    void the_catalogue_is_read_within_collections_and_in_the_order_of_one() {
        shelf.add(5);
        var one = made(owner, "Première", "public", "lot-4", "lot-1", LABO, "lot-5", "lot-2");
        var two = made(owner, "Seconde", "unlisted", "lot-3", LABO);
        var next = "/api/v1/resources?limit=2&collection=" + slug(one);
        var walked = new ArrayList<String>();
        while (next != null) {
            var page = anonymous()
                    .get(next)
                    .then()
                    .statusCode(200)
                    .body("page.total", equalTo(5))
                    .extract();
            walked.addAll(page.<List<String>>path("items.slug"));
            next = page.path("page.next");
        }
        assertEquals(List.of("lot-4", "lot-1", LABO, "lot-5", "lot-2"), walked);
        anonymous()
                .get("/api/v1/resources?sort=title&limit=2&collection=" + slug(one))
                .then()
                .body("items.slug", contains(LABO, "lot-1"));
        anonymous()
                .get("/api/v1/resources?q=labo&facets=level&collection=" + slug(one))
                .then()
                .body("items.slug", contains(LABO));
        anonymous()
                .get("/api/v1/resources?collection=" + slug(one) + "&collection=" + slug(two))
                .then()
                .body("items.slug", hasSize(6));
        shelf.stand("lot-4", "none");
        anonymous().get("/api/v1/resources?collection=" + slug(one)).then().body("page.total", equalTo(4));
        anonymous()
                .get("/api/v1/resources?scope=forge&collection=" + slug(one))
                .then()
                .body("page.total", equalTo(5));
        change(owner, one, Map.of("visibility", "private"));
        anonymous()
                .get("/api/v1/resources?collection=" + slug(one))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("collection"))
                .body("errors[0].code", equalTo("unknown-collection"));
        owner.request().get("/api/v1/resources?collection=" + slug(one)).then().statusCode(400);
    }

    @Test
    void a_list_is_paged_filtered_and_trimmed_like_every_list() {
        var fractions = made(owner, "Des fractions en fête", "public", LABO);
        var others = List.of(made(owner, "Électricité", "public", CIRCUITS), made(someone(), "Tout", "public", LABO));
        anonymous()
                .get(COLLECTIONS + "?limit=2&fields=slug,resourceCount")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, no-cache"))
                .body("items.slug", contains(slug(others.get(1)), slug(others.get(0))))
                .body("items[0].title", nullValue())
                .body("page.total", equalTo(3))
                .body("page.next", notNullValue());
        anonymous().get(COLLECTIONS + "?q=electricite").then().body("items.slug", contains(slug(others.get(0))));
        anonymous().get(COLLECTIONS + "?q=fete fractions").then().body("items.slug", contains(slug(fractions)));
        anonymous()
                .get(COLLECTIONS + "?resource=" + LABO)
                .then()
                .body("items.slug", contains(slug(others.get(1)), slug(fractions)));
        anonymous().get(COLLECTIONS + "?inconnu=1").then().statusCode(400);
        anonymous().get(COLLECTIONS + "?academy=atlantide").then().statusCode(400);
    }

    @Test
    void changing_and_deleting_take_the_tag_and_the_keeper() {
        var at = made(owner, "Titre", "public", LABO);
        var stranger = someone();
        change(stranger, at, Map.of("title", "À moi")).statusCode(403).body("code", equalTo("not-a-collection-keeper"));
        change(curator(), at, Map.of("title", "À moi")).statusCode(403);
        put(stranger, at, entries()).statusCode(403);
        stranger.request().header("If-Match", "*").delete(at).then().statusCode(403);
        stranger.request().get(at + "/history").then().statusCode(403);
        change(
                        owner,
                        at,
                        Map.of(
                                "title",
                                "Autre titre",
                                "summary",
                                "Une phrase.",
                                "cover",
                                Map.of("alt", "Sans adresse")))
                .statusCode(400)
                .body("errors.pointer", contains("/cover/url"));
        change(owner, at, "{\"title\":\"Autre titre\",\"summary\":\"Une phrase.\",\"description\":null}")
                .statusCode(200)
                .body("title", equalTo("Autre titre"))
                .body("slug", equalTo(slug(at)));
        change(owner, at, "{\"summary\":null,\"title\":null}")
                .statusCode(200)
                .body("title", equalTo("Autre titre"))
                .body("summary", nullValue());
        owner.request().delete(at).then().statusCode(428);
        owner.request().header("If-Match", "\"0.x\"").delete(at).then().statusCode(412);
        owner.request().header("If-Match", tag(owner, at)).delete(at).then().statusCode(204);
        anonymous().get(at).then().statusCode(404);
    }

    @Test
    void a_copy_is_ones_own_and_lives_apart() {
        shelf.add(1);
        var at = made(owner, "À copier", "unlisted", LABO, CIRCUITS);
        shelf.stand(CIRCUITS, "withdrawn");
        var reader = someone();
        var copy = COLLECTIONS + "/"
                + post(reader, at + "/copies", Map.of("title", "Ma copie"))
                        .statusCode(201)
                        .body("title", equalTo("Ma copie"))
                        .body("visibility", equalTo("private"))
                        .extract()
                        .<String>path("slug");
        assertEquals(List.of(LABO), slugs(reader, copy));
        var own = COLLECTIONS + "/"
                + post(owner, at + "/copies", Map.of())
                        .statusCode(201)
                        .body("title", equalTo("À copier"))
                        .extract()
                        .<String>path("slug");
        assertEquals(List.of(LABO, CIRCUITS), slugs(owner, own));
        put(owner, at, entries("lot-1")).statusCode(200);
        assertEquals(List.of(LABO), slugs(reader, copy));
        owner.request().get(copy).then().statusCode(404);
        post(reader, COLLECTIONS + "/" + slug(own) + "/copies", Map.of()).statusCode(404);
        anonymous()
                .contentType("application/json")
                .body(Map.of())
                .post(at + "/copies")
                .then()
                .statusCode(401);
    }

    @Test
    void a_rehearsal_makes_nothing_and_a_repeated_request_one() {
        owner.request()
                .contentType("application/json")
                .body(named("Essai", "public"))
                .post(COLLECTIONS + "?dryRun=true")
                .then()
                .statusCode(200);
        anonymous().get(COLLECTIONS).then().body("items", empty());
        for (var time = 0; time < 2; time++) {
            owner.request()
                    .header("Idempotency-Key", "une-seule-fois")
                    .contentType("application/json")
                    .body(named("Essai", "public"))
                    .post(COLLECTIONS)
                    .then()
                    .statusCode(201);
        }
        anonymous().get(COLLECTIONS).then().body("items", hasSize(1)).body("items.slug", not(empty()));
    }
}
