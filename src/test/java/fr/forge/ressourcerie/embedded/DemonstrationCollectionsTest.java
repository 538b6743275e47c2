package fr.forge.ressourcerie.embedded;

import static fr.forge.ressourcerie.Actors.anonymous;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.harvest.Runs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The collections that a newcomer finds. */
@QuarkusTest
class DemonstrationCollectionsTest {
    @Inject
    DemonstrationCollections demonstration;

    @Inject
    ForgeUnderTest forge;

    @Inject
    Session session;

    @BeforeEach
    void a_catalogue_without_collections() {
        forge.clear();
        forget();
        forge.project(1, "coopmaths/mathalea", "MathALÉA");
        forge.project(2, "collectif-mathematiques/labo", "Labo des fractions");
        Runs.full();
    }

    @Transactional
    void forget() {
        session.createNativeMutationQuery(
                        "truncate harvest, harvest_problem, harvested_project, resource, contributor, collection cascade")
                .executeUpdate();
    }

    @Test
    void two_are_listed_and_hold_what_the_catalogue_has_of_them() {
        demonstration.fill();
        demonstration.fill();
        anonymous()
                .get("/api/v1/collections")
                .then()
                .statusCode(200)
                .body("items.slug", contains("lyon-outils-pour-la-classe", "lille-fractions-au-cycle-3"))
                .body("items.academy.code", contains("lyon", "lille"));
        anonymous()
                .get("/api/v1/collections/lille-fractions-au-cycle-3/resources")
                .then()
                .body("items.slug", contains("labo-des-fractions", "mathalea"));
        anonymous()
                .get("/api/v1/collections/lille-francais-en-preparation")
                .then()
                .body("visibility", equalTo("unlisted"));
    }
}
