package fr.forge.ressourcerie.resource;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.camille;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.someoneNew;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.harvest.Runs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A person's word on a sheet: it stands before the sources', survives harvests, and can be taken back. */
@QuarkusTest
class EditingTest {
    private static final String LABO = "/api/v1/resources/labo-des-fractions";
    private static final String NEW = "/api/v1/resources";

    @Inject
    ForgeUnderTest forge;

    @Inject
    Session session;

    @BeforeEach
    void a_catalogue() {
        forge.clear();
        forget();
        forge.project(1, "collectif-maths/fractions", "Labo des fractions");
        Runs.full();
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery(
                        "truncate harvest, harvest_problem, harvested_project, resource, contributor cascade")
                .executeUpdate();
    }

    private static String tag(String sheet) {
        return anonymous()
                .get(sheet)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag")
                .replace("-gzip", "");
    }

    private static ValidatableResponse edit(Actor actor, String sheet, String tag, String patch) {
        return actor.request()
                .header("If-Match", tag)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(patch)
                .patch(sheet)
                .then();
    }

    private static ValidatableResponse edit(String patch) {
        return edit(curator(), LABO, tag(LABO), patch);
    }

    private static ValidatableResponse create(String resource) {
        return curator()
                .request()
                .contentType("application/json; charset=UTF-8")
                .body(resource)
                .post(NEW)
                .then();
    }

    @Test
    void every_editorial_field_is_shown_with_its_provenance() {
        edit("""
                {"title": "Le labo", "summary": "Des fractions.", "description": "Un **labo**.", "kind": "site",
                 "levels": ["cm2", "http://data.education.fr/voc/scolomfr/concept/scolomfr-voc-022-num-018"],
                 "disciplines": ["mathematiques"], "audiences": ["eleve"], "keywords": ["fractions", "fractions"],
                 "languages": ["fr"], "licence": "agpl-3.0-or-later",
                 "links": {"access": "https://labo.example/", "documentation": "https://labo.example/aide",
                           "thumbnail": {"url": "https://labo.example/logo.png", "alt": "Logo"}},
                 "compliance": {"personalData": "aucune",
                                "accessibility": {"state": "partial", "rate": 82, "auditedAt": "2026-03-02",
                                                  "statementUrl": "https://labo.example/accessibilite"},
                                "ai": {"used": true, "statement": "Les images."}}}
                """)
                .statusCode(200)
                .header("ETag", matchesPattern("\"2\\..*\""))
                .body("title", equalTo("Le labo"))
                .body("description.html", equalTo("<p>Un <strong>labo</strong>.</p>\n"))
                .body("kind.code", equalTo("site"))
                .body("levels.code", contains("cm2", "6e"))
                .body("keywords", contains("fractions"))
                .body("licence.spdx", equalTo("AGPL-3.0-or-later"))
                .body("licence.verified", equalTo(false))
                .body("links.thumbnail.alt", equalTo("Logo"))
                .body("compliance.personalData.label", equalTo("aucune"))
                .body("compliance.accessibility.rate", equalTo(82))
                .body("compliance.accessibility.auditedAt", equalTo("2026-03-02"))
                .body("compliance.ai.used", equalTo(true))
                .body("provenance.title", equalTo("editorial"))
                .body("provenance.'links.thumbnail'", equalTo("editorial"))
                .body("provenance.'compliance.accessibility.statementUrl'", equalTo("editorial"));
        anonymous()
                .get("/api/v1/resources?scope=forge")
                .then()
                .body("items[0].compliance.personalData.code", equalTo("aucune"))
                .body("items[0].links.access", equalTo("https://labo.example/"));
    }

