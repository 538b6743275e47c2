package fr.forge.ressourcerie.contract;

import static fr.forge.ressourcerie.Actors.admin;
import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.committee;
import static fr.forge.ressourcerie.Actors.curator;
import static fr.forge.ressourcerie.Actors.dpo;
import static fr.forge.ressourcerie.Actors.editor;
import static fr.forge.ressourcerie.Actors.evaluator;
import static fr.forge.ressourcerie.Actors.manager;
import static fr.forge.ressourcerie.Actors.service;
import static fr.forge.ressourcerie.Actors.someoneNew;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.forge.ressourcerie.HomeserverUnderTest;
import fr.forge.ressourcerie.contract.Crawler.Found;
import fr.forge.ressourcerie.house.WholeDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Personal data is put wherever it can be put, then everything that can be asked is asked by everyone, the log is read and
 * the database is searched. What may be seen is the short list here; a new operation is asked by itself, since the contract
 * is the map.
 */
@QuarkusTest
@TestProfile(HomeserverUnderTest.Profile.class)
class AbsenceTest {
    /** Who may read what beyond the public: caller, beginning of the address, word. */
    private static final Set<Found> ALLOWED = Set.of(
            new Found("zoe", "/api/v1/me", Planted.PROFILE),
            new Found("zoe", "/api/v1/me", Planted.CLAIMED),
            new Found("zoe", "/api/v1/webhooks", Planted.ADDRESS),
            new Found("curator", "/api/v1/forge-accounts", Planted.CLAIMED),
            new Found("zoe", "/api/v1/me", Planted.APPLICATION),
            new Found("zoe", "/api/v1/me/export", Planted.ADDRESS),
            new Found("zoe", "/api/v1/me/", Planted.COLLECTION),
            new Found("zoe", "/api/v1/applications", Planted.APPLICATION),
            new Found("manager", "/api/v1/applications", Planted.APPLICATION),
            new Found("dpo", "/api/v1/data-requests", Planted.ADDRESS),
            new Found("dpo", "/api/v1/data-requests", Planted.MATRIX),
            new Found("dpo", "/api/v1/data-requests", Planted.NAME));

    /** Operations that nothing planted leads to, with the reason. */
    private static final Map<String, String> NOT_REACHED =
            Map.of("/api/v1/calls/{slug}/kit/{file}", "a file as the ministry sent it, which the call itself names");

    @Inject
    Planted planted;

    @Inject
    WholeDatabase database;

    @Test
    void nobody_reads_an_address_an_unnamed_person_or_a_user_of_matrix_anywhere() {
        var log = new Lines();
        var root = Logger.getLogger("");
        root.addHandler(log);
        try {
            planted.everywhere();
            nonsense();
            var crawler = new Crawler(RestAssured.port, tokens(), Planted.SECRETS);
            crawler.crawl();
            assertEquals(
                    List.of(),
                    crawler.found().stream().filter(AbsenceTest::forbidden).toList());
            assertEquals(NOT_REACHED.keySet(), crawler.unreached());
        } finally {
            root.removeHandler(log);
        }
        assertEquals(List.of(), log.with(Planted.SECRETS));
        assertTrue(log.size() > 0, "nothing was logged, so nothing was looked at");
        for (var word : List.of(Planted.ADDRESS, Planted.MATRIX, Planted.NAME, Planted.USERNAME, Planted.CLAIMED)) {
            assertEquals(List.of(), database.columnsWith(word), word);
        }
        assertEquals(List.of("contributor_profile.display_name"), database.columnsWith(Planted.PROFILE));
    }

    @Test
    void what_everyone_may_see_is_found_by_the_same_crawl() {
        planted.everywhere();
        var crawler = new Crawler(RestAssured.port, Map.of("nobody", ""), List.of(Planted.PUBLIC));
        crawler.crawl();
        var where = crawler.found().stream().map(Found::address).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(where.containsAll(Set.of("/api/v1/contributors", "/api/v1/resources")), where.toString());
        assertTrue(database.columnsWith(Planted.PUBLIC).contains("contributor.name"));
    }

    private static boolean forbidden(Found found) {
        return ALLOWED.stream()
                .noneMatch(allowed -> allowed.caller().equals(found.caller())
                        && allowed.word().equals(found.word())
                        && found.address().startsWith(allowed.address()));
    }

    /** What is refused must not be told to the log either. */
    private static void nonsense() {
        anonymous().get("/api/v1/resources/mal" + Planted.ADDRESS);
        anonymous().get("/api/v1/resources?sort=tri" + Planted.ADDRESS);
        anonymous().queryParam("inconnu" + Planted.ADDRESS, "1").get("/api/v1/resources");
        anonymous().get("/nulle/part" + Planted.ADDRESS);
        curator()
                .request()
                .contentType("application/json")
                .body("{\"kind\": \"coupe" + Planted.ADDRESS)
                .post("/api/v1/salons");
        curator()
                .request()
                .contentType("application/json")
                .body(Map.of("link", Planted.MATRIX + "agent.example", "kind", "forum", "name", "x"))
                .post("/api/v1/salons");
        anonymous()
                .header("Authorization", "Bearer jeton" + Planted.ADDRESS)
                .header("User-Agent", "agent" + Planted.ADDRESS)
                .header("Idempotency-Key", "cle" + Planted.ADDRESS)
                .post("/api/v1/resources");
    }

    private static Map<String, String> tokens() {
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("nobody", "");
        tokens.put("someone", someoneNew().token());
        tokens.put("zoe", Planted.ZOE.token());
        tokens.put("curator", curator().token());
        tokens.put("editor", editor().token());
        tokens.put("manager", manager().token());
        tokens.put("evaluator", evaluator(1).token());
        tokens.put("committee", committee().token());
        tokens.put("dpo", dpo().token());
        tokens.put("admin", admin().token());
        tokens.put("service", service().token());
        return tokens;
    }

    /** Every line that the service logs, with what it was logged about. */
    private static final class Lines extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage() + " "
                    + List.of(line.getParameters() == null ? new Object[0] : line.getParameters()) + " "
                    + line.getThrown());
        }

        @Override
        public void flush() {
            // Nothing waits.
        }

        @Override
        public void close() {
            // Nothing is open.
        }

        int size() {
            return lines.size();
        }

        List<String> with(List<String> words) {
            return lines.stream()
                    .filter(line ->
                            words.stream().anyMatch(word -> line.toLowerCase().contains(word.toLowerCase())))
                    .toList();
        }
    }
}
