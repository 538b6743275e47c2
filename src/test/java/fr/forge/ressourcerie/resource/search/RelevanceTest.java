package fr.forge.ressourcerie.resource.search;

import static fr.forge.ressourcerie.Actors.anonymous;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.harvest.Runs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** How well the search answers what teachers type, as one number. */
@QuarkusTest
class RelevanceTest {
    private static final double FLOOR = 0.95;

    @Inject
    ForgeUnderTest forge;

    @Inject
    Session session;

    /** The demonstration, and neighbours that are easily confused with what is looked for. */
    private void a_catalogue() {
        forge.clear();
        forget();
        forge.showDemonstration();
        project(201, "Guerre et mémoire", "Témoignages de la seconde guerre mondiale.", 12, "histoire", "3e");
        project(202, "La Première Guerre mondiale en cartes", "Les fronts, année par année.", 9, "histoire", "3e");
        project(203, "Fonctions en première", "Dérivation et suites.", 4, "maths", "1re");
        project(204, "Fractions et décimaux", "Passer d'une écriture à l'autre.", 20, "maths", "5e");
        project(205, "Révolution en marche", "La Révolution française en documents.", 6, "histoire", "4e");
        project(206, "Sixième sens", "Écrire une nouvelle fantastique avec fluence.", 15, "francais", "cycle-4");
        project(207, "Théorème de Pythagore animé", "Découper et recomposer les carrés.", 8, "maths", "4e");
        project(208, "Atelier vélo", "Régler un dérailleur pas à pas.", 3, "lycee-pro", "cap");
        project(209, "English breakfast", "Petites conversations en anglais.", 7, "anglais", "6e");
        project(210, "Volcans du monde", "Éruptions effusives et explosives.", 18, "svt", "4e");
        project(211, "Aide-mémoire Python", "Un mémento sur une page.", 2, "nsi", "1re");
        project(212, "La terminale et après", "Choisir ses études.", 5, "lycee-general");
        project(213, "Guerre des boutons", "Lire le roman en classe.", 20, "francais", "1re");
        Runs.full();
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery(
                        "truncate harvest, harvest_problem, harvested_project, resource, contributor, search_word cascade")
                .executeUpdate();
    }

    private void project(long id, String name, String description, int stars, String... topics) {
        var words = JsonNodeFactory.instance.arrayNode();
        List.of(topics).forEach(words::add);
        forge.project(id, "collectif-voisins/p" + id, name)
                .set("description", description)
                .set("star_count", JsonNodeFactory.instance.numberNode(stars))
                .set("topics", words);
    }

    @Test
    void what_teachers_type_finds_what_they_mean() throws IOException {
        a_catalogue();
        var missed = new ArrayList<String>();
        double sum = 0;
        var queries = queries();
        for (var query : queries) {
            var rank = rank(query[0], query[1]);
            sum += rank == 0 ? 0 : 1.0 / rank;
            if (rank != 1) {
                missed.add("%s: %s at %d".formatted(query[0], query[1], rank));
            }
        }
        var score = sum / queries.size();
        System.out.printf(
                "Relevance: mean reciprocal rank %.3f over %d queries; not first: %s%n", score, queries.size(), missed);
        assertTrue(queries.size() >= 40);
        assertTrue(score >= FLOOR, "mean reciprocal rank " + score + " is under " + FLOOR + ": " + missed);
    }

    private static int rank(String q, String slug) {
        List<String> found = anonymous()
                .queryParam("q", q)
                .get("/api/v1/resources?scope=forge&fields=slug&limit=10")
                .then()
                .statusCode(200)
                .extract()
                .path("items.slug");
        return found.indexOf(slug) + 1;
    }

    private static List<String[]> queries() throws IOException {
        try (var file = RelevanceTest.class.getResourceAsStream("/relevance.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }
}
