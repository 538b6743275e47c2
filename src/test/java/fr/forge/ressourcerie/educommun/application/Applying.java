package fr.forge.ressourcerie.educommun.application;

import com.fasterxml.jackson.databind.JsonNode;
import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.educommun.call.CallShelf;
import fr.forge.ressourcerie.educommun.document.Samples;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How somebody applies to the call of {@code CallShelf}. */
public final class Applying {
    public static final String BEGIN = "/api/v1/calls/un-appel/applications";
    public static final String APPLICATIONS = "/api/v1/applications/";

    private Applying() {}

    public static ValidatableResponse begin(Actor actor, String title) {
        return actor.request()
                .contentType("application/json")
                .body(Map.of("title", title, "applicantKind", "teacher"))
                .post(BEGIN)
                .then();
    }

    /** A draft with a title, by its identifier. */
    public static String draft(Actor actor) {
        return begin(actor, "Calculer partout").statusCode(201).extract().path("id");
    }

    public static String tag(Actor actor, String id) {
        return actor.request().get(APPLICATIONS + id).header("ETag");
    }

    public static ValidatableResponse change(Actor actor, String id, Object patch) {
        return change(actor, id, tag(actor, id), patch);
    }

    public static ValidatableResponse change(Actor actor, String id, String tag, Object patch) {
        return actor.request()
                .header("If-Match", tag)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(patch)
                .patch(APPLICATIONS + id)
                .then();
    }

    /** Everything that an application says itself: what is left are its self-assessment and its documents. */
    public static Map<String, Object> everything() {
        var money = Map.of("amount", "1500", "currency", "EUR");
        var said = Map.of("applies", false, "statement", "Rien.");
        return Map.ofEntries(
                Map.entry("organisation", Map.of("name", "Collège des Tilleuls", "academy", "lyon")),
                Map.entry("summary", "Du calcul mental."),
                Map.entry("description", "Un **projet**."),
                Map.entry("governance", "Un conseil de sept personnes."),
                Map.entry("community", "Quarante enseignants."),
                Map.entry("timetable", List.of(Map.of("title", "Version 1", "from", "2031-09-01"))),
                Map.entry("expenses", List.of(Map.of("label", "Développement", "money", money))),
                Map.entry("requested", money),
                Map.entry("licences", Map.of("software", "AGPL-3.0-or-later", "commitment", "Tout sera libre.")),
                Map.entry("accessibility", said),
                Map.entry("personalData", said),
                Map.entry("ai", said),
                Map.entry("resources", List.of(Map.of("title", "À venir"))),
                Map.entry("eligibility", questions()));
    }

    /** A draft that lacks nothing. */
    public static String complete(Actor actor) {
        var id = draft(actor);
        complete(actor, id);
        return id;
    }

    /** Gives a draft whatever it lacks. */
    public static void complete(Actor actor, String id) {
        change(actor, id, everything()).statusCode(200);
        if (actor.request()
                .get(APPLICATIONS + id + "/documents")
                .path("page.total")
                .equals(0)) {
            actor.request()
                    .multiPart("file", "Budget.pdf", Samples.pdf(), "application/pdf")
                    .post(APPLICATIONS + id + "/documents?key=budget")
                    .then()
                    .statusCode(201);
        }
        CallShelf.grid().path("axes").forEach(axis -> axis.path("criteria").forEach(each -> answer(actor, id, each)));
    }

    private static void answer(Actor actor, String id, JsonNode criterion) {
        var at = APPLICATIONS + id + "/self-assessment/" + criterion.path("key").asText();
        var evidence = criterion.findValues("evidence").get(0).findValuesAsText("key").stream()
                .map(key -> Map.of("key", key, "url", "https://exemple.example/" + key))
                .toList();
        actor.request()
                .contentType("application/json")
                .header("If-Match", actor.request().get(at).header("ETag"))
                .body(Map.of("level", 2, "evidence", evidence))
                .put(at)
                .then()
                .statusCode(200);
    }

    public static ValidatableResponse submit(Actor actor, String id) {
        return actor.request().post(APPLICATIONS + id + "/submission").then();
    }

    public static ValidatableResponse takeBack(Actor actor, String id) {
        return actor.request()
                .header("If-Match", tag(actor, id))
                .delete(APPLICATIONS + id + "/submission")
                .then();
    }

    private static List<Map<String, Object>> questions() {
        return Stream.of("licence-libre", "collectif", "lien-ministere", "sur-la-forge")
                .map(key -> Map.<String, Object>of("question", key, "answer", true))
                .toList();
    }
}
