package fr.forge.ressourcerie.resource.selection;

import static fr.forge.ressourcerie.Actors.admin;
import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.camille;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.service;
import static fr.forge.ressourcerie.resource.selection.Shelf.CIRCUITS;
import static fr.forge.ressourcerie.resource.selection.Shelf.FRACTIONS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import fr.forge.ressourcerie.resource.Selection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A selection that exists already comes in from a table: whole or not at all. */
@QuarkusTest
class SelectionImportApiTest {
    private static final String IMPORT = "/api/v1/selections/import";
    private static final String TABLE = """
            \uFEFFresource;state;date;reason;title;summary;kind;levels;keywords;languages;licence;accessUrl
            labo-des-fractions;selected;01/03/2024;Reprise;=1+1;"Des fractions ;
            et des « parts »";application;cm1 | cycle-3;fractions|parts;fr;AGPL-3.0-only;https://fractions.example/?a=1
            collectif-sciences/CIRCUITS;selected;2024-03-02;Reprise;;;;;;;;
            ;;;;;;;;;;;
            """;

    @Inject
    Shelf shelf;

    @BeforeEach
    void a_catalogue() {
        shelf.fill();
    }

    private static ValidatableResponse send(String address, byte[] table) {
        return curator()
                .request()
                .contentType("text/csv")
                .body(table)
                .post(address)
                .then();
    }

    private static ValidatableResponse send(String table) {
        return send(IMPORT, table.getBytes(StandardCharsets.UTF_8));
    }

    private static void nothing_changed() {
        anonymous().get("/api/v1/resources").then().body("items", hasSize(0));
        anonymous()
                .get(FRACTIONS)
                .then()
                .header("ETag", startsWith("\"1."))
                .body("title", equalTo("Labo des fractions"));
        curator().request().get(FRACTIONS + "/history").then().body("items", hasSize(0));
    }

    @Test
    void a_table_brings_in_places_days_and_words() {
        send(TABLE)
                .statusCode(200)
                .body("rows", equalTo(2))
                .body("changed", equalTo(2))
                .body("unchanged", equalTo(0))
                .body("changes.line", contains(2, 4))
                .body("changes.slug", contains("labo-des-fractions", "circuits-simples"))
                .body("changes.from", contains("none", "none"))
                .body("changes.to", contains("selected", "selected"))
                .body("changes.edited", contains(true, false));
        anonymous()
                .get(FRACTIONS)
                .then()
                .body("title", equalTo("=1+1"))
                .body("summary", equalTo("Des fractions ; et des « parts »"))
                .body("kind.code", equalTo("application"))
                .body("levels.code", containsInAnyOrder("cm1", "cycle-3"))
                .body("keywords", contains("fractions", "parts"))
                .body("licence.spdx", equalTo("AGPL-3.0-only"))
                .body("links.access", equalTo("https://fractions.example/?a=1"))
                .body("provenance.title", equalTo("editorial"))
                .body("selection.state", equalTo("selected"))
                .body("selection.since", equalTo("2024-02-29T23:00:00Z"));
        curator()
                .request()
                .get(CIRCUITS + "/selection")
                .then()
                .body("since", equalTo("2024-03-01T23:00:00Z"))
                .body("reason", equalTo("Reprise"));
    }

    @Test
    void the_same_table_again_changes_nothing_and_says_so() {
        send(TABLE).statusCode(200);
        var before =
                curator().request().get(FRACTIONS + "/history").then().extract().<Integer>path("page.total");
        send(TABLE)
                .statusCode(200)
                .body("rows", equalTo(2))
                .body("changed", equalTo(0))
                .body("unchanged", equalTo(2))
                .body("changes", hasSize(0));
        curator().request().get(FRACTIONS + "/history").then().body("page.total", equalTo(before));
    }

