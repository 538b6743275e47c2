package fr.forge.ressourcerie.collection;

import static fr.forge.ressourcerie.Actors.admin;
import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.collection.CollectionShelf.COLLECTIONS;
import static fr.forge.ressourcerie.collection.CollectionShelf.change;
import static fr.forge.ressourcerie.collection.CollectionShelf.editorOf;
import static fr.forge.ressourcerie.collection.CollectionShelf.entries;
import static fr.forge.ressourcerie.collection.CollectionShelf.filled;
import static fr.forge.ressourcerie.collection.CollectionShelf.handle;
import static fr.forge.ressourcerie.collection.CollectionShelf.made;
import static fr.forge.ressourcerie.collection.CollectionShelf.make;
import static fr.forge.ressourcerie.collection.CollectionShelf.ofAcademy;
import static fr.forge.ressourcerie.collection.CollectionShelf.offer;
import static fr.forge.ressourcerie.collection.CollectionShelf.post;
import static fr.forge.ressourcerie.collection.CollectionShelf.put;
import static fr.forge.ressourcerie.collection.CollectionShelf.slug;
import static fr.forge.ressourcerie.collection.CollectionShelf.someone;
import static fr.forge.ressourcerie.collection.CollectionShelf.tag;
import static fr.forge.ressourcerie.contributor.Consenting.committed;
import static fr.forge.ressourcerie.contributor.Consenting.consent;
import static fr.forge.ressourcerie.contributor.Consenting.describe;
import static fr.forge.ressourcerie.contributor.Consenting.withdraw;
import static fr.forge.ressourcerie.report.Reporting.decide;
import static fr.forge.ressourcerie.report.Reporting.report;
import static fr.forge.ressourcerie.report.Reporting.words;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.harvest.Runs;
import fr.forge.ressourcerie.house.WholeDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who keeps a collection, is named with it, gives it away, and what remains when they go or a curator steps in. */
@QuarkusTest
class CollectionKeepersTest {
    private static final String LABO = "labo-des-fractions";
    private static final String ME = "/api/v1/me";

    private final Actor owner = someone();

    @Inject
    CollectionShelf shelf;

    @Inject
    ForgeUnderTest forge;

    @Inject
    WholeDatabase database;

    @BeforeEach
    void a_catalogue_without_collections() {
        shelf.fill();
    }

    @Test
    void the_editors_of_an_academy_keep_its_collections_together() {
        var one = editorOf("lyon");
        var at = filled(one, ofAcademy("lyon", "Lyon choisit"), LABO);
        anonymous().get(at).then().body("academy.code", equalTo("lyon")).body("owner", nullValue());
        var colleague = editorOf("lyon");
        change(colleague, at, Map.of("title", "Lyon choisit mieux")).statusCode(200);
        put(colleague, at, entries(LABO)).statusCode(200);
        colleague
                .request()
                .get(ME + "/collections?relation=editor")
                .then()
                .body("items.collection.slug", contains(slug(at)));
        change(editorOf("paris"), at, Map.of("title", "Paris")).statusCode(403);
        change(new Actor(one.name(), one.email(), java.util.Set.of()), at, Map.of("title", "Sans rôle"))
                .statusCode(403);
        offer(one, at, handle(owner)).statusCode(409).body("code", equalTo("collection-of-an-academy"));
        anonymous()
                .get(COLLECTIONS + "?academy=lyon&facets=academy")
                .then()
                .body("items.slug", contains(slug(at)))
                .body("facets.academy.value", contains("lyon"));
        anonymous().get(COLLECTIONS + "?academy=lille").then().body("items", empty());
    }

    @Test
    void nobody_speaks_for_an_academy_that_is_not_theirs() {
        make(editorOf("lyon"), ofAcademy("lille", "Lille choisit"))
                .statusCode(403)
                .body("code", equalTo("not-an-editor-of-the-academy"));
        make(new Actor("sans-role", "sans.role@ac-lyon.example", java.util.Set.of()), ofAcademy("lyon", "Lyon"))
                .statusCode(403);
        var at = made(owner, "À copier", "public", LABO);
        post(owner, at + "/copies", Map.of("academy", "lyon")).statusCode(403);
        post(editorOf("lyon"), at + "/copies", Map.of("academy", "lyon", "visibility", "public"))
                .statusCode(201)
                .body("academy.code", equalTo("lyon"));
    }

    @Test
    void a_person_is_named_while_they_consent() {
        var at = made(owner, "De quelqu'un", "public", LABO);
        anonymous().get(at).then().body("owner", nullValue());
        forge.project(1, "Collectif-Maths/fractions", "Labo des fractions").contributors(committed(owner.email(), 3));
        Runs.full();
        describe(owner, "Camille Auteure", "Bonjour.");
        consent(owner);
        anonymous().get(at).then().body("owner.name", equalTo("Camille Auteure"));
        anonymous()
                .get(COLLECTIONS + "?owner=" + handle(owner))
                .then()
                .body("items.owner.name", contains("Camille Auteure"));
        withdraw(owner);
        anonymous().get(at).then().body("owner", nullValue());
        anonymous().get(COLLECTIONS + "?owner=" + handle(owner)).then().body("items", empty());
    }

