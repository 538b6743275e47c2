package fr.forge.ressourcerie.harvest;

import static fr.forge.ressourcerie.Actors.admin;
import static fr.forge.ressourcerie.Actors.anonymous;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.embedded.Fault;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a run makes of the Forge. Each test has projects of its own and forgets those of the others. */
@QuarkusTest
class HarvestTest {
    @Inject
    ForgeUnderTest forge;

    @Inject
    Session session;

    @Inject
    RunHarvest run;

    @Inject
    Harvests harvests;

    @BeforeEach
    void an_empty_forge() {
        forge.clear();
        forget();
    }

    @jakarta.transaction.Transactional
    void forget() {
        session.createNativeMutationQuery(
                        "truncate harvest, harvest_problem, harvested_project, resource, contributor cascade")
                .executeUpdate();
    }

    private static RequestSpecification plain() {
        return RestAssured.given().redirects().follow(false);
    }

    private static JsonPath sheet(String slug) {
        return anonymous()
                .get("/api/v1/resources/" + slug)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void a_first_run_brings_every_project() {
        forge.project(1, "collectif-maths/labo", "Labo des fractions");
        forge.project(2, "jean.dupont/carnet", "Carnet de tables");
        forge.archive(2);

        var run = Runs.full();

        assertEquals("completed", run.getString("state"));
        assertEquals(2, run.getInt("counts.created"));
        assertEquals(2, run.getInt("counts.listed"));
        assertEquals(0, run.getInt("counts.failed"));
        assertEquals("archived", sheet("carnet-de-tables").getString("forge.state"));
        var labo = sheet("labo-des-fractions");
        assertEquals("mathematiques", labo.getString("disciplines[0].code"));
        assertEquals("application", labo.getString("kind.code"));
        assertEquals("MIT", labo.getString("licence.spdx"));
        assertTrue(labo.getBoolean("licence.verified"));
        assertEquals(1, labo.getInt("contributorCount"));
        assertEquals("collectif-maths", labo.getString("creators[0].handle"));
        assertTrue(labo.getString("description.html").contains("<h1>Labo des fractions</h1>"));
        assertEquals("forge", labo.getString("provenance.title"));
    }

    @Test
    void an_unchanged_forge_costs_few_requests_and_writes_nothing() {
        forge.project(1, "collectif-maths/labo", "Labo").member("camille.martin", 50);
        forge.project(2, "collectif-maths/carnet", "Carnet");
        Runs.full();
        var before = rows();

        var run = Runs.incremental();

        assertEquals("completed", run.getString("state"));
        assertTrue(run.getInt("requests") <= 5, () -> run.getInt("requests") + " requests");
        assertEquals(before, rows());
        assertEquals(2, Runs.full().getInt("counts.unchanged"));
        assertEquals(before, rows());
    }

    /** Each row with the transaction that wrote it last. */
    @jakarta.transaction.Transactional
    List<String> rows() {
        return session.createNativeQuery("""
                        select 'resource' || id || xmin from resource union all
                        select 'facts' || resource_id || source || xmin from resource_facts union all
                        select 'contributor' || id || xmin from contributor union all
                        select 'contribution' || resource_id || contributor_id || xmin from contribution union all
                        select 'member' || resource_id || member_hash || xmin from forge_member union all
                        select 'project' || project_id || xmin from harvested_project order by 1
                        """, String.class).getResultList();
    }

    @Test
    void only_what_changed_is_read_again() {
        for (int id = 1; id <= 20; id++) {
            forge.project(id, "collectif-maths/projet-" + id, "Projet " + id);
        }
        Runs.full();
        forge.touch(3);
        forge.touch(4);

        var run = Runs.incremental();

        assertEquals(2, run.getInt("counts.read"));
        assertEquals(2, run.getInt("counts.updated"));
        assertTrue(run.getInt("requests") <= 2 * 5 + 3, () -> run.getInt("requests") + " requests");
    }

    @Test
    void a_new_star_is_seen_without_reading_the_details() {
        forge.project(1, "collectif-maths/labo", "Labo");
        Runs.full();
        forge.project(1, "collectif-maths/labo", "Labo").set("star_count", JsonNodeFactory.instance.numberNode(99));
        forge.forget();

        var run = Runs.full();

        assertEquals(1, run.getInt("counts.updated"));
        assertEquals(0, run.getInt("counts.read"));
        assertEquals(0, forge.asked("/repository/"));
        assertEquals(99, sheet("labo").getInt("forge.stars"));
    }

    @Test
    void a_renamed_project_keeps_its_resource_and_its_old_slug_redirects() {
        forge.project(7, "collectif-maths/labo", "Labo des fractions");
        Runs.full();
        forge.rename(7, "Atelier des fractions");

        Runs.incremental();

        assertEquals(7, sheet("atelier-des-fractions").getInt("forge.projectId"));
        plain().get("/api/v1/resources/labo-des-fractions?fields=slug")
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/resources/atelier-des-fractions?fields=slug"));
        anonymous().get("/api/v1/resources?scope=forge").then().body("items", hasSize(1));
    }

    @Test
    void a_moved_project_keeps_its_resource_and_its_slug() {
        forge.project(7, "collectif-maths/labo", "Labo");
        Runs.full();
        forge.move(7, "collectif-sciences/labo");

        Runs.incremental();

        var labo = sheet("labo");
        assertEquals("collectif-sciences/labo", labo.getString("forge.path"));
        assertEquals(List.of("collectif-sciences"), labo.getList("creators.handle"));
    }

    @Test
    void a_name_taken_back_is_not_caught_in_a_redirection_that_someone_kept() {
        forge.project(7, "collectif-maths/labo", "Labo");
        Runs.full();
        forge.rename(7, "Atelier");
        Runs.incremental();

        plain().get("/api/v1/resources/labo").then().statusCode(308).header("Cache-Control", "public, no-cache");

        forge.rename(7, "Labo");
        Runs.incremental();

        assertEquals(7, sheet("labo").getInt("forge.projectId"));
        plain().get("/api/v1/resources/atelier").then().statusCode(308).header("Location", endsWith("/labo"));
    }

    @Test
    void an_old_slug_is_never_given_to_another_resource() {
        forge.project(1, "collectif-maths/a", "Labo");
        Runs.full();
        forge.rename(1, "Atelier");
        forge.project(2, "collectif-maths/b", "Labo");

        Runs.full();

        assertEquals(1, sheet("atelier").getInt("forge.projectId"));
        assertEquals(2, sheet("labo-2").getInt("forge.projectId"));
        plain().get("/api/v1/resources/labo").then().statusCode(308).header("Location", endsWith("/atelier"));
    }

    @Test
    void a_project_missing_from_three_complete_runs_is_gone_until_it_returns() {
        forge.project(1, "collectif-maths/labo", "Labo");
        forge.project(2, "collectif-maths/carnet", "Carnet");
        Runs.full();
        forge.delete(1);
        Runs.full();
        Runs.full();
        assertEquals("alive", sheet("labo").getString("forge.state"));

        var third = Runs.full();

        assertEquals(1, third.getInt("counts.vanished"));
        anonymous().get("/api/v1/resources/labo").then().statusCode(410).body("code", equalTo("resource-vanished"));
        anonymous().get("/api/v1/resources?scope=forge").then().body("items.slug", equalTo(List.of("carnet")));
        forge.project(1, "collectif-maths/labo", "Labo");
        Runs.full();
        assertEquals("alive", sheet("labo").getString("forge.state"));
    }

    @Test
    void a_listing_that_lost_most_projects_concludes_nothing() {
        for (int id = 1; id <= 10; id++) {
            forge.project(id, "collectif-maths/projet-" + id, "Projet " + id);
        }
        Runs.full();
        for (int id = 1; id <= 9; id++) {
            forge.delete(id);
        }

        var run = Runs.full();

        assertEquals("failed", run.getString("state"));
        assertTrue(run.getString("outcome").startsWith("implausible-listing"));
        anonymous().get("/api/v1/statistics").then().body("resources", equalTo(10));
    }

    @Test
    void an_unreadable_project_is_named_and_tried_again() {
        forge.project(1, "collectif-maths/labo", "Labo");
        forge.project(2, "collectif-maths/carnet", "Carnet");
        forge.fail(10, "/projects/2/repository/contributors", Fault.SERVER_ERROR);

        var address = Runs.start("full");
        var run = Runs.ended(address);

        assertEquals("completed", run.getString("state"));
        assertEquals(1, run.getInt("counts.created"));
        assertEquals(1, run.getInt("counts.failed"));
        admin().request()
                .get(address + "/problems")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].projectId", equalTo(2))
                .body("items[0].path", equalTo("collectif-maths/carnet"))
                .body("items[0].severity", equalTo("unreadable"))
                .body("items[0].code", equalTo("server-error"));
        forge.forget();
        assertEquals(1, Runs.incremental().getInt("counts.created"));
        assertEquals(2, sheet("carnet").getInt("forge.projectId"));
    }

