package fr.forge.ressourcerie.resource.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.harvest.Runs;
import fr.forge.ressourcerie.resource.ResourceSummary;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A walk over more than is met at once, while others write. */
@QuarkusTest
class ResourceWalkTest {
    private static final int MANY = 45;

    @Inject
    ForgeUnderTest forge;

    @Inject
    Session session;

    @Inject
    ResourceWalk walk;

    @BeforeEach
    void many() {
        forge.clear();
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(
                                "truncate harvest, harvest_problem, harvested_project, resource, contributor cascade")
                        .executeUpdate());
        for (int id = 1; id <= MANY; id++) {
            forge.project(id, "collectif-maths/p" + id, "Projet %02d".formatted(id));
        }
        Runs.full();
    }

    @Test
    void it_meets_all_as_they_were_when_it_began() {
        var met = new ArrayList<String>();
        walk.each(all("title"), Duration.ofMinutes(1), few -> {
            if (met.isEmpty()) {
                meanwhile("update resource set title = 'Autre' where title = 'Projet 44'");
                meanwhile("delete from resource where title = 'Projet 45'");
            }
            met.addAll(few.stream().map(ResourceSummary::title).toList());
        });
        assertEquals(MANY, met.size());
        assertEquals("Projet 01", met.get(0));
        assertEquals(List.of("Projet 44", "Projet 45"), met.subList(MANY - 2, MANY));
    }

    @Test
    void it_finds_what_a_list_finds() {
        for (var sort : new String[] {null, "title", "-updatedAt", "-usage"}) {
            assertEquals(MANY, met(all(sort)).size(), sort);
        }
        var words = all(null);
        words.q = "projet 07";
        assertEquals(List.of("Projet 07"), met(words));
        words.q = "projt";
        assertEquals(MANY, met(words).size());
        words.q = "le la les";
        assertTrue(met(words).isEmpty());
        words.q = null;
        words.organisation = List.of("personne");
        assertTrue(met(words).isEmpty());
    }

    private List<String> met(ResourceWalkFilter filter) {
        var met = new ArrayList<String>();
        walk.each(
                filter,
                Duration.ofMinutes(1),
                few -> met.addAll(few.stream().map(ResourceSummary::title).toList()));
        return met;
    }

    private static ResourceWalkFilter all(String sort) {
        var filter = new ResourceWalkFilter();
        filter.scope = "forge";
        filter.sort = sort;
        return filter;
    }

    /** By somebody else, who has a connection of their own. */
    private void meanwhile(String sql) {
        CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                        .run(() -> session.createNativeMutationQuery(sql).executeUpdate()))
                .join();
    }
}
