package fr.forge.ressourcerie.resource;

import static fr.forge.ressourcerie.Actors.anonymous;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.harvest.Runs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue as its readers see it. */
@QuarkusTest
class ResourceApiTest {
    private static final String FORGE = "/api/v1/resources?scope=forge";

    @Inject
    ForgeUnderTest forge;

    @Inject
    Selecting selecting;

    @Inject
    Session session;

    @BeforeEach
    void a_catalogue() {
        forge.clear();
        forget();
        project(
                1,
                "collectif-maths/fractions",
                "Labo des fractions",
                "L'addition de fractions.",
                "mathematiques",
                "cycle-3",
                "application");
        project(
                2,
                "collectif-sciences/circuits",
                "Circuits simples",
                "L'électricité au collège.",
                "physique-chimie",
                "cycle-4",
                "site");
        project(3, "jean.dupont/cm2", "Dictées du matin", null, "francais", "cm2", "Sujet inconnu");
        forge.archive(3);
        Runs.full();
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery(
                        "truncate harvest, harvest_problem, harvested_project, resource, contributor cascade")
                .executeUpdate();
    }

    private void project(long id, String path, String name, String description, String... topics) {
        var words = JsonNodeFactory.instance.arrayNode();
        List.of(topics).forEach(words::add);
        forge.project(id, path, name).set("description", description).set("topics", words);
    }

    @Test
    void the_forge_shows_everything_alive_newest_first() {
        anonymous()
                .get(FORGE)
                .then()
                .statusCode(200)
                .body("items.slug", containsInAnyOrder("labo-des-fractions", "circuits-simples", "dictees-du-matin"))
                .body("page.total", equalTo(3))
                .body("page.totalRelation", equalTo("exact"))
                .body("page.next", nullValue())
                .body("items[0]", not(hasKey("description")));
    }

    @Test
    void the_ressourcerie_shows_the_selection_only() {
        anonymous().get("/api/v1/resources").then().statusCode(200).body("items", hasSize(0));
        select(2);
        anonymous()
                .get("/api/v1/resources?sort=-selectedAt")
                .then()
                .statusCode(200)
                .body("items.slug", contains("circuits-simples"))
                .body("items[0].selection.state", equalTo("selected"))
                .body("items[0].selection.since", not(nullValue()));
        anonymous()
                .get("/api/v1/statistics")
                .then()
                .body("selected", equalTo(1))
                .body("resources", equalTo(3));
    }

    @Transactional
    void select(long project) {
        selecting.select(project, Selection.SELECTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=electricite | circuits-simples",
                "q=l'électricité | circuits-simples",
                "q=fraction | labo-des-fractions",
                "q=FRACTIONS | labo-des-fractions",
                "q=dictee | dictees-du-matin",
                "q=\"addition de fractions\" | labo-des-fractions",
                "discipline=mathematiques | labo-des-fractions",
                "kind=site | circuits-simples",
                "level=http://data.education.fr/voc/scolomfr/concept/scolomfr-voc-022-num-621 | circuits-simples",
                "keyword=Sujet inconnu | dictees-du-matin",
                "organisation=collectif-maths | labo-des-fractions",
                "contributor=collectif-sciences | circuits-simples",
                "q=labo&level=cycle-3 | labo-des-fractions"
            })
    void a_filter_finds(String query, String slug) {
        var request = anonymous();
        for (var pair : query.split("&")) {
            var parts = pair.split("=", 2);
            request.queryParam(parts[0], parts[1]);
        }
        request.get(FORGE).then().statusCode(200).body("items.slug", contains(slug));
    }

    @Test
    void a_filter_on_a_cycle_finds_its_classes_and_the_reverse() {
        anonymous()
                .get(FORGE + "&level=cycle-3")
                .then()
                .body("items.slug", containsInAnyOrder("labo-des-fractions", "dictees-du-matin"));
        anonymous()
                .get(FORGE + "&level=cm2")
                .then()
                .body("items.slug", containsInAnyOrder("labo-des-fractions", "dictees-du-matin"));
    }

    @Test
    void values_of_one_filter_are_alternatives_and_filters_hold_together() {
        anonymous()
                .get(FORGE + "&discipline=francais&discipline=physique-chimie")
                .then()
                .body("items", hasSize(2));
        anonymous().get(FORGE + "&discipline=francais&kind=site").then().body("items", hasSize(0));
    }