    @Test
    void an_odd_entry_of_the_listing_does_not_lose_the_others() {
        forge.project(1, "collectif-maths/labo", "Labo");
        forge.project(2, "collectif-maths/carnet", "Carnet");
        forge.listInstead(2, JsonNodeFactory.instance.objectNode().put("id", "deux"));

        var run = Runs.full();

        assertEquals(1, run.getInt("counts.created"));
        assertEquals(1, run.getInt("counts.failed"));
    }

    @Test
    void a_forge_that_does_not_answer_ends_the_run_with_a_reason() {
        forge.project(1, "collectif-maths/labo", "Labo");
        forge.fail(10, "/api/v4/projects?", Fault.BAD_GATEWAY);

        var run = Runs.full();

        assertEquals("failed", run.getString("state"));
        assertTrue(run.getString("outcome").startsWith("server-error"), run.getString("outcome"));
    }

    @Test
    void publiccode_wins_field_by_field() {
        forge.project(1, "collectif-maths/labo", "labo-v2").file("publiccode.yml", """
                        publiccodeYmlVersion: "0.4"
                        name: Labo des fractions
                        url: https://forge.example/collectif-maths/labo.git
                        landingURL: https://labo.example/
                        platforms: [web]
                        developmentStatus: stable
                        softwareType: standalone/web
                        description:
                          fr:
                            shortDescription: Manipuler des fractions.
                            longDescription: Un atelier **libre**.
                            features: [Hors ligne]
                        legal:
                          license: AGPL-3.0-or-later
                        maintenance:
                          type: community
                          contacts: [{name: Zoé Fuite, email: zoe.fuite@ac-lyon.example}]
                        localisation:
                          localisationReady: false
                          availableLanguages: [fr, en]
                        """);

        Runs.full();

        anonymous()
                .get("/api/v1/resources/labo-des-fractions")
                .then()
                .body("summary", equalTo("Manipuler des fractions."))
                .body("links.access", equalTo("https://labo.example/"))
                .body("licence.spdx", equalTo("AGPL-3.0-or-later"))
                .body("licence.verified", equalTo(false))
                .body("languages", equalTo(List.of("fr", "en")))
                .body("provenance.title", equalTo("publiccode"))
                .body("provenance.disciplines", equalTo("forge"))
                .body("description.html", containsString("<strong>libre</strong>"));
        assertEquals(List.of(), leaks("fuite"));
    }

