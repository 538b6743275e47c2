package fr.forge.ressourcerie.embedded;

import static fr.forge.ressourcerie.Actors.curator;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import fr.forge.ressourcerie.resource.selection.Shelf;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The demonstration selects as people do. */
@QuarkusTest
class DemonstrationSelectionTest {
    @Inject
    Shelf shelf;

    @Inject
    DemonstrationSelection demonstration;

    @Test
    void what_the_demonstration_selects_has_a_history_with_an_author() {
        shelf.fill();
        demonstration.select(List.of(1L));
        demonstration.select(List.of(1L));
        curator()
                .request()
                .get(Shelf.FRACTIONS + "/history")
                .then()
                .body("items.act", contains("selection-moved"))
                .body("items[0].author", startsWith("service-"))
                .body("items[0].reason", equalTo("Sélection de la démonstration."));
        curator().request().get(Shelf.FRACTIONS + "/selection").then().body("state", equalTo("selected"));
    }
}
