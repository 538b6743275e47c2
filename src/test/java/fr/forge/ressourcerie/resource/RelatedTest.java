package fr.forge.ressourcerie.resource;

import static fr.forge.ressourcerie.Actors.anonymous;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.embedded.FakeProject;
import fr.forge.ressourcerie.harvest.Runs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What resembles a resource, and why; and who made it. */
@QuarkusTest
class RelatedTest {
    private static final String RELATED = "/api/v1/resources/labo/related";

    @Inject
    ForgeUnderTest forge;

    @Inject
    Selecting selecting;

    @Inject
    HarvestedResources harvested;

    @Inject
    Session session;

    @BeforeEach
    void an_empty_catalogue() {
        forge.clear();
        forget();
        project(1, "collectif-maths/labo", "Labo", "mathematiques", "cm2", "fractions", "jeu");
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery(
                        "truncate harvest, harvest_problem, harvested_project, resource, contributor cascade")
                .executeUpdate();
    }

    private FakeProject project(long id, String path, String name, String... topics) {
        var words = JsonNodeFactory.instance.arrayNode();
        List.of(topics).forEach(words::add);
        return people(forge.project(id, path, name).set("topics", words), "seul" + id);
    }

    private static FakeProject people(FakeProject project, String... names) {
        var people = JsonNodeFactory.instance.arrayNode();
        for (var name : names) {
            people.addObject()
                    .put("name", name)
                    .put("email", name + "@ac-lyon.example")
                    .put("commits", 3);
        }
        return project.contributors(people);
    }

    private static ValidatableResponse related() {
        return anonymous().get(RELATED).then().statusCode(200);
    }

    @Test
    void the_closest_comes_first_and_says_why() {
        project(2, "collectif-sciences/a", "Tout autre", "physique-chimie", "cm2");
        project(3, "collectif-maths/b", "Le plus proche", "mathematiques", "cm2", "fractions");
        project(4, "collectif-arts/c", "Rien de commun", "arts-plastiques", "ps");
        project(5, "collectif-lettres/d", "Un mot", "francais", "jeu");
        Runs.full();
        related()
                .body("items.resource.slug", contains("le-plus-proche", "un-mot", "tout-autre"))
                .body("page.total", equalTo(3))
                .body("items[0].because.kind", contains("discipline", "level", "keyword", "contributor"))
                .body("items[0].because[0].values", contains("mathematiques"))
                .body("items[0].because[2].values", contains("fractions"))
                .body("items[0].because[3].values", contains("collectif-maths"))
                .body("items[1].because", hasSize(1))
                .body("items[2].because[0].values", contains("cm2"));
    }

    @Test
    void what_is_selected_comes_before_its_equals() {
        project(2, "collectif-a/a", "Un", "mathematiques");
        project(3, "collectif-b/b", "Deux", "mathematiques");
        Runs.full();
        List<String> before = related().extract().path("items.resource.slug");
        select(before.get(1).equals("un") ? 2 : 3);
        related().body("items.resource.slug", contains(before.get(1), before.get(0)));
    }

    @Transactional
    void select(long project) {
        selecting.select(project, Selection.SELECTED);
    }

    @Test
    void several_people_in_common_are_told_without_telling_who() {
        people(forge.project(1, "collectif-maths/labo", "Labo"), "ana", "bob", "cid", "dan", "eve");
        people(project(2, "collectif-b/foule", "Foule", "arts-plastiques"), "ana", "bob", "cid", "fay", "gus");
        people(project(3, "collectif-c/duo", "Duo", "arts-plastiques"), "ana", "bob", "fay", "gus", "hal");
        people(project(4, "collectif-d/les-memes", "Les mêmes", "arts-plastiques"), "ana", "bob", "cid");
        people(project(5, "collectif-e/solo", "Solo", "arts-plastiques"), "ana");
        Runs.full();
        related()
                .body("items.resource.slug", contains("foule"))
                .body("items[0].because.kind", contains("contributor"))
                .body("items[0].because[0].values", hasSize(0));
    }

    @Test
    void what_vanished_is_not_related() {
        project(2, "collectif-a/a", "Un", "mathematiques");
        Runs.full();
        vanish();
        related().body("items", hasSize(0)).body("page.next", nullValue());
    }

    @Transactional
    void vanish() {
        harvested.vanish(List.of(2L));
    }

    @Test
    void a_walk_meets_each_once_and_back_again() {
        for (int id = 2; id < 25; id++) {
            project(id, "collectif-a/p" + id, "Projet " + id, "mathematiques", id % 2 == 0 ? "cm2" : "6e");
        }
        Runs.full();
        var forwards = walk(RELATED + "?limit=5", "page.next", true);
        assertEquals(23, forwards.stream().distinct().count());
        var last = last(RELATED + "?limit=5");
        assertEquals(forwards, walk(last, "page.previous", false));
        assertEquals(forwards, walk(RELATED + "?limit=100", "page.next", true));
    }

    private static List<String> walk(String from, String link, boolean append) {
        var slugs = new ArrayList<String>();
        for (var page = from; page != null; ) {
            var json = anonymous().get(page).then().statusCode(200).extract().jsonPath();
            slugs.addAll(append ? slugs.size() : 0, json.getList("items.resource.slug"));
            page = json.getString(link);
        }
        return slugs;
    }

    private static String last(String from) {
        var last = from;
        for (var page = from; page != null; page = anonymous().get(page).path("page.next")) {
            last = page;
        }
        return last;
    }

    @Test
    void those_who_may_be_named_made_it() {
        Runs.full();
        anonymous()
                .get("/api/v1/resources/labo/contributors")
                .then()
                .statusCode(200)
                .body("items.handle", contains("collectif-maths"))
                .body("items.kind", not(hasItem("person")))
                .body("page.total", equalTo(1));
        anonymous().get("/api/v1/resources/rien/contributors").then().statusCode(404);
        anonymous().get("/api/v1/resources/rien/related").then().statusCode(404);
    }

    @Test
    void a_former_slug_leads_to_the_present_one() {
        Runs.full();
        forge.rename(1, "Atelier");
        Runs.full();
        anonymous()
                .redirects()
                .follow(false)
                .get(RELATED + "?limit=5")
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/resources/atelier/related?limit=5"));
    }
}