    @Test
    void no_address_and_no_name_of_a_person_is_kept_or_shown() {
        var people = JsonNodeFactory.instance.arrayNode();
        people.addObject()
                .put("name", "Zoé Fuite")
                .put("email", "Zoe.Fuite@ac-lyon.example")
                .put("commits", 3);
        people.addObject()
                .put("name", "z.fuite@ac-lyon.example")
                .put("email", "zoe.fuite@ac-lyon.example")
                .put("commits", 4);
        people.addObject()
                .put("name", "Ali Fuite")
                .put("email", "ali@perso.example")
                .put("commits", 1);
        forge.project(1, "zfuite/labo", "Labo de Zoé Fuite (zfuite)")
                .set("description", "Écrire à zoe.fuite@ac-lyon.example ou à Ali Fuite.")
                .contributors(people)
                .file("README.md", "# Labo\n\nPar zoé  fuite, zoe.fuite [at] ac-lyon.example\n");

        Runs.full();

        var resource = anonymous().get("/api/v1/resources?scope=forge&fields=slug,title,summary,contributorCount");
        resource.then()
                .body("items[0].contributorCount", equalTo(2))
                .body("items[0].slug", equalTo("labo-de"))
                .body("items[0].title", equalTo("Labo de [nom retiré] ([nom retiré])"))
                .body("items[0].summary", not(containsString("Fuite")));
        assertEquals(
                List.of(),
                leaks("fuite").stream()
                        .filter(leak -> !leak.contains("zfuite/labo"))
                        .toList());
    }

