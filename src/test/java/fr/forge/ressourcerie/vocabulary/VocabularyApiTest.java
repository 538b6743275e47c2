package fr.forge.ressourcerie.vocabulary;

import static fr.forge.ressourcerie.Actors.anonymous;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The concept lists that the service ships with. */
@QuarkusTest
class VocabularyApiTest {
    @Test
    void the_vocabularies_are_listed() {
        anonymous()
                .get("/api/v1/vocabularies")
                .then()
                .statusCode(200)
                .body(
                        "items.id",
                        contains(
                                "level",
                                "discipline",
                                "kind",
                                "audience",
                                "licence",
                                "personal-data",
                                "academy",
                                "contribution-role"));
        anonymous().get("/api/v1/vocabularies/academy").then().statusCode(200).body("conceptCount", equalTo(31));
        anonymous()
                .get("/api/v1/vocabularies/academies/concepts?limit=100")
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'lille' }.label", equalTo("Lille"))
                .body("items", hasSize(31));
    }

    @Test
    void a_concept_says_what_contains_it_and_what_is_related() {
        anonymous()
                .get("/api/v1/vocabularies/level/concepts?limit=100")
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'cm2' }.broader", equalTo("elementaire"))
                .body("items.find { it.code == 'cm2' }.related", contains("cycle-3"))
                .body("items.find { it.code == 'cycle-3' }.related", containsInAnyOrder("cm1", "cm2", "6e"))
                .body(
                        "items.find { it.code == 'cm2' }.uri",
                        equalTo("http://data.education.fr/voc/scolomfr/concept/scolomfr-voc-022-num-015"))
                .body("items.obsolete", not(hasItem(true)));
    }

    @Test
    void obsolete_concepts_show_only_when_asked_for() {
        anonymous()
                .get("/api/v1/vocabularies/level/concepts?limit=100&status=all")
                .then()
                .body("items.obsolete", hasItem(true))
                .body("items.obsolete", hasItem(false));
        anonymous()
                .get("/api/v1/vocabularies/level/concepts?status=peut-etre")
                .then()
                .statusCode(400);
    }

    @Test
    void a_walk_gives_the_whole_list_in_order() {
        var codes = new ArrayList<String>();
        var link = "/api/v1/vocabularies/discipline/concepts?limit=7";
        while (link != null) {
            var page = anonymous().get(link).then().statusCode(200).extract().jsonPath();
            codes.addAll(page.getList("items.code"));
            link = page.getString("page.next");
        }
        assertEquals(20, codes.size());
        assertEquals("mathematiques", codes.get(0));
        assertEquals("pluridisciplinaire", codes.get(19));
    }

    @Test
    void an_unknown_vocabulary_is_not_found() {
        anonymous().get("/api/v1/vocabularies/rien").then().statusCode(404).body("code", equalTo("unknown-vocabulary"));
        anonymous()
                .get("/api/v1/vocabularies/rien/concepts")
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-vocabulary"));
    }
}
