package fr.forge.ressourcerie.educommun.call;

import static fr.forge.ressourcerie.Actors.manager;
import static fr.forge.ressourcerie.educommun.call.CallShelf.SOON;
import static fr.forge.ressourcerie.educommun.call.CallShelf.complete;
import static fr.forge.ressourcerie.educommun.call.CallShelf.grid;
import static fr.forge.ressourcerie.educommun.call.CallShelf.make;
import static fr.forge.ressourcerie.educommun.call.CallShelf.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a grid must be: one value of the shipped example is replaced at a time. */
@QuarkusTest
class GridRulesTest {
    @Inject
    CallShelf shelf;

    @BeforeEach
    void a_draft() {
        shelf.forget();
        make(complete()).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # what is replaced                | by                  | where it is said                  | code
            /axes                             | []                  | /axes                             | out-of-bounds
            /axes                             | null                | /axes                             | required
            /axes/0/key                       | "technique"         | /axes/2/key                       | duplicate-key
            /axes/0/key                       | "Pédagogique"       | /axes/0/key                       | wrong-format
            /axes/0/title                     | " "                 | /axes/0/title                     | blank
            /axes/0/title                     | ""                  | /axes/0/title                     | out-of-bounds
            /axes/0/description               | "a.b@c.example"     | /axes/0/description               | personal-address
            /axes/0/weight                    | 26                  | /axes                             | weights-do-not-add-up
            /axes/0/weight                    | null                | /axes/0/weight                    | required
            /axes/0/weight                    | 0.5                 | /axes/0/weight                    | unreadable-value
            /axes/1/criteria/0/weight         | 51                  | /axes/1/criteria                  | weights-do-not-add-up
            /axes/1/criteria/0/key            | "licences"          | /axes/3/criteria/0/key            | duplicate-key
            /axes/1/criteria/0/threshold      | 7                   | /axes/1/criteria/0/threshold      | not-on-the-scale
            /axes/1/criteria/0/scale          | null                | /axes/1/criteria/0/scale          | required
            /axes/1/criteria/0/scale/1/anchor | null                | /axes/1/criteria/0/scale/1/anchor | required
            /axes/1/criteria/0/scale/1/anchor | "  "                | /axes/1/criteria/0/scale/1/anchor | blank
            /axes/1/criteria/0/scale/1/value  | 0                   | /axes/1/criteria/0/scale/1/value  | not-rising
            /axes/2/criteria/0/evidence/0/required | null           | /axes/2/criteria/0/evidence/0/required | required
            /eligibility/1/key                | "licence-libre"     | /eligibility/1/key                | duplicate-key
            /eligibility/0/blocking           | "oui"               | /eligibility/0/blocking           | unreadable-value
            """)
    void is_refused_with(String replaced, String by, String pointer, String code) throws JsonProcessingException {
        put("/grid", with(grid(), replaced, by).toString())
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        manager().request().get(SOON + "/grid").then().statusCode(404);
    }

    @Test
    void all_faults_come_at_once() throws JsonProcessingException {
        var grid = with(grid(), "/axes/0/weight", "26");
        with(grid, "/axes/1/criteria/0/weight", "51");
        with(grid, "/axes/1/criteria/0/scale/1/anchor", "null");
        with(grid, "/axes/2/key", "\"juridique\"");
        put("/grid", grid.put("couleur", "bleu").toString())
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/axes",
                                "/axes/1/criteria",
                                "/axes/1/criteria/0/scale/1/anchor",
                                "/axes/3/key",
                                "/couleur"));
    }

    @Test
    void an_axis_a_criterion_and_two_levels_are_enough() {
        put("/grid", """
                {"axes": [{"key": "a", "title": "A", "weight": 100, "criteria": [{"key": "c", "title": "C", "weight": 100,
                 "scale": [{"value": 0, "label": "Non", "anchor": "Rien."}, {"value": 1, "label": "Oui", "anchor": "Tout."}]}]}]}
                """)
                .statusCode(200)
                .body("eligibility", hasSize(0))
                .body("axes[0].criteria[0].evidence", hasSize(0));
    }

    private static ObjectNode with(ObjectNode grid, String pointer, String value) throws JsonProcessingException {
        var last = pointer.lastIndexOf('/');
        var parent = last == 0 ? grid : grid.at(pointer.substring(0, last));
        var name = pointer.substring(last + 1);
        var node = new ObjectMapper().readTree(value);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), node);
        } else {
            ((ObjectNode) parent).set(name, node);
        }
        return grid;
    }
}
