package fr.forge.ressourcerie.harvest;

import static fr.forge.ressourcerie.Actors.admin;
import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.someoneNew;
import static fr.forge.ressourcerie.contributor.membership.ForgeAccountsUnderTest.claim;
import static fr.forge.ressourcerie.contributor.membership.ForgeAccountsUnderTest.confirmed;
import static fr.forge.ressourcerie.contributor.membership.ForgeAccountsUnderTest.decide;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.IntNode;
import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.contributor.membership.ForgeAccountsUnderTest;
import fr.forge.ressourcerie.embedded.FakeProject;
import fr.forge.ressourcerie.embedded.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may write in a project on the Forge maintains its resource here, for as long as they may. */
@QuarkusTest
class MembershipTest {
    private static final String LABO = "/api/v1/resources/labo-des-fractions";

    @Inject
    ForgeUnderTest forge;

    @Inject
    ForgeAccountsUnderTest accounts;

    @Inject
    Session session;

    private final Actor camille = someoneNew();
    private FakeProject labo;

    @BeforeEach
    void a_project_of_camille() {
        forge.clear();
        forget();
        accounts.forget();
        labo = forge.project(1, "collectif-maths/labo", "Labo des fractions")
                .member("camille.martin", 40)
                .member("invite", 10);
        forge.project(2, "collectif-maths/carnet", "Carnet").member("claude", 50);
        Runs.full();
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery(
                        "truncate harvest, harvest_problem, harvested_project, resource, contributor cascade")
                .executeUpdate();
    }

    private ValidatableResponse edit(Actor actor, String summary) {
        return actor.request()
                .header("If-Match", anonymous().get(LABO).header("ETag"))
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(Map.of("summary", summary))
                .patch(LABO)
                .then();
    }

