package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.Actor;
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

    private static List<Map<String, Object>> questions() {
        return Stream.of("licence-libre", "collectif", "lien-ministere", "sur-la-forge")
                .map(key -> Map.<String, Object>of("question", key, "answer", true))
                .toList();
    }
}
