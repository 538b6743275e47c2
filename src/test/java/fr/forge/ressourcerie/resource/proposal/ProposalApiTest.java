package fr.forge.ressourcerie.resource.proposal;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.camille;
import static fr.forge.ressourcerie.Actors.claude;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.service;
import static fr.forge.ressourcerie.Actors.someoneNew;
import static fr.forge.ressourcerie.resource.proposal.ProposalsUnderTest.PROPOSALS;
import static fr.forge.ressourcerie.resource.proposal.ProposalsUnderTest.WHOLE;
import static fr.forge.ressourcerie.resource.proposal.ProposalsUnderTest.create;
import static fr.forge.ressourcerie.resource.proposal.ProposalsUnderTest.decide;
import static fr.forge.ressourcerie.resource.proposal.ProposalsUnderTest.draft;
import static fr.forge.ressourcerie.resource.proposal.ProposalsUnderTest.patch;
import static fr.forge.ressourcerie.resource.proposal.ProposalsUnderTest.select;
import static fr.forge.ressourcerie.resource.proposal.ProposalsUnderTest.submit;
import static fr.forge.ressourcerie.resource.proposal.ProposalsUnderTest.tag;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.forge.ressourcerie.Actor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a maintainer brings a resource into the Ressourcerie. */
@QuarkusTest
class ProposalApiTest {
    private static final String LABO = "labo-des-fractions";
    private static final String ACCEPT = "{\"state\":\"accepted\",\"reason\":\"Simple et juste.\"}";

    @Inject
    ProposalsUnderTest house;

    private final Actor camille = camille();
    private final Actor curator = curator();

    @BeforeEach
    void a_catalogue() {
        house.begin();
        house.maintains(camille, LABO);
        house.maintains(claude(), "circuits-simples");
    }

    private String submitted() {
        var proposal = draft(camille, WHOLE);
        submit(camille, proposal).statusCode(200);
        return proposal;
    }

    @Test
    void a_maintainer_proposes_is_sent_back_tries_again_and_is_accepted() {
        var proposal = draft(camille, "{\"title\":\"Le labo\"}");
        patch(camille, proposal, tag(camille, proposal), "{\"sheet\":" + WHOLE + "}")
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("sheet.levels.code", contains("cm1", "cm2"))
                .body("sheet.licence.code", equalTo("agpl-3.0-only"));
        assertEquals("none", house.selection(LABO));

        submit(camille, proposal)
                .statusCode(200)
                .body("state", equalTo("submitted"))
                .body("submittedAt", notNullValue())
                .body("checks.result", equalTo(java.util.Collections.nCopies(8, "pass")));
        assertEquals("proposed", house.selection(LABO));

        curator.request()
                .get(PROPOSALS + "?state=submitted&sort=submittedAt")
                .then()
                .statusCode(200)
                .body("items.resource.slug", contains(LABO))
                .body("items[0].failed", empty());
        decide(curator, proposal, "{\"state\":\"changes-requested\",\"reason\":\"Dites à qui elle s'adresse.\"}")
                .statusCode(200)
                .body("state", equalTo("changes-requested"));
        assertEquals("changes-requested", house.selection(LABO));

        camille.request()
                .get(proposal)
                .then()
                .body("decision.reason", equalTo("Dites à qui elle s'adresse."))
                .body("decision.state", equalTo("changes-requested"));
        patch(camille, proposal, tag(camille, proposal), "{\"sheet\":{\"audiences\":[\"eleve\",\"enseignant\"]}}")
                .statusCode(200)
                .body("sheet.title", equalTo("Le labo des fractions"));
        submit(camille, proposal).statusCode(200);

        decide(curator, proposal, "{\"state\":\"in-test\",\"reason\":\"Essayons-la.\"}")
                .statusCode(200)
                .body("test.from", equalTo(today().toString()))
                .body("test.until", equalTo(today().plusDays(15).toString()));
        assertEquals("in-test", house.selection(LABO));
        anonymous().get("/api/v1/resources/" + LABO).then().body("selection.state", equalTo("none"));

        decide(curator, proposal, ACCEPT).statusCode(200).body("state", equalTo("accepted"));
        anonymous()
                .get("/api/v1/resources?facets=level")
                .then()
                .statusCode(200)
                .body("items.slug", contains(LABO))
                .body("items[0].title", equalTo("Le labo des fractions"))
                .body("facets.level.value", containsInAnyOrder("cm1", "cm2"));
        anonymous()
                .get("/api/v1/resources/" + LABO)
                .then()
                .body("selection.state", equalTo("selected"))
                .body("audiences.code", containsInAnyOrder("eleve", "enseignant"))
                .body("description.markdown", notNullValue())
                .body("provenance.title", equalTo("editorial"))
                .body("provenance.levels", equalTo("editorial"))
                .body("provenance.description", equalTo("forge"));
        assertEquals(
                List.of(
                        "proposal-drafted",
                        "proposal-edited",
                        "proposal-submitted",
                        "proposal-decided",
                        "proposal-edited",
                        "proposal-submitted",
                        "proposal-decided",
                        "proposal-decided"),
                house.acts("proposal"));
        assertEquals(
                List.of(
                        "selection-moved",
                        "selection-moved",
                        "selection-moved",
                        "selection-moved",
                        "sheet-edited",
                        "selection-moved"),
                house.acts("resource"));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }

    @Test
    void a_rejection_says_why_and_another_proposal_may_follow() {
        var proposal = submitted();
        decide(curator, proposal, "{\"state\":\"rejected\",\"reason\":\"Elle demande un compte payant.\"}")
                .statusCode(200);
        camille.request()
                .get(proposal)
                .then()
                .body("state", equalTo("rejected"))
                .body("decision.reason", equalTo("Elle demande un compte payant."));
        assertEquals("rejected", house.selection(LABO));
        anonymous().get("/api/v1/resources").then().body("items", hasSize(0));
        anonymous().get("/api/v1/resources/" + LABO).then().body("title", equalTo("Labo des fractions"));
        submit(camille, proposal).statusCode(409).body("code", equalTo("proposal-step-refused"));
        submit(camille, draft(camille, WHOLE)).statusCode(200);
        assertEquals("proposed", house.selection(LABO));
    }

    @Test
    void a_proposal_that_is_taken_back_leaves_the_work_list() {
        var proposal = submitted();
        camille.request()
                .contentType("application/json")
                .body("{\"reason\":\"Une refonte est en cours.\"}")
                .post(proposal + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"));
        assertEquals("none", house.selection(LABO));
        decide(curator, proposal, ACCEPT).statusCode(409).body("detail", containsString("withdrawn"));
        draft(camille, "{}");
    }

    @Test
    void a_draft_can_be_deleted_and_what_was_submitted_cannot() {
        var proposal = draft(camille, "{}");
        camille.request().delete(proposal).then().statusCode(428);
        camille.request()
                .header("If-Match", tag(camille, proposal))
                .delete(proposal)
                .then()
                .statusCode(204);
        camille.request().get(proposal).then().statusCode(404);
        var second = submitted();
        camille.request()
                .header("If-Match", tag(camille, second))
                .delete(second)
                .then()
                .statusCode(409)
                .body("code", equalTo("proposal-not-a-draft"));
        camille.request()
                .contentType("application/json")
                .body("{}")
                .post(draftOfAnother() + "/withdrawal")
                .then()
                .statusCode(404);
    }

    private String draftOfAnother() {
        return create(claude(), "circuits-simples", "{}")
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        var proposal =
                draft(camille, "{\"summary\":\"" + "é".repeat(151) + "\",\"compliance\":{\"ai\":{\"used\":true}}}");
        submit(camille, proposal)
                .statusCode(422)
                .body("code", equalTo("proposal-incomplete"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/sheet/title",
                                "/sheet/summary",
                                "/sheet/kind",
                                "/sheet/levels",
                                "/sheet/disciplines",
                                "/sheet/audiences",
                                "/sheet/licence",
                                "/sheet/links/access",
                                "/sheet/compliance/personalData",
                                "/sheet/compliance/accessibility/state",
                                "/sheet/compliance/ai/statement"))
                .body("errors.find { it.pointer == '/sheet/summary' }.code", equalTo("too-long"));
        camille.request().get(proposal).then().body("state", equalTo("draft"));
        assertEquals("none", house.selection(LABO));
    }

    @Test
    void every_fault_of_a_sheet_is_named_at_once() {
        create(
                        camille,
                        LABO,
                        "{\"title\":\"\",\"levels\":[\"cm2\",\"" + "x".repeat(201)
                                + "\"],\"keywords\":[\" \"],\"links\":{\"access\":\"javascript:alert(1)\"},"
                                + "\"compliance\":{\"accessibility\":{\"state\":\"maybe\",\"rate\":101},\"ia\":{}},\"colour\":1}")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/sheet/title",
                                "/sheet/levels/1",
                                "/sheet/levels/1",
                                "/sheet/keywords/0",
                                "/sheet/links/access",
                                "/sheet/compliance/accessibility/state",
                                "/sheet/compliance/accessibility/rate",
                                "/sheet/compliance/ia",
                                "/sheet/colour"));
        create(
                        camille,
                        LABO,
                        "{\"title\":\"\",\"kind\":\"jeu\",\"levels\":[\"cm2\",\"cm3\"],\"licence\":\"AGLP\","
                                + "\"links\":{\"access\":\"ftp://x\"}}")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/sheet/title",
                                "/sheet/kind",
                                "/sheet/levels/1",
                                "/sheet/licence",
                                "/sheet/links/access"))
                .body("errors.find { it.pointer == '/sheet/links/access' }.detail", containsString("adresse web"))
                .body("errors.find { it.pointer == '/sheet/levels/1' }.detail", containsString("cm2"));
    }

    @Test
    void a_patch_takes_away_what_it_says_null_of_and_leaves_the_rest() {
        var proposal = draft(camille, WHOLE);
        patch(
                        camille,
                        proposal,
                        tag(camille, proposal),
                        "{\"sheet\":{\"title\":null,\"levels\":[],\"links\":null,"
                                + "\"compliance\":{\"accessibility\":{\"rate\":null},\"ai\":null}}}")
                .statusCode(200)
                .body("sheet.title", nullValue())
                .body("sheet.levels", empty())
                .body("sheet.links.access", nullValue())
                .body("sheet.kind.code", equalTo("application"))
                .body("sheet.compliance.personalData.code", equalTo("aucune"))
                .body("sheet.compliance.accessibility.state", equalTo("partial"))
                .body("sheet.compliance.accessibility.rate", nullValue())
                .body("sheet.compliance.ai.used", nullValue());
        patch(camille, proposal, tag(camille, proposal), "{\"sheet\":null}")
                .statusCode(200)
                .body("sheet.kind", nullValue());
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_overwritten() {
        var proposal = draft(camille, WHOLE);
        var read = tag(camille, proposal);
        patch(curator, proposal, tag(curator, proposal), "{\"sheet\":{\"title\":\"Labo\"}}")
                .statusCode(200);
        patch(camille, proposal, read, "{\"sheet\":{\"title\":\"Atelier\"}}")
                .statusCode(412)
                .header("ETag", notNullValue())
                .body("code", equalTo("stale"));
        camille.request().get(proposal).then().body("sheet.title", equalTo("Labo"));
        submit(camille, proposal).statusCode(200);
        var judged = tag(curator, proposal);
        decide(curator, proposal, judged, "{\"state\":\"changes-requested\",\"reason\":\"Le titre.\"}")
                .statusCode(200);
        decide(curator, proposal, judged, ACCEPT).statusCode(412);
        curator.request()
                .contentType("application/json")
                .body(ACCEPT)
                .put(proposal + "/decision")
                .then()
                .statusCode(428);
    }

    @Test
    void what_is_being_judged_does_not_move() {
        var proposal = submitted();
        patch(camille, proposal, tag(camille, proposal), "{\"sheet\":{\"title\":\"Autre\"}}")
                .statusCode(409)
                .body("code", equalTo("proposal-not-editable"));
        submit(camille, proposal)
                .statusCode(409)
                .body("detail", containsString("accepted, changes-requested, in-test, rejected, withdrawn"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"state\":\"accepted\"} | /reason",
                "{\"state\":\"accepted\",\"reason\":\" \"} | /reason",
                "{\"reason\":\"Oui.\"} | /state",
                "{\"state\":\"submitted\",\"reason\":\"Oui.\"} | /state",
                "{\"state\":\"accepted\",\"reason\":\"Oui.\",\"test\":{\"from\":\"2026-01-01\"}} | /test",
                "{\"state\":\"in-test\",\"reason\":\"Oui.\",\"test\":{\"from\":\"2026-01-02\",\"until\":\"2026-01-01\"}} | /test/until",
                "{\"state\":\"in-test\",\"reason\":\"Oui.\",\"test\":{\"from\":\"demain\"}} | /test/from"
            })
    void a_decision_that_cannot_be_is_refused(String decision, String pointer) {
        decide(curator, submitted(), decision).statusCode(400).body("errors.pointer", contains(pointer));
    }

    @Test
    void a_test_may_have_its_own_dates() {
        var from = LocalDate.now().plusDays(2).toString();
        var until = LocalDate.now().plusDays(20).toString();
        decide(
                        curator,
                        submitted(),
                        "{\"state\":\"in-test\",\"reason\":\"Oui.\",\"test\":{\"from\":\"%s\",\"until\":\"%s\"}}"
                                .formatted(from, until))
                .statusCode(200)
                .body("test.from", equalTo(from))
                .body("test.until", equalTo(until));
    }

    @Test
    void a_resource_has_one_open_proposal() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        Callable<Integer> drafting = () -> create(camille, LABO, "{}").extract().statusCode();
        var answers = threads.invokeAll(Stream.generate(() -> drafting).limit(4).toList()).stream()
                .map(answer -> {
                    try {
                        return answer.get();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .sorted()
                .toList();
        threads.shutdown();
        assertEquals(List.of(201, 409, 409, 409), answers);
        create(camille, LABO, "{}")
                .statusCode(409)
                .body("code", equalTo("proposal-open"))
                .body("detail", containsString("resource=" + LABO));
    }

    @Test
    void what_is_selected_is_not_proposed() {
        house.selection(LABO, "selected");
        create(camille, LABO, "{}").statusCode(409).body("code", equalTo("already-selected"));
        create(camille, "rien", "{}").statusCode(404).body("code", equalTo("unknown-resource"));
    }

    @Test
    void a_resource_that_was_selected_directly_stays_so_whatever_becomes_of_its_proposal() {
        var proposal = submitted();
        house.selection(LABO, "selected");
        decide(curator, proposal, "{\"state\":\"rejected\",\"reason\":\"Déjà sélectionnée.\"}")
                .statusCode(200);
        assertEquals("selected", house.selection(LABO));
        house.selection(LABO, "none");
        var second = submitted();
        house.selection(LABO, "selected");
        decide(curator, second, ACCEPT).statusCode(200);
        anonymous().get("/api/v1/resources/" + LABO).then().body("title", equalTo("Le labo des fractions"));
    }

    @Test
    void to_select_a_resource_directly_settles_its_proposal() {
        var proposal = submitted();
        decide(curator, proposal, "{\"state\":\"changes-requested\",\"reason\":\"Le titre.\"}")
                .statusCode(200);
        select(curator, LABO, "Déjà connue de tous.").statusCode(200).body("state", equalTo("selected"));
        camille.request()
                .get(proposal)
                .then()
                .body("state", equalTo("accepted"))
                .body("decision.state", equalTo("accepted"))
                .body("decision.direct", equalTo(true))
                .body("decision.reason", equalTo("Déjà connue de tous."));
        curator.request()
                .get(PROPOSALS + "?state=submitted&state=changes-requested&state=in-test")
                .then()
                .body("items", empty());
        anonymous()
                .get("/api/v1/resources/" + LABO)
                .then()
                .body("title", equalTo("Labo des fractions"))
                .body("selection.state", equalTo("selected"));
    }

    @Test
    void a_test_ends_by_itself_when_its_last_day_has_passed() {
        var proposal = submitted();
        decide(curator, proposal, "{\"state\":\"in-test\",\"reason\":\"Essayons-la.\"}")
                .body("test.over", equalTo(false));
        curator.request().get(PROPOSALS + "?testOver=true").then().body("items", empty());
        curator.request().get(PROPOSALS + "?testOver=false").then().body("items", hasSize(1));
        house.testedUntilYesterday();
        curator.request()
                .get(PROPOSALS + "?state=in-test&testOver=true")
                .then()
                .body("items.state", contains("in-test"))
                .body("items.test.over", contains(true));
        curator.request().get(PROPOSALS + "?testOver=false").then().body("items", empty());
        camille.request().get(proposal).then().body("test.over", equalTo(true));
        decide(curator, proposal, ACCEPT).statusCode(200);
        curator.request().get(PROPOSALS + "?testOver=true").then().body("items", empty());
    }

    @Test
    void a_rehearsal_shows_the_outcome_and_changes_nothing() {
        camille.request()
                .contentType("application/json")
                .body("{\"resource\":\"" + LABO + "\"}")
                .post(PROPOSALS + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"));
        camille.request().get(PROPOSALS).then().body("items", empty());
        var proposal = draft(camille, WHOLE);
        camille.request()
                .post(proposal + "/submission?dryRun=true")
                .then()
                .statusCode(200)
                .body("state", equalTo("submitted"))
                .body("checks", hasSize(8));
        camille.request().get(proposal).then().body("state", equalTo("draft")).body("checks", empty());
        submit(camille, proposal).statusCode(200);
        curator.request()
                .header("If-Match", tag(curator, proposal))
                .contentType("application/json")
                .body(ACCEPT)
                .put(proposal + "/decision?dryRun=true")
                .then()
                .statusCode(200)
                .body("state", equalTo("accepted"));
        assertEquals("proposed", house.selection(LABO));
    }

    @Test
    void a_submission_under_a_key_is_done_once_and_answered_alike() {
        var proposal = draft(camille, WHOLE);
        var key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            camille.request()
                    .header("Idempotency-Key", key)
                    .post(proposal + "/submission")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("submitted"));
        }
        assertEquals(List.of("proposal-drafted", "proposal-submitted"), house.acts("proposal"));
    }

    @Test
    void the_work_list_counts_by_state_and_is_walked_in_order() {
        submitted();
        var second = draftOfAnother();
        curator.request()
                .get(PROPOSALS + "?state=submitted&facets=state")
                .then()
                .statusCode(200)
                .body("items.resource.slug", contains(LABO))
                .body("page.total", equalTo(1))
                .body("facets.state.value", containsInAnyOrder("submitted", "draft"))
                .body("facets.state.find { it.value == 'draft' }.label", equalTo("Brouillon"));
        for (var sort : List.of("", "&sort=submittedAt", "&sort=-submittedAt")) {
            var first =
                    curator.request().get(PROPOSALS + "?limit=1" + sort).then().statusCode(200);
            String next = first.extract().path("page.next");
            var after = curator.request().get(next).then().statusCode(200).body("page.next", nullValue());
            String back = after.extract().path("page.previous");
            assertEquals(
                    first.extract().<String>path("items[0].id"),
                    curator.request().get(back).then().extract().path("items[0].id"));
            assertEquals(
                    2,
                    Stream.of(first, after)
                            .map(page -> page.extract().<String>path("items[0].id"))
                            .distinct()
                            .count());
        }
        curator.request()
                .get(PROPOSALS + "?sort=submittedAt")
                .then()
                .body("items[1].id", equalTo(second.substring(second.lastIndexOf('/') + 1)));
        curator.request().get(PROPOSALS + "?resource=" + LABO).then().body("items", hasSize(1));
        curator.request().get(PROPOSALS + "?state=open").then().statusCode(400);
        curator.request()
                .get(PROPOSALS + "?sort=title&facets=level")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
    }

    @Test
    void only_maintainers_and_curators_know_of_a_proposal() {
        var proposal = submitted();
        var second = draftOfAnother();
        for (var stranger : List.of(claude(), someoneNew(), someoneNew("editor", "manager", "admin", "dpo"))) {
            for (var request : List.<java.util.function.Function<RequestSpecification, Integer>>of(
                    with -> with.get(proposal).statusCode(),
                    with -> with.post(proposal + "/submission").statusCode(),
                    with -> with.post(proposal + "/checks").statusCode(),
                    with -> with.contentType("application/json")
                            .body("{}")
                            .post(proposal + "/withdrawal")
                            .statusCode(),
                    with -> with.header("If-Match", "*").delete(proposal).statusCode(),
                    with -> with.header("If-Match", "*")
                            .contentType("application/merge-patch+json; charset=UTF-8")
                            .body("{}")
                            .patch(proposal)
                            .statusCode())) {
                assertEquals(404, request.apply(stranger.request()));
            }
            decide(stranger, proposal, "\"1.x\"", ACCEPT).statusCode(403);
            create(stranger, LABO, "{}").statusCode(403).body("code", equalTo("not-a-maintainer"));
        }
        decide(camille, proposal, "\"1.x\"", ACCEPT).statusCode(403);
        anonymous().get(proposal).then().statusCode(401);
        anonymous().get(PROPOSALS).then().statusCode(401);
        service().request().get(PROPOSALS).then().statusCode(403);
        someoneNew()
                .request()
                .get(PROPOSALS + "?facets=state")
                .then()
                .body("items", empty())
                .body("facets.state", empty());
        camille.request().get(PROPOSALS).then().body("items.resource.slug", contains(LABO));
        claude().request().get(second).then().statusCode(200).body("proposer", startsWith("membre-"));
        curator.request().get(PROPOSALS).then().body("items.resource.slug", hasItem("circuits-simples"));
    }
}