    @Test
    void how_much_personal_data_it_handles_is_a_filter_and_a_facet() {
        edit("{\"compliance\": {\"personalData\": \"faible\"}}").statusCode(200);
        anonymous()
                .get("/api/v1/resources?scope=forge&personalData=faible&facets=personalData")
                .then()
                .body("items.compliance.personalData.code", contains("faible"))
                .body("facets.personalData.label", contains("faible"))
                .body("facets.personalData.count", contains(1));
        anonymous()
                .get("/api/v1/resources?scope=forge&personalData=aucune")
                .then()
                .body("items", hasSize(0));
        anonymous()
                .get("/api/v1/resources?scope=forge&personalData=secret")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("personalData"));
    }

    @Test
    void the_sheet_brings_along_what_is_asked_for() {
        anonymous()
                .get(LABO + "?include=related,contributors")
                .then()
                .statusCode(200)
                .body("contributors", not(nullValue()))
                .body("related", not(nullValue()));
        anonymous().get(LABO).then().body("$", not(hasKey("related")));
        anonymous()
                .get(LABO + "?include=salons,secrets")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("include"));
    }

    @Test
    void a_harvest_never_overwrites_a_person_and_null_gives_the_field_back() {
        edit("{\"title\": \"Le labo\", \"disciplines\": [], \"links\": {\"access\": \"https://labo.example/\"}}");
        forge.rename(1, "Fractions en folie");
        Runs.full();
        var sheet = anonymous().get("/api/v1/resources/fractions-en-folie").then();
        sheet.body(
                "title", equalTo("Le labo"), "disciplines", hasSize(0), "provenance.disciplines", equalTo("editorial"));
        edit(
                        curator(),
                        "/api/v1/resources/fractions-en-folie",
                        tag("/api/v1/resources/fractions-en-folie"),
                        "{\"title\": null, \"disciplines\": null, \"links\": null}")
                .statusCode(200)
                .body("title", equalTo("Fractions en folie"))
                .body("disciplines.code", contains("mathematiques"))
                .body("links.access", nullValue())
                .body("provenance.title", equalTo("forge"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5000-01-01", "+999999999-01-01", "-0044-03-15", "0000-01-01", "2026-02-30", "hier"})
    void a_day_that_is_none_of_our_era_is_refused(String day) {
        edit("{\"compliance\": {\"accessibility\": {\"auditedAt\": \"" + day + "\"}}}")
                .statusCode(400)
                .body("errors.pointer", contains("/compliance/accessibility/auditedAt"))
                .body("errors.code", contains("unreadable-value"));
    }

    @Test
    void an_inner_field_is_changed_alone() {
        edit("{\"compliance\": {\"ai\": {\"used\": false, \"statement\": \"Rien.\"}, \"personalData\": \"faible\"}}");
        edit("{\"compliance\": {\"ai\": {\"statement\": null}}}")
                .statusCode(200)
                .body("compliance.ai.used", equalTo(false))
                .body("compliance.ai.statement", nullValue())
                .body("compliance.personalData.code", equalTo("faible"));
        edit("{\"compliance\": null}")
                .statusCode(200)
                .body("compliance.ai.used", nullValue())
                .body("compliance.personalData", nullValue());
    }

    @Test
    void an_edit_leaves_an_act_and_a_rehearsal_leaves_nothing() {
        curator()
                .request()
                .header("If-Match", tag(LABO))
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("{\"title\": \"Pour voir\"}")
                .patch(LABO + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("title", equalTo("Pour voir"));
        anonymous().get(LABO).then().body("title", equalTo("Labo des fractions"));
        assertEquals(List.of(), acts());
        edit("{\"title\": \"Le labo\"}");
        assertEquals(List.of("sheet-edited curator {} {\"title\": {\"to\": \"Le labo\", \"from\": null}}"), acts());
    }

    @Transactional
    List<String> acts() {
        return session.createNativeQuery("""
                        select a.name || ' ' || a.role || ' ' || a.changes || ' ' || s.texts from audit_act a
                        join resource r on r.id = a.thing join audit_reason s on s.act_id = a.id
                        where a.kind = 'resource' order by a.id
                        """, String.class).getResultList();
    }

    @Test
    void who_edits_has_seen_the_sheet_as_it_is() {
        var before = tag(LABO);
        edit("{\"title\": \"Le labo\"}").statusCode(200);
        edit(curator(), LABO, before, "{\"title\": \"Trop tard\"}")
                .statusCode(412)
                .header("ETag", equalTo(tag(LABO)));
        curator()
                .request()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("{}")
                .patch(LABO)
                .then()
                .statusCode(428);
        anonymous().get(LABO).then().body("title", equalTo("Le labo"));
    }

    @Test
    void a_maintainer_edits_their_own_and_others_nothing() {
        var someone = someoneNew("contributor");
        edit(someone, LABO, tag(LABO), "{\"title\": \"À moi\"}")
                .statusCode(403)
                .body("code", equalTo("not-a-maintainer"));
        var probe = UUID.randomUUID();
        someone.request()
                .contentType("application/json")
                .body("{\"reason\":\"vu\"}")
                .post("/api/v1/probes/" + probe + "/marks")
                .then()
                .statusCode(201);
        maintain(probe);
        edit(someone, LABO, tag(LABO), "{\"title\": \"À nous\"}")
                .statusCode(200)
                .body("title", equalTo("À nous"));
        edit(camille(), LABO, tag(LABO), "{\"title\": \"À moi\"}").statusCode(403);
        anonymous()
                .header("If-Match", tag(LABO))
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("{}")
                .patch(LABO)
                .then()
                .statusCode(401);
    }

    /** Makes whoever marked that probe a maintainer. */
    @Transactional
    void maintain(UUID probe) {
        session.createNativeMutationQuery("""
                        insert into resource_maintainer (resource_id, account_id, since)
                        select r.id, a.actor, now() from resource r, audit_act a
                        where r.slug = 'labo-des-fractions' and a.thing = :probe
                        """).setParameter("probe", probe).executeUpdate();
    }

    @Test
    void every_fault_is_named_at_once_with_close_concepts() {
        edit("""
                {"title": "", "kind": "aplication", "levels": ["cm2", "cm3"], "disciplines": ["mathématique"],
                 "keywords": ["%s"], "languages": ["français"], "licence": "MIT OR AGPL-4.0",
                 "links": {"access": "http://labo.example/", "documentation": "javascript:alert(1)",
                           "thumbnail": {"url": "data:image/png;base64,AA"}},
                 "compliance": {"personalData": "beaucoup",
                                "accessibility": {"state": "total", "rate": 101, "auditedAt": "2126-01-01",
                                                  "statementUrl": "https://a@b.example/"},
                                "ai": {"statement": " \\u202E"}}, "couleur": "rouge"}
                """.formatted("x".repeat(101)))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/title",
                                "/kind",
                                "/levels/1",
                                "/disciplines/0",
                                "/keywords/0",
                                "/languages/0",
                                "/licence",
                                "/links/access",
                                "/links/documentation",
                                "/links/thumbnail/url",
                                "/compliance/personalData",
                                "/compliance/accessibility/state",
                                "/compliance/accessibility/rate",
                                "/compliance/accessibility/auditedAt",
                                "/compliance/accessibility/statementUrl",
                                "/compliance/ai/statement",
                                "/couleur"))
                .body("errors.find { it.pointer == '/levels/1' }.code", equalTo("unknown-concept"))
                .body("errors.find { it.pointer == '/levels/1' }.detail", containsString("cm2"))
                .body("errors.find { it.pointer == '/disciplines/0' }.detail", containsString("mathematiques"))
                .body("errors.find { it.pointer == '/licence' }.detail", containsString("gpl-3.0-only"));
    }

    @ParameterizedTest
    @CsvSource({
        "title,200",
        "summary,500",
        "description,20000",
    })
    void a_text_fills_its_bound_and_no_more(String field, int bound) {
        edit("{\"%s\": \"%s\"}".formatted(field, "é".repeat(bound))).statusCode(200);
        edit("{\"%s\": \"%s\"}".formatted(field, "é".repeat(bound + 1)))
                .statusCode(400)
                .body("errors.pointer", contains("/" + field));
    }

    @Test
    void control_characters_and_marks_of_direction_are_taken_out() {
        edit("{\"title\": \"Le \\u202Elabo\\u0007\\nneuf\", \"description\": \"Un\\u202E\\n\\ndeux\\u0000\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/description"));
        edit("{\"title\": \"Le \\u202Elabo\\u0007\\nneuf\", \"description\": \"Un\\u202E\\n\\ndeux\\u0008\"}")
                .statusCode(200)
                .body("title", equalTo("Le labo neuf"))
                .body("description.markdown", equalTo("Un\n\ndeux"));
    }

    @Test
    void an_image_text_needs_an_image() {
        edit("{\"links\": {\"thumbnail\": {\"alt\": \"Logo\"}}}")
                .statusCode(400)
                .body("errors.pointer", contains("/links/thumbnail/url"));
    }

    @Test
    void a_licence_may_be_several() {
        edit("{\"licence\": \"agpl-3.0-only AND CC-BY-SA-4.0\"}")
                .statusCode(200)
                .body("licence.spdx", equalTo("AGPL-3.0-only AND CC-BY-SA-4.0"));
    }

    @Test
    void a_former_slug_leads_an_edit_to_the_present_one() {
        forge.rename(1, "Fractions en folie");
        Runs.full();
        curator()
                .request()
                .redirects()
                .follow(false)
                .header("If-Match", "*")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("{}")
                .patch(LABO)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/resources/fractions-en-folie"));
    }

    @Test
    void a_resource_outside_the_forge_is_created_and_listed() {
        var location = create("""
                {"title": "Atlas des sons", "summary": "Les langues du monde.", "kind": "site",
                 "disciplines": ["langues-vivantes"], "licence": "CC-BY-SA-4.0",
                 "links": {"access": "https://atlas.example/"}}
                """)
                .statusCode(201)
                .body("forge", nullValue())
                .body("health", nullValue())
                .body("selection.state", equalTo("none"))
                .body("contributorCount", equalTo(0))
                .body("provenance.title", equalTo("editorial"))
                .header("Location", endsWith("/api/v1/resources/atlas-des-sons"))
                .extract()
                .header("Location");
        anonymous().get(location).then().statusCode(200).body("title", equalTo("Atlas des sons"));
        anonymous()
                .get("/api/v1/resources?scope=forge&discipline=langues-vivantes")
                .then()
                .body("items.slug", contains("atlas-des-sons"));
        assertEquals(
                1,
                acts().stream()
                        .filter(act -> act.startsWith("resource-created curator"))
                        .count());
    }

    @Test
    void its_slug_is_its_own_and_stays() {
        var labo =
                "{\"title\": \"Labo des fractions\", \"summary\": \"Un autre.\", \"links\": {\"access\": \"https://l.example/\"}}";
        create(labo).statusCode(201).body("slug", equalTo("labo-des-fractions-2"));
        create(labo).statusCode(201).body("slug", equalTo("labo-des-fractions-3"));
        var sheet = "/api/v1/resources/labo-des-fractions-2";
        edit(curator(), sheet, tag(sheet), "{\"title\": \"Tout autre chose\"}")
                .statusCode(200)
                .body("slug", equalTo("labo-des-fractions-2"));
        Runs.full();
        anonymous().get(sheet).then().statusCode(200).body("title", equalTo("Tout autre chose"));
    }

    @Test
    void a_title_and_an_address_must_stay() {
        create(
                        "{\"title\": \"Atlas\", \"summary\": \"Un atlas.\", \"links\": {\"access\": \"https://atlas.example/\"}}")
                .statusCode(201);
        edit(
                        curator(),
                        "/api/v1/resources/atlas",
                        tag("/api/v1/resources/atlas"),
                        "{\"title\": null, \"links\": {\"access\": null}}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/title", "/links/access"));
    }

    @Test
    void one_key_creates_once_and_a_rehearsal_never() {
        var key = UUID.randomUUID().toString();
        var atlas =
                "{\"title\": \"Atlas\", \"summary\": \"Un atlas.\", \"links\": {\"access\": \"https://atlas.example/\"}}";
        for (int time = 0; time < 2; time++) {
            curator()
                    .request()
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(atlas)
                    .post(NEW)
                    .then()
                    .statusCode(201)
                    .body("slug", equalTo("atlas"));
        }
        curator()
                .request()
                .contentType("application/json")
                .body(atlas)
                .post(NEW + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("slug", equalTo("atlas-2"));
        anonymous().get("/api/v1/resources/atlas-2").then().statusCode(404);
    }

    @Test
    void only_a_curator_creates() {
        camille()
                .request()
                .contentType("application/json")
                .body("{\"title\": \"Atlas\"}")
                .post(NEW)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"title\": null, \"links\": null}"})
    void what_a_new_resource_needs_is_said(String resource) {
        create(resource)
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/title", "/summary", "/links"))
                .body("errors.code", not(hasItem(not("required"))));
    }
}
