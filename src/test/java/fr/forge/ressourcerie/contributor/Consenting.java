package fr.forge.ressourcerie.contributor;

import static fr.forge.ressourcerie.Actors.anonymous;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.forge.ressourcerie.Actor;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** Does what people do to be named. */
public final class Consenting {
    private Consenting() {}

    /** The list of a project's committers, with that one's address and number of commits. */
    public static ArrayNode committed(String email, int commits) {
        var people = JsonNodeFactory.instance.arrayNode();
        people.addObject().put("name", "Quelqu'un").put("email", email).put("commits", commits);
        return people;
    }

    public static ValidatableResponse me(Actor actor) {
        return actor.request().get("/api/v1/me").then().statusCode(200);
    }

    public static String handle(Actor actor) {
        return me(actor).extract().path("handle");
    }

    public static void describe(Actor actor, String name, String biography) {
        actor.request()
                .header("If-Match", me(actor).extract().header("ETag"))
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(Map.of("displayName", name, "biography", biography))
                .patch("/api/v1/me/profile")
                .then()
                .statusCode(200);
    }

    public static void consent(Actor actor) {
        var version = anonymous()
                .get("/api/v1/consent-texts/current")
                .then()
                .statusCode(200)
                .extract()
                .path("version");
        consent(actor, Map.of("given", true, "version", version, "shown", Map.of("name", true, "biography", true)));
    }

    public static void withdraw(Actor actor) {
        consent(actor, Map.of("given", false));
    }

    private static void consent(Actor actor, Map<String, Object> wanted) {
        actor.request()
                .header("If-Match", me(actor).extract().header("ETag"))
                .contentType("application/json")
                .body(wanted)
                .put("/api/v1/me/consent")
                .then()
                .statusCode(200);
    }
}
