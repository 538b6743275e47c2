package fr.forge.ressourcerie.resource.proposal;

import static fr.forge.ressourcerie.Actors.camille;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.resource.proposal.ProposalsUnderTest.SITE;
import static fr.forge.ressourcerie.resource.proposal.ProposalsUnderTest.WHOLE;
import static fr.forge.ressourcerie.resource.proposal.ProposalsUnderTest.decide;
import static fr.forge.ressourcerie.resource.proposal.ProposalsUnderTest.draft;
import static fr.forge.ressourcerie.resource.proposal.ProposalsUnderTest.patch;
import static fr.forge.ressourcerie.resource.proposal.ProposalsUnderTest.submit;
import static fr.forge.ressourcerie.resource.proposal.ProposalsUnderTest.tag;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.harvest.Runs;
import fr.forge.ressourcerie.http.outgoing.Stranger;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is checked of a proposal by itself, and that it blocks nobody. */
@QuarkusTest
class ProposalChecksTest {
    @Inject
    ProposalsUnderTest house;

    @Inject
    ForgeUnderTest forge;

    @Inject
    Session session;

    private final Actor camille = camille();

    @BeforeEach
    void a_catalogue() {
        house.begin();
        house.maintains(camille, "labo-des-fractions");
    }

    private ValidatableResponse checked(String sheet) {
        return camille.request()
                .post(draft(camille, sheet) + "/checks")
                .then()
                .statusCode(200)
                .body("checkedAt", notNullValue());
    }

    private static void found(ValidatableResponse checked, String check, String result, String reason) {
        checked.body("checks.find { it.check == '" + check + "' }.result", equalTo(result))
                .body("checks.find { it.check == '" + check + "' }.reason", containsString(reason));
    }

    private void link(String address, String result, String reason) {
        found(checked("{\"links\":{\"access\":\"" + address + "\"}}"), "access-link", result, reason);
    }

    @Test
    void an_empty_draft_fails_what_it_must_and_leaves_the_rest_unknown() {
        var checked = checked("{}");
        found(checked, "project-public", "pass", "public");
        found(checked, "licence-file", "pass", "AGPL-3.0-only");
        found(checked, "licence-free", "unknown", "ne nomme pas de licence");
        found(checked, "readme", "pass", "README");
        found(checked, "summary-length", "fail", "pas de description courte");
        found(checked, "access-link", "fail", "pas de lien");
        found(checked, "link-unique", "unknown", "pas de lien");
        found(checked, "ai-disclosed", "fail", "ne dit pas si");
    }

    @Test
    void a_check_does_not_spoil_an_edit() {
        var proposal = draft(camille, "{}");
        var read = tag(camille, proposal);
        camille.request().post(proposal + "/checks").then().statusCode(200);
        patch(camille, proposal, read, "{\"sheet\":{\"title\":\"Labo\"}}").statusCode(200);
    }

    @Test
    void a_project_without_licence_readme_or_life_is_told() {
        forge.project(1, "collectif-maths/fractions", "Labo des fractions")
                .licence(JsonNodeFactory.instance.nullNode())
                .set("readme_url", JsonNodeFactory.instance.nullNode());
        forge.archive(1);
        Runs.full();
        var checked = checked("{\"licence\":\"cc-by-nc-sa-4.0\",\"compliance\":{\"ai\":{\"used\":true}}}");
        found(checked, "project-public", "fail", "archivé");
        found(checked, "licence-file", "fail", "LICENSE");
        found(checked, "licence-free", "fail", "CC-BY-NC-SA-4.0 n'est pas libre");
        found(checked, "readme", "fail", "pas de README");
        found(checked, "ai-disclosed", "fail", "ne dit pas comment");
    }

    @Test
    void a_licence_file_that_says_something_else_is_told() {
        found(checked("{\"licence\":\"MIT\"}"), "licence-file", "fail", "dit AGPL-3.0-only, la proposition dit MIT");
    }

    @Test
    void a_licence_file_is_the_same_with_or_any_later_version() {
        found(checked("{\"licence\":\"AGPL-3.0-or-later\"}"), "licence-file", "pass", "AGPL-3.0-only");
    }

    @Test
    void a_summary_over_the_limit_is_told() {
        found(checked("{\"summary\":\"" + "é".repeat(151) + "\"}"), "summary-length", "fail", "151 caractères");
    }

    @Test
    void ai_that_is_described_is_disclosed() {
        found(
                checked("{\"compliance\":{\"ai\":{\"used\":true,\"statement\":\"Les images.\"}}}"),
                "ai-disclosed",
                "pass",
                "décrit");
    }