    /** Every row of every table that holds that text, whatever its case. */
    @jakarta.transaction.Transactional
    List<String> leaks(String text) {
        var tables = session.createNativeQuery(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
                        String.class)
                .getResultList();
        return tables.stream()
                .flatMap(table -> session
                        .createNativeQuery(
                                "select cast(to_jsonb(t) - 'source_url' - 'issues_url' - 'forge_path' - 'words' as text) from "
                                        + table + " t where to_jsonb(t)::text ilike :text".replace("::text", "::text"),
                                String.class)
                        .setParameter("text", "%" + text + "%")
                        .getResultList()
                        .stream())
                .filter(row -> row.toLowerCase(java.util.Locale.ROOT).contains(text))
                .toList();
    }

    @Test
    void hostile_titles_stay_text_and_lose_what_is_unseen() {
        forge.project(1, "collectif-maths/labo", "\u202ELabo\u0007 <script>alert(1)</script>")
                .file(
                        "README.md",
                        "<script>alert(1)</script>\n\n[ici](javascript:alert(1)) ![](https://espion.example/p.png)");

        Runs.full();

        var sheet = sheet("labo-script-alert-1-script");
        assertEquals("Labo <script>alert(1)</script>", sheet.getString("title"));
        var html = sheet.getString("description.html");
        assertTrue(!html.contains("<script") && !html.contains("javascript:") && !html.contains("<img"), html);
    }

    @Test
    void long_texts_are_cut_with_a_trace() {
        forge.project(1, "collectif-maths/labo", "Labo " + "très ".repeat(100)).set("description", "é".repeat(5000));

        var address = Runs.start("full");
        Runs.ended(address);

        admin().request()
                .get(address + "/problems")
                .then()
                .body("items.code", containsInAnyOrder("title-shortened", "summary-shortened"))
                .body("items.severity", equalTo(List.of("remark", "remark")));
        anonymous().get("/api/v1/resources?scope=forge").then().body("items[0].summary", endsWith("…"));
    }

    @Test
    void two_addresses_are_two_contributors_over_all_projects() {
        forge.project(1, "collectif-maths/labo", "Labo");
        forge.project(2, "collectif-maths/carnet", "Carnet");

        Runs.full();

        // One person with the same address in both, and their collective.
        anonymous().get("/api/v1/statistics").then().body("contributors", equalTo(2));
    }

    @Test
    void the_service_starts_a_run_by_itself_only_while_none_was_completed() {
        forge.project(1, "collectif-maths/labo", "Labo");
        var start = new HarvestSchedule(run, harvests, fillingAtStart());

        start.atStart(new StartupEvent());
        Runs.ended("/api/v1/harvests/" + newest());
        start.atStart(new StartupEvent());

        admin().request().get("/api/v1/harvests").then().body("items", hasSize(1));
    }

    private static String newest() {
        return admin().request().get("/api/v1/harvests").then().extract().path("items[0].id");
    }

    private static HarvestSettings fillingAtStart() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(HarvestSettings.class)
                .withDefaultValue("ressourcerie.harvest.at-start", "true")
                .withDefaultValue("ressourcerie.harvest.schedule", "off")
                .build()
                .getConfigMapping(HarvestSettings.class);
    }
}