    @Test
    void a_whole_selection_comes_in_at_once() {
        shelf.add(460);
        var table = IntStream.rangeClosed(1, 460)
                .mapToObj(n -> "lot-" + n + ";selected;01/03/2024;Reprise;Titre " + n + ";cm1|cm2")
                .collect(Collectors.joining("\n", "resource;state;date;reason;title;levels\n", "\n"));
        send(table).statusCode(200).body("changed", equalTo(460));
        send(table).statusCode(200).body("changed", equalTo(0)).body("unchanged", equalTo(460));
        anonymous().get("/api/v1/resources").then().body("page.total", equalTo(460));
    }

    @Test
    void a_proposal_that_is_under_way_is_granted_by_a_row_and_moved_by_none_other() {
        shelf.propose("labo-des-fractions");
        send("resource,state,reason\nlabo-des-fractions,rejected,Non\n")
                .statusCode(400)
                .body("errors.code", contains("proposal-under-way"));
        send("resource,state,reason\nlabo-des-fractions,selected,Reprise\n").statusCode(200);
        curator()
                .request()
                .get("/api/v1/proposals?resource=labo-des-fractions")
                .then()
                .body("items.state", contains("accepted"));
    }

    @Test
    void a_row_without_a_day_is_as_good_the_second_time() {
        var table = "resource,state,reason\nlabo-des-fractions,selected,Reprise\n";
        send(table).body("changed", equalTo(1));
        send(table).body("changed", equalTo(0));
    }

    @Test
    void an_old_table_leaves_what_people_did_since_unless_asked() {
        send(TABLE).statusCode(200).body("kept", hasSize(0));
        edit("{\"title\":\"Le labo\",\"levels\":[\"cm2\"]}");
        move("to-review");
        move("withdrawn");
        send(TABLE)
                .statusCode(200)
                .body("changed", equalTo(0))
                .body("kept.line", contains(2))
                .body("kept.slug", contains("labo-des-fractions"))
                .body("kept[0].columns", contains("levels", "title", "state"));
        anonymous()
                .get(FRACTIONS)
                .then()
                .body("title", equalTo("Le labo"))
                .body("levels.code", contains("cm2"))
                .body("selection.state", equalTo("withdrawn"));
        send(IMPORT + "?overwrite=true", TABLE.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("changed", equalTo(1))
                .body("kept", hasSize(0));
        anonymous().get(FRACTIONS).then().body("title", equalTo("=1+1")).body("selection.state", equalTo("selected"));
    }

    private static void edit(String patch) {
        curator()
                .request()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(patch)
                .patch(FRACTIONS)
                .then()
                .statusCode(200);
    }

    private static void move(String state) {
        curator()
                .request()
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"state\":\"" + state + "\",\"reason\":\"À revoir.\"}")
                .put(FRACTIONS + "/selection")
                .then()
                .statusCode(200);
    }

    @Test
    void a_day_can_be_corrected_later() {
        send(TABLE).statusCode(200);
        send(TABLE.replace("01/03/2024", "2024-04-01T10:00:00Z"))
                .statusCode(200)
                .body("changes.slug", contains("labo-des-fractions"))
                .body("changes.edited", contains(false));
        anonymous().get(FRACTIONS).then().body("selection.since", equalTo("2024-04-01T10:00:00Z"));
    }

    @Test
    void a_blank_cell_says_nothing() {
        send(TABLE).statusCode(200);
        var table = "resource,state,reason,summary\nlabo-des-fractions,selected,Bref,Court\n";
        send(IMPORT + "?overwrite=true", table.getBytes(StandardCharsets.UTF_8)).body("changed", equalTo(1));
        anonymous().get(FRACTIONS).then().body("title", equalTo("=1+1")).body("summary", equalTo("Court"));
    }