    @Test
    void a_collection_goes_to_another_person_when_both_want_it() {
        var heir = someone();
        var at = made(owner, "À transmettre", "private", LABO);
        offer(owner, at, "membre-personne").statusCode(400).body("errors.code", contains("unknown-account"));
        offer(owner, at, handle(owner)).statusCode(400);
        heir.request().get(at).then().statusCode(404);
        offer(owner, at, handle(heir)).statusCode(200).body("handover.to", equalTo(handle(heir)));
        heir.request().get(at).then().statusCode(200).body("handover.to", equalTo(handle(heir)));
        heir.request().get(ME + "/collections").then().body("items.relation", contains("offered"));
        change(heir, at, Map.of("title", "Déjà à moi")).statusCode(403);
        var third = someone();
        third.request().post(at + "/handover/acceptance").then().statusCode(404);
        owner.request().post(at + "/handover/acceptance").then().statusCode(409);
        heir.request().post(at + "/handover/acceptance").then().statusCode(200).body("handover", nullValue());
        owner.request().get(at).then().statusCode(404);
        change(heir, at, Map.of("title", "À moi")).statusCode(200);
        heir.request()
                .get(at + "/history")
                .then()
                .body("items.act", hasItems("collection-offered", "collection-taken-over"));
    }

    @Test
    void an_offer_is_taken_back_declined_or_lapses() {
        var heir = someone();
        var at = made(owner, "Proposée", "private", LABO);
        offer(owner, at, handle(heir)).statusCode(200);
        owner.request()
                .header("If-Match", tag(owner, at))
                .delete(at + "/handover")
                .then()
                .statusCode(204);
        heir.request().get(at).then().statusCode(404);
        offer(owner, at, handle(heir)).statusCode(200);
        heir.request()
                .header("If-Match", tag(heir, at))
                .delete(at + "/handover")
                .then()
                .statusCode(204);
        owner.request().get(at).then().body("handover", nullValue());
        offer(owner, at, handle(heir)).statusCode(200);
        shelf.date(slug(at), 61);
        admin().request().post("/api/v1/retention-runs").then().statusCode(201);
        heir.request().get(at).then().statusCode(404);
        owner.request().get(at).then().statusCode(200).body("handover", nullValue());
    }

    @Test
    void what_is_reported_is_hidden_from_all_but_its_keeper_until_a_curator_shows_it() {
        var at = made(owner, "Contestée", "public", LABO);
        var reference = report(at, words("offensive", "Le titre blesse."))
                .statusCode(202)
                .extract()
                .<String>path("reference");
        fr.forge.ressourcerie.Actors.curator()
                .request()
                .get("/api/v1/reports?state=open&kind=collection")
                .then()
                .body("items.thing.texts[0]", hasItems("Contestée", "Pourquoi " + LABO));
        decide(reference, "hidden", "Il blesse.").statusCode(200);
        anonymous().get(at).then().statusCode(404);
        anonymous().get(COLLECTIONS).then().body("items", empty());
        anonymous().get("/api/v1/resources?collection=" + slug(at)).then().statusCode(400);
        owner.request().get(at).then().statusCode(200).body("hidden.reason", equalTo("Il blesse."));
        owner.request().get(ME + "/collections").then().body("items.hidden", contains(true));
        post(owner, at + "/copies", Map.of()).statusCode(409).body("code", equalTo("collection-hidden"));
        anonymous().get(at + "/reports/challenge").then().statusCode(404);
        decide(reference, "kept", "Le titre a changé.").statusCode(200);
        anonymous().get(at).then().statusCode(200).body("hidden", nullValue());
    }

    @Test
    void a_private_one_cannot_be_reported() {
        var at = made(owner, "Privée", "private", LABO);
        anonymous().get(at + "/reports/challenge").then().statusCode(404);
        owner.request().get(at + "/reports/challenge").then().statusCode(404);
    }

    @Test
    void a_person_takes_their_collections_along_and_they_go_with_them() {
        var at = made(owner, "Trace Zorglub", "public", LABO);
        var offered = made(someone(), "Offerte", "private", LABO);
        var copy = post(someone(), at + "/copies", Map.of("title", "Copie"))
                .statusCode(201)
                .extract()
                .<String>path("slug");
        assertEquals(
                1,
                database.columnsWith("Trace Zorglub").stream()
                        .filter("collection.title"::equals)
                        .count());
        owner.request()
                .get(ME + "/export")
                .then()
                .body("data.collections.own.says.title", hasItem("Trace Zorglub"))
                .body("data.collections.own.resources[0].note", hasItem(containsString(LABO)));
        owner.request().header("If-Match", tag(owner, ME)).delete(ME).then().statusCode(200);
        anonymous().get(at).then().statusCode(404);
        assertEquals(List.of(), database.columnsWith("Trace Zorglub"));
        anonymous().get(COLLECTIONS + "/" + copy).then().statusCode(404);
        anonymous().get(offered).then().statusCode(404);
        assertEquals(
                1,
                database.columnsWith("Copie").stream()
                        .filter("collection.title"::equals)
                        .count());
    }

    @Test
    void who_is_offered_one_and_goes_leaves_it_to_its_owner() {
        var heir = someone();
        var at = made(owner, "Proposée", "private", LABO);
        offer(owner, at, handle(heir)).statusCode(200);
        heir.request().get(ME + "/export").then().body("data.collections.offered.slug", contains(slug(at)));
        heir.request().header("If-Match", tag(heir, ME)).delete(ME).then().statusCode(200);
        owner.request()
                .get(at)
                .then()
                .statusCode(200)
                .body("handover", nullValue())
                .body("updatedAt", notNullValue());
    }
}