    @Test
    void a_word_can_be_excluded() {
        anonymous()
                .queryParam("q", "-fractions")
                .get(FORGE)
                .then()
                .statusCode(200)
                .body("items.slug", not(hasItem("labo-des-fractions")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'\"",
                "\"\"\"",
                "a & | ! ( ) <-> b",
                ":*",
                "🧮🎲",
                "%_\\",
                "le la les",
                "-",
                "- -",
                "{}[]",
                "\u202E"
            })
    void hostile_words_are_only_words(String q) {
        anonymous().queryParam("q", q).get(FORGE).then().statusCode(200);
    }

    @Test
    void facets_ignore_their_own_filter() {
        anonymous()
                .get(FORGE + "&discipline=francais&facets=discipline,level")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("facets.discipline.value", hasItems("francais", "mathematiques", "physique-chimie"))
                .body("facets.level.value", contains("cm2"))
                .body("facets.level[0].label", equalTo("CM2"))
                .body("facets.level[0].count", equalTo(1));
    }

    @Test
    void every_unknown_concept_is_named_with_close_ones() {
        anonymous()
                .get(FORGE + "&level=cycl3&discipline=mathematique&limit=0&colour=red")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("errors.parameter", containsInAnyOrder("level", "discipline", "limit", "colour"))
                .body("errors.code", hasItems("unknown-concept"))
                .body("errors.find { it.parameter == 'level' }.detail", containsString("cycle-3"))
                .body("errors.find { it.parameter == 'discipline' }.detail", containsString("mathematiques"));
    }

    @ParameterizedTest
    @CsvSource({
        "scope=all,scope",
        "sort=name,sort",
        "facets=path,facets",
        "updatedSince=hier,updatedSince",
        "niveau=cm2,niveau",
        "fields=path,fields"
    })
    void what_is_not_known_is_refused_by_name(String query, String parameter) {
        anonymous()
                .get(FORGE.replace("?scope=forge", "?") + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem(parameter));
    }

    @Test
    void relevance_needs_words_and_selection_dates_need_the_selection() {
        anonymous().get(FORGE + "&sort=relevance").then().statusCode(400).body("errors[0].code", equalTo("needs-q"));
        anonymous()
                .get(FORGE + "&sort=-selectedAt")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("needs-scope"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=title", "&sort=-updatedAt", "&q=projet", "&q=projet&sort=title"})
    void a_walk_meets_each_resource_once_and_back_again(String how) {
        for (int id = 10; id < 33; id++) {
            forge.project(id, "collectif-maths/p" + id, "Projet " + (id % 7));
        }
        Runs.full();
        var forwards = new ArrayList<String>();
        var link = FORGE + "&limit=5&fields=slug" + how;
        String last = null;
        while (link != null) {
            var page = anonymous().get(link).then().statusCode(200).extract().jsonPath();
            forwards.addAll(page.getList("items.slug"));
            last = link;
            link = page.getString("page.next");
        }
        int total = anonymous().get(FORGE + "&limit=1" + how).then().extract().path("page.total");
        assertEquals(total, forwards.size());
        assertEquals(total, forwards.stream().distinct().count());

        var backwards = new ArrayList<String>();
        link = last;
        while (link != null) {
            var page = anonymous().get(link).then().statusCode(200).extract().jsonPath();
            backwards.addAll(0, page.getList("items.slug"));
            link = page.getString("page.previous");
        }
        assertEquals(forwards, backwards);
    }

    @Test
    void the_first_page_has_no_previous_and_the_next_link_keeps_the_filters() {
        anonymous()
                .get(FORGE + "&limit=2&sort=title")
                .then()
                .body("page.previous", nullValue())
                .body("page.next", containsString("scope=forge"))
                .body("page.next", containsString("sort=title"))
                .header("Link", containsString("rel=\"next\""));
    }

    @Test
    void titles_sort_without_regard_to_case_and_accents() {
        project(4, "collectif-maths/e", "école", "École");
        project(5, "collectif-maths/z", "Zèbre", "Zèbre");
        Runs.full();
        anonymous()
                .get(FORGE + "&sort=title&fields=title")
                .then()
                .body(
                        "items.title",
                        contains("Circuits simples", "Dictées du matin", "école", "Labo des fractions", "Zèbre"));
    }

    @Test
    void a_sheet_has_everything() {
        anonymous()
                .get("/api/v1/resources/labo-des-fractions")
                .then()
                .statusCode(200)
                .body("title", equalTo("Labo des fractions"))
                .body("description.markdown", containsString("Bonjour."))
                .body("improve.channel", contains("suggestion", "bug", "service-desk"))
                .body(
                        "improve[1].url",
                        equalTo("https://forge.example/collectif-maths/fractions/-/issues/new?issuable_template=bug"))
                .body("forge.openIssues", equalTo(2))
                .body("provenance.levels", equalTo("forge"))
                .body("$", not(hasKey("version")))
                .header("ETag", org.hamcrest.Matchers.matchesPattern("\"1\\.[A-Za-z0-9_-]+\""));
    }

    @Test
    void a_selection_moves_the_version_and_a_star_does_not() {
        var before = version();
        forge.project(1, "collectif-maths/fractions", "Labo des fractions")
                .set("star_count", JsonNodeFactory.instance.numberNode(500));
        Runs.full();
        assertEquals(before, version());
        select(1);
        assertEquals(before + 1, version());
    }

    private static int version() {
        var tag = anonymous()
                .get("/api/v1/resources/labo-des-fractions")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        assertNotNull(tag);
        return Integer.parseInt(tag.substring(1, tag.indexOf('.')));
    }

    @Test
    void an_unknown_slug_is_not_found() {
        anonymous().get("/api/v1/resources/rien").then().statusCode(404).body("code", equalTo("unknown-resource"));
        anonymous()
                .get("/api/v1/resources/RIEN%00")
                .then()
                .statusCode(org.hamcrest.Matchers.anyOf(equalTo(400), equalTo(404)));
    }

    @Test
    void a_username_is_in_no_search() {
        anonymous().get(FORGE + "&q=dupont").then().body("items", hasSize(0));
        anonymous().get(FORGE + "&organisation=jean-dupont").then().body("items", hasSize(0));
        anonymous().get(FORGE + "&contributor=jean-dupont").then().body("items", hasSize(0));
    }

    @Test
    void updated_since_leaves_older_ones_out() {
        anonymous().get(FORGE + "&updatedSince=2026-01-01T00:02:00Z").then().body("items", hasSize(2));
        anonymous()
                .get(FORGE + "&updatedSince=2100-01-01T00:00:00Z")
                .then()
                .body("items", hasSize(0))
                .body("page.total", lessThan(1));
    }
}
