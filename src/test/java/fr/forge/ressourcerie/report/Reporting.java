package fr.forge.ressourcerie.report;

import static fr.forge.ressourcerie.Actors.anonymous;
import static fr.forge.ressourcerie.Actors.curator;

import fr.forge.ressourcerie.Actor;
import fr.forge.ressourcerie.http.proof.Solving;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;

/** Does what people do to report something, and curators to decide. */
public final class Reporting {
    private Reporting() {}

    /** What somebody writes. */
    public static Map<String, Object> words(String ground, String text) {
        var words = new HashMap<String, Object>();
        words.put("ground", ground);
        words.put("text", text);
        return words;
    }

    /** Without an account, with the answer to a fresh challenge. */
    public static ValidatableResponse report(String thing, Map<String, Object> words) {
        var proven = new HashMap<>(words);
        proven.put("proof", proof(thing));
        return post(thing, proven);
    }

    static ValidatableResponse post(String thing, Map<String, Object> words) {
        return anonymous()
                .contentType("application/json")
                .body(words)
                .post(thing + "/reports")
                .then();
    }

    public static ValidatableResponse decide(String reference, String state, String reason) {
        var at = "/api/v1/reports/" + reference;
        return decide(curator(), at, anonymous().get(at).header("ETag"), state, reason);
    }

    static ValidatableResponse decide(Actor actor, String at, String tag, String state, String reason) {
        var body = new HashMap<String, Object>();
        body.put("state", state);
        body.put("reason", reason);
        var request = actor.request().contentType("application/json").body(body);
        return (tag == null ? request : request.header("If-Match", tag))
                .put(at + "/decision")
                .then();
    }

    static Map<String, String> proof(String thing) {
        return Solving.proof(thing + "/reports/challenge");
    }
}
