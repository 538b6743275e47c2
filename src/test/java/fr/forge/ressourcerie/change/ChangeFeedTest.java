package fr.forge.ressourcerie.change;

import static fr.forge.ressourcerie.Actors.admin;
import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.curator;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.Actors;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.contributor.Consenting;
import fr.forge.ressourcerie.educommun.call.CallShelf;
import fr.forge.ressourcerie.harvest.Runs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What followers are told, in which order, and what they are not told. */
@QuarkusTest
class ChangeFeedTest {
    private static final String CHANGES = "/api/v1/changes";
    private static final String LABO = "/api/v1/resources/labo-des-fractions";
    private static final String CIRCUITS = "/api/v1/resources/circuits-simples";

    @Inject
    ForgeUnderTest forge;

    @Inject
    CallShelf calls;

    @Inject
    Notes notes;

    @Inject
    DataSource database;

    private final Actor camille = Actors.someoneNew();

    @BeforeEach
    void two_resources() {
        forge.clear();
        notes.run("truncate harvest, harvest_problem, harvested_project, resource, contributor, salon cascade");
        calls.forget();
        notes.forget();
        forge.project(1, "collectif-maths/labo", "Labo des fractions")
                .contributors(Consenting.committed(camille.email(), 4));
        forge.project(2, "collectif-sciences/circuits", "Circuits simples");
        Runs.full();
    }

    private static List<String> addresses(List<JsonNode> told) {
        return told.stream().map(item -> item.path("address").asText()).toList();
    }

    private static ValidatableResponse edit(String resource, String patch) {
        return curator()
                .request()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(patch)
                .patch(resource)
                .then();
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

    private List<JsonNode> told(Follower follower) {
        notes.settle();
        return follower.follow();
    }

    @Test
    void whoever_begins_gets_each_thing_once_as_the_api_shows_it() {
        edit(LABO, "{\"title\":\"Labo\"}").statusCode(200);
        edit(LABO, "{\"title\":\"Laboratoire\"}").statusCode(200);
        var follower = Follower.fromTheBeginning();

        var told = told(follower);

        assertEquals(Follower.shown(), follower.holds());
        assertEquals(addresses(told).stream().distinct().count(), told.size());
    }

    @Test
    void the_feed_is_a_list_whose_end_is_never_reached() {
        notes.settle();
        anonymous()
                .get(CHANGES + "?limit=1&kind=resource")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("resource"))
                .body("items[0].state", equalTo("shown"))
                .body("page.previous", nullValue())
                .body("page.total", equalTo(2))
                .body("page.totalRelation", equalTo("at-least"))
                .body("page.next", startsWith(CHANGES + "?since="))
                .header("Link", containsString("rel=\"next\""));
        var follower = new Follower(CHANGES + "?kind=resource&kind=contributor");
        assertEquals(4, told(follower).size());
        var end = follower.next();
        var tag = anonymous()
                .urlEncodingEnabled(false)
                .get(end)
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("page.total", equalTo(0))
                .body("page.next", equalTo(end))
                .extract()
                .header("ETag");
        anonymous()
                .urlEncodingEnabled(false)
                .header("If-None-Match", tag)
                .get(end)
                .then()
                .statusCode(304);
    }

    @Test
    void kinds_are_told_apart_and_a_cursor_is_good_for_its_kinds_only() {
        notes.settle();
        var next = anonymous()
                .get(CHANGES + "?kind=contributor")
                .then()
                .statusCode(200)
                .body("items.kind", everyItem(equalTo("contributor")))
                .extract()
                .<String>path("page.next");
        anonymous()
                .urlEncodingEnabled(false)
                .get(next.replace("kind=contributor", "kind=resource"))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
        anonymous().get(CHANGES + "?since=hier").then().statusCode(400).body("code", equalTo("invalid-cursor"));
        anonymous().get(CHANGES + "?kind=chat&limit=0").then().statusCode(400).body("errors", hasSize(2));
    }