    private static ValidatableResponse me(Actor actor) {
        return actor.request().get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void a_member_keeps_the_sheet_and_proposes_it_once_confirmed_and_no_longer_once_gone() {
        edit(camille, "Trop tôt.").statusCode(403);
        claim(camille, "Camille.Martin").statusCode(201);
        edit(camille, "Trop tôt.").statusCode(403);
        me(camille).body("maintains", hasSize(0));
        decide(camille, "confirmed", "Vue sur la Forge.").statusCode(200).body("memberOf", equalTo(1));

        edit(camille, "Des fractions pour tous.").statusCode(200).body("summary", equalTo("Des fractions pour tous."));
        me(camille).body("maintains.slug", contains("labo-des-fractions"));
        camille.request()
                .contentType("application/json")
                .body(Map.of("resource", "labo-des-fractions"))
                .post("/api/v1/proposals")
                .then()
                .statusCode(201);
        camille.request().get("/api/v1/proposals").then().statusCode(200).body("items", hasSize(1));
        curator()
                .request()
                .get(LABO + "/maintainers")
                .then()
                .statusCode(200)
                .body("page.total", equalTo(1))
                .body("items.source", contains("forge"));

        labo.members().remove("camille.martin");
        Runs.incremental();
        edit(camille, "Trop tard.").statusCode(403);
        me(camille).body("maintains", hasSize(0));
        camille.request().get("/api/v1/proposals").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void who_only_reads_there_keeps_nothing_here() {
        confirmed(camille, "invite");
        me(camille).body("maintains", hasSize(0));
        edit(camille, "De passage.").statusCode(403).body("code", equalTo("not-a-maintainer"));
    }

    @Test
    void a_lower_level_ends_it_although_the_project_did_not_change() {
        confirmed(camille, "camille.martin");
        me(camille).body("maintains", hasSize(1));
        labo.member("camille.martin", 20);
        forge.forget();
        var run = Runs.incremental();
        assertEquals(0, run.getInt("counts.read"));
        assertEquals(1, forge.asked("/members/all"));
        me(camille).body("maintains", hasSize(0));
    }

    @Test
    void refusing_and_withdrawing_end_it_at_once() {
        confirmed(camille, "camille.martin");
        decide(camille, "refused", "Ce n'est plus elle.").statusCode(200);
        me(camille).body("maintains", hasSize(0));
        decide(camille, "confirmed", null).statusCode(200);
        me(camille).body("maintains", hasSize(1));
        camille.request().delete("/api/v1/me/forge-account").then().statusCode(204);
        me(camille).body("maintains", hasSize(0));
        edit(camille, "Trop tard.").statusCode(403);
    }

    @Test
    void who_takes_over_a_username_inherits_nothing() {
        confirmed(camille, "camille.martin");
        labo.members().change("camille.martin", "id", IntNode.valueOf(4242));
        Runs.incremental();
        me(camille).body("maintains", hasSize(0));
        decide(camille, "refused", "Ce compte a changé de main.").statusCode(200);
        claim(camille, "camille.martin").statusCode(200);
        decide(camille, "confirmed", null).statusCode(200);
        me(camille).body("maintains", hasSize(1));
    }

    @Test
    void what_a_curator_granted_stays_beside() {
        confirmed(camille, "camille.martin");
        var at = LABO + "/maintainers/" + me(camille).extract().path("handle");
        curator().request().get(at).then().statusCode(200).body("source", equalTo("forge"));
        curator().request().delete(at).then().statusCode(409).body("code", equalTo("maintainer-by-forge"));
        curator().request().put(at).then().statusCode(201).body("source", equalTo("granted"));
        curator().request().get(LABO + "/maintainers").then().body("items.source", contains("granted"));
        labo.members().remove("camille.martin");
        Runs.incremental();
        me(camille).body("maintains", hasSize(1));
        curator().request().delete(at).then().statusCode(204);
        me(camille).body("maintains", hasSize(0));
    }

    @Test
    void members_that_cannot_be_read_are_a_remark_and_stay_until_they_can() {
        confirmed(camille, "camille.martin");
        labo.members().remove("camille.martin");
        forge.touch(1);
        forge.fail(100, "/projects/1/members/all", Fault.SERVER_ERROR);
        var run = Runs.full();
        assertEquals("completed", run.getString("state"));
        assertEquals(0, run.getInt("counts.failed"));
        assertEquals(1, run.getInt("counts.read"));
        admin().request()
                .get("/api/v1/harvests/" + run.getString("id") + "/problems")
                .then()
                .body("items.code", hasItem("members-unread"))
                .body("items.severity", hasItem("remark"));
        me(camille).body("maintains", hasSize(1));
        forge.forget();
        Runs.incremental();
        me(camille).body("maintains", hasSize(0));
    }

    @Test
    void those_that_were_never_read_are_read_by_the_next_run() {
        unread();
        forge.forget();
        var run = Runs.incremental();
        assertEquals(2, forge.asked("/members/all"));
        assertTrue(run.getInt("requests") <= 2 + 3, () -> run.getInt("requests") + " requests");
        confirmed(camille, "camille.martin");
        me(camille).body("maintains", hasSize(1));
        forge.forget();
        Runs.incremental();
        assertEquals(1, forge.asked("/members/all"), "only where a right hangs on it");
    }

    /** As if the token had come later than the projects. */
    @Transactional
    void unread() {
        session.createNativeMutationQuery("delete from forge_member").executeUpdate();
        session.createNativeMutationQuery("update harvested_project set members_read = false")
                .executeUpdate();
    }

    @Test
    void no_username_is_written_anywhere_by_a_harvest() {
        labo.member("fanny.introuvable", 50).member("Camille.MARTIN", 30);
        forge.touch(1);
        Runs.full();
        assertEquals(List.of(), rowsWith("fanny.introuvable"));
    }

    @Transactional
    List<String> rowsWith(String text) {
        return session
                .createNativeQuery(
                        "select tablename from pg_tables where schemaname = 'public' order by 1", String.class)
                .getResultList()
                .stream()
                .filter(table -> session.createNativeQuery(
                                        "select count(*) from " + table + " t where cast(t as text) ilike :text",
                                        Long.class)
                                .setParameter("text", "%" + text + "%")
                                .getSingleResult()
                        > 0)
                .toList();
    }
}
