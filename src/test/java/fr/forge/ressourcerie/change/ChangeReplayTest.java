package fr.forge.ressourcerie.change;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.service;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.Actors;
import fr.forge.ressourcerie.ForgeUnderTest;
import fr.forge.ressourcerie.contributor.Consenting;
import fr.forge.ressourcerie.educommun.call.CallShelf;
import fr.forge.ressourcerie.harvest.Runs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many people change everything that can be changed at once, while followers read; in the end they hold what is shown. */
@QuarkusTest
class ChangeReplayTest {
    private static final int PROJECTS = 8;
    private static final int REQUESTS = 30;
    private static final String PATCH = "application/merge-patch+json; charset=UTF-8";

    @Inject
    ForgeUnderTest forge;

    @Inject
    CallShelf calls;

    @Inject
    Notes notes;

    private final List<Actor> people =
            Stream.generate(() -> Actors.someoneNew()).limit(3).toList();
    private final CountDownLatch over = new CountDownLatch(1);

    @BeforeEach
    void a_catalogue() {
        forge.clear();
        notes.run("truncate harvest, harvest_problem, harvested_project, resource, contributor, salon cascade");
        calls.forget();
        notes.forget();
        IntStream.rangeClosed(1, PROJECTS).forEach(this::project);
        Runs.full();
        people.forEach(person -> Consenting.describe(person, "Personne " + people.indexOf(person), "Bonjour."));
        CallShelf.published();
    }

    private void project(int id) {
        var committers = JsonNodeFactory.instance.arrayNode();
        people.forEach(person -> committers
                .addObject()
                .put("name", "Quelqu'un")
                .put("email", person.email())
                .put("commits", id + people.indexOf(person)));
        forge.project(id, "collectif-" + id % 3 + "/projet-" + id, "Projet " + id)
                .contributors(committers);
    }

    @Test
    void a_follower_from_the_beginning_holds_exactly_what_the_api_shows() throws Exception {
        var threads = Executors.newCachedThreadPool();
        try {
            var following = threads.submit(this::keepFollowing);
            var tending = threads.submit(this::keepTending);
            var writers = new ArrayList<Future<?>>();
            writers.add(threads.submit(() -> many(1, this::edit)));
            writers.add(threads.submit(() -> many(2, this::edit)));
            writers.add(threads.submit(() -> many(3, this::select)));
            writers.add(threads.submit(() -> many(4, this::consent)));
            writers.add(threads.submit(() -> many(5, this::talk)));
            writers.add(threads.submit(() -> many(6, this::use)));
            writers.add(threads.submit(this::harvest));
            for (var writer : writers) {
                writer.get();
            }
            over.countDown();
            tending.get();
            compare(following.get());
        } finally {
            over.countDown();
            threads.shutdownNow();
        }
    }

    private void compare(Follower followed) {
        notes.settle();
        followed.follow();
        var late = Follower.fromTheBeginning();
        var told = late.follow();
        var shown = Follower.shown();
        assertTrue(shown.size() > PROJECTS, shown.keySet().toString());
        same(shown, late.holds(), "from the beginning");
        same(shown, followed.holds(), "all along");
        var ids = told.stream().map(item -> item.path("id").asText()).toList();
        assertEquals(new HashSet<>(ids).size(), ids.size(), "a thing comes once");
    }

    private static void same(Map<String, JsonNode> shown, Map<String, JsonNode> held, String who) {
        assertEquals(shown.keySet(), held.keySet(), who);
        shown.forEach((address, thing) -> assertEquals(thing, held.get(address), who + " " + address));
    }

    private Follower keepFollowing() throws InterruptedException {
        var follower = new Follower("/api/v1/changes?limit=7");
        while (!over.await(50, TimeUnit.MILLISECONDS)) {
            follower.follow();
        }
        return follower;
    }

    private Void keepTending() throws InterruptedException {
        while (!over.await(300, TimeUnit.MILLISECONDS)) {
            notes.upkeep();
        }
        return null;
    }

    private void many(int seed, Deed deed) {
        var chance = new Random(seed);
        for (int times = 0; times < REQUESTS; times++) {
            var status = deed.done(chance, times);
            assertTrue(status < 500, deed + " " + status);
        }
    }