    @Test
    void only_what_shows_is_a_change() {
        var follower = Follower.fromNow();
        curator()
                .request()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("state", "proposed", "reason", "Pour essayer."))
                .put(CIRCUITS + "/selection")
                .then()
                .statusCode(200);
        forge.contribute(2, Consenting.committed("inconnue@ac-exemple.example", 1));
        notes.run("update contribution set commits = commits + 1 where contributor_id in"
                + " (select id from contributor where kind = 'person')");
        edit(LABO, "{\"title\":null}").statusCode(200);

        assertEquals(List.of(), told(follower));

        select(CIRCUITS, "selected");
        assertEquals(List.of(CIRCUITS), addresses(told(follower)));
    }

    @Test
    void what_is_withdrawn_from_the_selection_stays_and_what_vanishes_goes() {
        var follower = Follower.fromTheBeginning();
        told(follower);
        select(LABO, "selected");
        select(LABO, "to-review");
        select(LABO, "withdrawn");
        var told = told(follower);
        assertEquals(List.of(LABO), addresses(told));
        assertEquals(
                "withdrawn",
                told.get(0).path("thing").path("selection").path("state").asText());

        notes.run("update resource set forge_state = 'vanished' where slug = 'labo-des-fractions'");

        var gone = told(follower).stream()
                .filter(item -> item.path("kind").asText().equals("resource"))
                .toList();
        assertEquals(List.of(LABO), addresses(gone));
        assertEquals("removed", gone.get(0).path("state").asText());
        assertEquals(told.get(0).path("id"), gone.get(0).path("id"));
        assertEquals(Follower.shown(), follower.holds());
    }

    @Test
    void of_a_person_who_withdraws_nothing_is_said_but_that_they_are_gone() {
        Consenting.describe(camille, "Cam des fractions", "Je compte.");
        Consenting.consent(camille);
        var follower = Follower.fromTheBeginning();
        var handle = Consenting.handle(camille);
        told(follower);
        assertEquals(
                "Cam des fractions",
                follower.holds()
                        .get("/api/v1/contributors/" + handle)
                        .path("name")
                        .asText());
        Consenting.withdraw(camille);

        var told = told(follower);

        assertEquals(
                List.of("contributor", "resource"),
                told.stream().map(item -> item.path("kind").asText()).sorted().toList());
        assertFalse(told.toString().contains(handle) || told.toString().contains("Cam des"), told.toString());
        assertEquals(Follower.shown(), follower.holds());
        var beginning = Follower.fromTheBeginning();
        assertFalse(told(beginning).toString().contains(handle));
    }

    @Test
    void nobody_overtakes_a_transaction_that_began_earlier() throws SQLException {
        var follower = Follower.fromTheBeginning();
        told(follower);
        try (var early = database.getConnection()) {
            early.setAutoCommit(false);
            try (var statement = early.createStatement()) {
                statement.execute("set transaction isolation level read committed");
                statement.executeUpdate("update resource set stars = 77 where slug = 'circuits-simples'");
                edit(LABO, "{\"title\":\"Laboratoire\"}").statusCode(200);

                assertEquals(List.of(), follower.follow());
                var beginning = Follower.fromTheBeginning();
                beginning.follow();
                assertEquals(
                        "Laboratoire",
                        beginning.holds().get(LABO).path("title").asText(),
                        "a thing with a change to come is told as it is, at its earlier place");
                early.commit();
            }
        }
        assertEquals(List.of(CIRCUITS, LABO), addresses(told(follower)));
        assertEquals(List.of(), told(follower));
        assertEquals(Follower.shown(), follower.holds());
    }

    @Test
    void two_who_write_at_once_about_the_same_thing_do_not_wait_for_each_other() throws SQLException {
        var follower = Follower.fromNow();
        try (var one = database.getConnection();
                var other = database.getConnection()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            for (var writer : List.of(one, other)) {
                try (var statement = writer.createStatement()) {
                    statement.execute("select change_note('resource', array(select id from resource order by slug))");
                }
            }
            other.commit();
            one.commit();
        }
        assertEquals(2, told(follower).size());
        notes.upkeep();
        notes.settle();
        assertEquals(1, notes.rows("thing = (select id from resource where slug = 'circuits-simples')"));
    }

    @Test
    void what_is_told_already_is_kept_once() {
        for (int times = 0; times < 5; times++) {
            edit(LABO, "{\"title\":\"Labo " + times + "\"}").statusCode(200);
        }
        var follower = Follower.fromNow();
        notes.settle();
        notes.upkeep();
        assertEquals(1, notes.rows("thing = (select id from resource where slug = 'labo-des-fractions')"));
        assertEquals(List.of(), told(follower));
        edit(LABO, "{\"title\":\"Fin\"}").statusCode(200);
        assertEquals(List.of(LABO), addresses(told(follower)));
    }

    @Test
    void time_alone_opens_a_call_and_ages_a_resource() {
        CallShelf.published();
        select(LABO, "selected");
        notes.run("update resource set last_activity_at = now() - interval '6 months' - interval '1 hour'"
                + " where slug = 'labo-des-fractions'");
        var follower = Follower.fromNow();
        notes.upkeep();
        assertEquals(List.of(), told(follower));

        notes.upkeepWas(Duration.ofDays(8));
        notes.upkeep();

        assertEquals(
                List.of("/api/v1/calls/un-appel", LABO),
                addresses(told(follower)).stream().sorted().toList());
    }

    @Test
    void a_concept_that_is_called_otherwise_moves_what_bears_it() {
        edit(LABO, "{\"disciplines\":[\"mathematiques\"]}").statusCode(200);
        notes.run("update resource set disciplines = '{}' where slug = 'circuits-simples'");
        var follower = Follower.fromNow();
        notes.run(
                "update concept set label = label || ' !' where vocabulary = 'discipline' and code = 'mathematiques'");
        notes.run("update vocabulary set version = version + 1 where id = 'discipline'");
        try {
            var told = told(follower);
            assertEquals(List.of(LABO), addresses(told));
            assertEquals(
                    "mathématiques !",
                    told.get(0)
                            .path("thing")
                            .path("disciplines")
                            .get(0)
                            .path("label")
                            .asText());
        } finally {
            notes.run(
                    "update concept set label = 'mathématiques' where vocabulary = 'discipline' and code = 'mathematiques'");
            notes.run("update vocabulary set version = version - 1 where id = 'discipline'");
        }
    }

    @Test
    void a_cursor_is_good_for_a_year_and_then_names_where_to_begin_again() {
        anonymous().get(CHANGES + "?since=" + notes.cursor(364)).then().statusCode(200);
        anonymous()
                .get(CHANGES + "?since=" + notes.cursor(368))
                .then()
                .statusCode(410)
                .body("code", equalTo("changes-gone"))
                .body("detail", containsString("/api/v1/resources.ndjson"))
                .body("detail", containsString("/api/v1/changes?since=now"));
    }

    @Test
    void removals_are_told_for_more_than_a_year_and_those_of_resources_for_ever() {
        Consenting.describe(camille, "Cam des fractions", "Je compte.");
        Consenting.consent(camille);
        Consenting.withdraw(camille);
        notes.run("update resource set forge_state = 'vanished' where slug = 'circuits-simples'");
        notes.settle();
        notes.upkeep();
        var persons = "kind = 'contributor' and thing in (select id from contributor where kind = 'person')";
        var resources = "kind = 'resource'";
        notes.run("update change set at = at - interval '399 days'");
        admin().request().post("/api/v1/retention-runs").then().statusCode(201);
        assertEquals(1, notes.rows(persons));
        notes.run("update change set at = at - interval '2 days'");
        admin().request().post("/api/v1/retention-runs").then().statusCode(201);
        assertEquals(0, notes.rows(persons));
        assertEquals(2, notes.rows(resources));
        assertEquals(2, notes.rows("kind = 'contributor'"), "what is still shown stays, however old its last change");
    }

    @Test
    void a_copy_of_the_database_in_another_one_is_told_in_the_same_order() {
        var before = told(Follower.fromTheBeginning());
        notes.run("update change set xid = cast(cast(cast(cast(xid as text) as bigint) + 1000000000 as text) as xid8)");
        assertEquals(List.of(), Follower.fromTheBeginning().follow());

        notes.restart();

        assertEquals(before, told(Follower.fromTheBeginning()));
    }
}