    @Test
    void a_rehearsal_reports_and_changes_nothing() {
        send(IMPORT + "?dryRun=true", TABLE.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("changed", equalTo(2));
        nothing_changed();
    }

    @Test
    void every_fault_of_every_row_is_named_and_nothing_is_applied() {
        shelf.stand("circuits-simples", Selection.REJECTED);
        var table = """
                resource;state;date;reason;title;kind;levels;languages;licence;accessUrl;keywords
                labo-des-fractions;selected;2024-03-01;Bonne ligne;;;;;;;
                labo-des-fraction;selected;;Reprise;;;;;;;
                ;;;;un titre;;;;;;
                circuits-simples;withdrawn;2999-01-01;%s;%s;aplication;cm2|cycl3;français;AGPL-3;javascript:alert(1);%s
                collectif-maths/fractions;choisie;31/02/2024;Reprise;;;;;;;
                circuits-simples;proposed;2024-03-01;Reprise;;;;;;;;x
                circuits-simples;proposed;2024-03-01;Reprise;;;;;;;
                """.formatted("x".repeat(2001), "x".repeat(201), "x".repeat(101));
        for (var address : List.of(IMPORT, IMPORT + "?dryRun=true")) {
            send(address, table.getBytes(StandardCharsets.UTF_8))
                    .statusCode(400)
                    .body("code", equalTo("invalid-input"))
                    .body(
                            "errors.collect { it.pointer + ' ' + it.code }",
                            containsInAnyOrder(
                                    "/lines/3/resource unknown-resource",
                                    "/lines/4/resource required",
                                    "/lines/4/state required",
                                    "/lines/4/reason required",
                                    "/lines/5/state selection-step-refused",
                                    "/lines/5/date wrong-format",
                                    "/lines/5/reason out-of-bounds",
                                    "/lines/5/title out-of-bounds",
                                    "/lines/5/kind unknown-concept",
                                    "/lines/5/levels unknown-concept",
                                    "/lines/5/languages wrong-format",
                                    "/lines/5/licence unknown-concept",
                                    "/lines/5/accessUrl wrong-format",
                                    "/lines/5/keywords out-of-bounds",
                                    "/lines/6/resource repeated",
                                    "/lines/6/state not-allowed",
                                    "/lines/6/date wrong-format",
                                    "/lines/7 wrong-cell-count",
                                    "/lines/8/date not-allowed",
                                    "/lines/8/resource repeated"))
                    .body("errors.find { it.pointer == '/lines/5/levels' }.detail", containsString("cycle-3"))
                    .body(
                            "errors.find { it.pointer == '/lines/5/state' }.detail",
                            containsString("proposed, selected"));
        }
        nothing_changed();
    }

    @ParameterizedTest
    @CsvSource({"'resource;status;reason\n',/lines/1", "'a;b\n\"',/lines/2", "';;\n',/lines/1"})
    void a_table_that_cannot_be_read_is_told_where(String table, String pointer) {
        send(table.replace("\\n", "\n")).statusCode(400).body("errors.pointer.join(' ')", containsString(pointer));
    }

    @Test
    void another_encoding_is_refused() {
        send(IMPORT, "resource;state;reason\na;selected;été\n".getBytes(Charset.forName("windows-1252")))
                .statusCode(400)
                .body("errors.code", contains("not-utf-8"));
    }

    @Test
    void a_table_is_bounded() {
        send("resource;state;reason\n" + "a;selected;b\n".repeat(2001))
                .statusCode(400)
                .body("errors.code", contains("out-of-bounds"));
        send("x".repeat(1024 * 1024 + 1)).statusCode(413);
    }

    @Test
    void a_table_is_comma_separated_text() {
        curator()
                .request()
                .contentType("application/json")
                .body("{}")
                .post(IMPORT)
                .then()
                .statusCode(415);
    }

    @Test
    void the_same_request_under_the_same_key_is_answered_alike() {
        var key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            curator()
                    .request()
                    .header("Idempotency-Key", key)
                    .contentType("text/csv")
                    .body(TABLE.getBytes(StandardCharsets.UTF_8))
                    .post(IMPORT)
                    .then()
                    .statusCode(200)
                    .body("changed", equalTo(2));
        }
    }

    @Test
    void only_curators_bring_in_a_selection() {
        for (var actor : List.of(camille(), admin(), service())) {
            actor.request()
                    .contentType("text/csv")
                    .body(TABLE.getBytes(StandardCharsets.UTF_8))
                    .post(IMPORT)
                    .then()
                    .statusCode(403);
        }
        anonymous().contentType("text/csv").body("a").post(IMPORT).then().statusCode(401);
        nothing_changed();
    }
}
