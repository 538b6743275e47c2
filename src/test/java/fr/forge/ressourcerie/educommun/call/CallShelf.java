package fr.forge.ressourcerie.educommun.call;

import static fr.forge.ressourcerie.Actors.manager;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** Calls of a test, none at its beginning. */
@Singleton
public class CallShelf {
    static final String CALLS = "/api/v1/calls";
    static final String SOON = CALLS + "/un-appel";

    private final Session session;

    CallShelf(Session session) {
        this.session = session;
    }

    @Transactional
    public void forget() {
        session.createNativeMutationQuery("truncate call cascade").executeUpdate();
    }

    /** The call's clock goes on: everything that it announced is so much earlier. */
    @Transactional
    public void age(int days) {
        session.createNativeMutationQuery(
                        "update call set opens_at = opens_at - :days * interval '1 day', closes_at = closes_at - :days * interval '1 day'")
                .setParameter("days", days)
                .executeUpdate();
    }

    /** The closing comes at this very instant. */
    @Transactional
    public void close() {
        session.createNativeMutationQuery("update call set closes_at = :now")
                .setParameter("now", Instant.now())
                .executeUpdate();
    }

    /** It closes at that instant. */
    @Transactional
    public void closeAt(Instant closing) {
        session.createNativeMutationQuery("update call set opens_at = least(opens_at, :opening), closes_at = :closing")
                .setParameter("opening", closing.minus(30, ChronoUnit.DAYS))
                .setParameter("closing", closing)
                .executeUpdate();
    }

    static Map<String, Object> moment(int days) {
        return Map.of("at", Instant.now().plus(days, ChronoUnit.DAYS).toString(), "zone", "Europe/Paris");
    }

    /** Everything that a call needs, but its grid; open from yesterday to ten days from now. */
    static Map<String, Object> complete() {
        var body = new HashMap<String, Object>();
        body.put("slug", "un-appel");
        body.put("edition", "2031");
        body.put("title", "Un appel");
        body.put("summary", "Pour essayer.");
        body.put("description", "Un **appel**.");
        body.put("opensAt", moment(-1));
        body.put("closesAt", moment(10));
        body.put("support", Map.of("from", "2031-09-01"));
        body.put(
                "applicants",
                List.of(
                        Map.of("kind", "teacher", "identifierRequired", false),
                        Map.of("kind", "association", "identifiedBy", List.of("rna"), "identifierRequired", true)));
        body.put("documents", List.of(document("budget")));
        body.put("contact", "educommun@education.example");
        return body;
    }

    public static Map<String, Object> document(String key) {
        return new HashMap<>(Map.of(
                "key",
                key,
                "title",
                "Un document",
                "required",
                true,
                "types",
                List.of("pdf"),
                "maxBytes",
                1_000_000,
                "maxCount",
                1));
    }

    static ValidatableResponse make(Map<String, Object> body) {
        return manager()
                .request()
                .contentType("application/json")
                .body(body)
                .post(CALLS)
                .then();
    }

    static String tag() {
        return manager().request().get(SOON).header("ETag");
    }

    static ValidatableResponse put(String part, Object body) {
        return manager()
                .request()
                .header("If-Match", tag())
                .contentType("application/json")
                .body(body)
                .put(SOON + part)
                .then();
    }

    static ValidatableResponse change(String patch) {
        return manager()
                .request()
                .header("If-Match", tag())
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(patch)
                .patch(SOON)
                .then();
    }

    static ValidatableResponse move(String state) {
        return put("/state", Map.of("state", state));
    }

    public static void published() {
        publish(complete());
    }

    /** One that asks for these documents. */
    public static void published(List<Map<String, Object>> documents) {
        var body = complete();
        body.put("documents", documents);
        publish(body);
    }

    private static void publish(Map<String, Object> body) {
        make(body).statusCode(201);
        put("/grid", grid().toString()).statusCode(200);
        move("published").statusCode(200);
    }

    /** The same grid as a new version. */
    public static ValidatableResponse rewriteGrid() {
        return put("/grid", grid().toString());
    }

    /** The shipped example. */
    public static ObjectNode grid() {
        try (var file = CallShelf.class.getResourceAsStream("/embedded/educommun/grid.json")) {
            return (ObjectNode) new ObjectMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