    @ParameterizedTest
    @CsvSource({
        "https://fractions.example/labo/, https://fractions.example/labo, fail",
        "https://fractions.example/labo, http://www.Fractions.example:80/labo/index.html, fail",
        "https://fractions.example, https://fractions.example/#, fail",
        "https://fractions.example/labo, https://fractions.example/Labo, pass",
        "https://fractions.example/?a=1, https://fractions.example/?a=2, pass",
        "https://fractions.example/#/jeu, https://fractions.example/, pass",
        "https://fractions.example:8443/, https://fractions.example/, pass"
    })
    void another_resource_at_the_same_address_is_told(String other, String proposed, String result) {
        circuitsAt(other);
        found(
                checked("{\"links\":{\"access\":\"" + proposed + "\"}}"),
                "link-unique",
                result,
                result.equals("fail") ? "circuits-simples" : "Aucune autre");
    }

    @Transactional
    void circuitsAt(String address) {
        session.createNativeMutationQuery("update resource set access_url = :address where slug = 'circuits-simples'")
                .setParameter("address", address)
                .executeUpdate();
    }

    @Test
    void the_same_address_is_found_by_an_index() {
        var plan = String.join("\n", plan());
        assertEquals(true, plan.contains("resource_access_link_idx"), plan);
    }

    @Transactional
    List<String> plan() {
        session.createNativeMutationQuery("set local enable_seqscan = off").executeUpdate();
        return session.createNativeQuery("""
                        explain select r.slug from resource r
                        where public.link_key(r.access_url) = public.link_key('https://fractions.example/')
                        and r.access_url is not null and r.alive
                        """, String.class).getResultList();
    }

    @ParameterizedTest
    @CsvSource({
        "http://fractions.example/, fail, https",
        "https://127.0.0.1/, fail, web public",
        "https://localhost/, fail, web public",
        "https://[::1]/, fail, web public",
        "https://[::ffff:127.0.0.1]/, fail, web public",
        "https://169.254.169.254/latest/meta-data/, fail, web public",
        "https://2130706433/, fail, web public",
        "https://nothing.invalid/, fail, web public",
        "https://fractions.example:8443/, fail, port",
        "https://camille@fractions.example/, fail, identifiant",
        "https://exa mple/, fail, ''",
        "https://exa%zzmple/, fail, adresse"
    })
    void an_address_that_nobody_outside_reaches_is_told(String address, String result, String reason) {
        if (address.contains(" ")) {
            ProposalsUnderTest.create(camille, "labo-des-fractions", "{\"links\":{\"access\":\"" + address + "\"}}")
                    .statusCode(400);
            return;
        }
        link(address, result, reason);
    }

    @Test
    void a_redirect_to_an_inner_address_is_not_followed() {
        try (var inner = new Stranger()) {
            house.site().on("HEAD /away", "HTTP/1.1 302 Found\r\nLocation: " + inner.origin() + "/secret");
            link(SITE + "/away", "fail", "https");
            assertEquals(List.of(), inner.asked());
        }
    }

    @Test
    void answers_are_told_as_they_are() {
        house.site().on("HEAD /closed", "HTTP/1.1 403 No").on("GET /closed", "HTTP/1.1 403 No");
        var proposal = draft(camille, "{\"links\":{\"access\":\"" + SITE + "/nowhere\"}}");
        found(camille.request().post(proposal + "/checks").then(), "access-link", "fail", "404");
        patch(camille, proposal, tag(camille, proposal), "{\"sheet\":{\"links\":{\"access\":\"" + SITE + "/closed\"}}}")
                .statusCode(200);
        found(camille.request().post(proposal + "/checks").then(), "access-link", "unknown", "403");
    }

    @Test
    void a_slow_site_is_unknown_and_holds_no_transaction_meanwhile() throws Exception {
        var arrived = new java.util.concurrent.CountDownLatch(1);
        var seen = new java.util.concurrent.atomic.AtomicLong(-1);
        house.site().on("HEAD /slow", out -> {
            arrived.countDown();
            Thread.sleep(60_000);
        });
        var proposal = draft(camille, "{\"links\":{\"access\":\"" + SITE + "/slow\"}}");
        var watcher = new Thread(() -> {
            try {
                arrived.await();
                seen.set(openTransactions());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        watcher.start();
        found(camille.request().post(proposal + "/checks").then(), "access-link", "unknown", "à temps");
        watcher.join();
        assertEquals(0, seen.get());
    }

    @Transactional
    long openTransactions() {
        return session.createNativeQuery("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and state like 'idle in transaction%' and pid <> pg_backend_pid()
                        """, Long.class).getSingleResult();
    }

    @Test
    void an_endless_site_answers_by_its_head() {
        house.site().on("HEAD /endless", "HTTP/1.1 405 No").on("GET /endless", out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write('x');
            }
        });
        link(SITE + "/endless", "pass", "répond");
    }

    @Test
    void a_failed_check_blocks_neither_submission_nor_decision() {
        house.site().on("HEAD /labo", "HTTP/1.1 410 Gone").on("GET /labo", "HTTP/1.1 410 Gone");
        var proposal = draft(camille, WHOLE);
        submit(camille, proposal)
                .statusCode(200)
                .body("checks.findAll { it.result == 'fail' }.check", hasItems("access-link"));
        decide(curator(), proposal, "{\"state\":\"accepted\",\"reason\":\"Le site revient demain.\"}")
                .statusCode(200);
    }
}