    private String slug(Random chance) {
        var all = anonymous()
                .get("/api/v1/resources?scope=forge&limit=100&fields=slug")
                .<List<String>>path("items.slug");
        return all.get(chance.nextInt(all.size()));
    }

    private static RequestSpecification by(Actor actor) {
        return actor.request().header("If-Match", "*").contentType(ContentType.JSON);
    }

    private int edit(Random chance, int times) {
        var said = List.of(
                "{\"title\":\"Titre %d\"}", "{\"disciplines\":[\"mathematiques\"],\"summary\":\"Résumé %d\"}",
                "{\"title\":null,\"summary\":null}", "{\"description\":\"Longue **description** %d\"}");
        return by(curator())
                .contentType(PATCH)
                .body(said.get(chance.nextInt(said.size())).formatted(times))
                .patch("/api/v1/resources/" + slug(chance))
                .statusCode();
    }

    private int select(Random chance, int times) {
        var states = List.of("selected", "to-review", "withdrawn", "proposed", "none");
        return by(curator())
                .body(Map.of("state", states.get(chance.nextInt(states.size())), "reason", "Parce que."))
                .put("/api/v1/resources/" + slug(chance) + "/selection")
                .statusCode();
    }

    /** The first person is erased half-way. */
    private int consent(Random chance, int times) {
        if (times == REQUESTS / 2) {
            return by(people.get(0)).delete("/api/v1/me").statusCode();
        }
        var person = people.get(times > REQUESTS / 2 ? 1 + chance.nextInt(2) : chance.nextInt(3));
        if (chance.nextInt(3) == 0) {
            return by(person)
                    .body(Map.of("given", false))
                    .put("/api/v1/me/consent")
                    .statusCode();
        }
        var shown = Map.of("name", true, "biography", chance.nextBoolean(), "academy", chance.nextBoolean());
        return by(person)
                .body(Map.of("given", true, "version", "2026-11", "shown", shown))
                .put("/api/v1/me/consent")
                .statusCode();
    }

    private int talk(Random chance, int times) {
        var all = anonymous().get("/api/v1/salons?limit=100").<List<String>>path("items.id");
        if (all.size() < 3) {
            var link = "https://tchap.gouv.fr/#/room/!Salon" + times + ":agent.education.tchap.example";
            return by(curator())
                    .body(Map.of("link", link, "kind", "forum", "name", "Salon", "resources", List.of(slug(chance))))
                    .post("/api/v1/salons")
                    .statusCode();
        }
        var salon = "/api/v1/salons/" + all.get(chance.nextInt(all.size()));
        return switch (chance.nextInt(5)) {
            case 0 -> by(curator()).delete(salon).statusCode();
            case 1 ->
                by(curator())
                        .contentType(PATCH)
                        .body("{\"name\":\"Salon " + times + "\"}")
                        .patch(salon)
                        .statusCode();
            case 2 -> by(curator()).delete(salon + "/resources/" + slug(chance)).statusCode();
            default -> by(curator()).put(salon + "/resources/" + slug(chance)).statusCode();
        };
    }

    private int use(Random chance, int times) {
        var usage = Map.of(
                "value",
                times,
                "unit",
                "people",
                "period",
                "month",
                "from",
                "2026-05-01",
                "to",
                "2026-05-31",
                "qualifier",
                "exact",
                "source",
                "declared",
                "measuredAt",
                "2026-06-01T06:00:00Z");
        return by(service())
                .body(usage)
                .post("/api/v1/resources/" + slug(chance) + "/usage")
                .statusCode();
    }

    /** Projects are renamed, go away and come back; their makers change. */
    private void harvest() {
        for (int round = 1; round <= 2; round++) {
            forge.rename(1, "Projet renommé " + round);
            forge.delete(PROJECTS);
            Runs.full();
            forge.contribute(2, Consenting.committed(people.get(2).email(), 40 + round));
            forge.touch(2);
            Runs.full();
            Runs.full();
            if (round == 1) {
                project(PROJECTS);
                forge.archive(3);
                Runs.full();
            }
        }
    }

    private interface Deed {
        int done(Random chance, int times);
    }
}
