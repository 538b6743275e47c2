package fr.forge.ressourcerie.resource.suggestion;

import static fr.forge.ressourcerie.Actors.anonymous;

import io.restassured.response.ValidatableResponse;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/** Does what a client does to suggest something without an account. */
final class Suggesting {
    static final String SUGGESTIONS = "/api/v1/resources/projet-a-ameliorer/suggestions";

    private Suggesting() {}

    /** What somebody writes; each number makes other words. */
    static Map<String, Object> words(Object number) {
        var words = new HashMap<String, Object>();
        words.put("kind", "bug");
        words.put("seen", "La fraction numéro " + number + " ne s'affiche pas.");
        words.put("suggested", "Afficher le trait de la fraction numéro " + number + ".");
        return words;
    }

    /** The same with the answer to a fresh challenge. */
    static Map<String, Object> proven(Map<String, Object> words) {
        words.put("proof", proof(SUGGESTIONS));
        return words;
    }

    static Map<String, String> proof(String suggestions) {
        var challenge = anonymous()
                .get(suggestions + "/challenge")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return solved(challenge.getString("challenge"), challenge.getInt("difficulty"));
    }

    static Map<String, String> solved(String challenge, int difficulty) {
        return tried(challenge, bits -> bits <= 256 - difficulty);
    }

    /** A solution that solves nothing, however little is asked. */
    static Map<String, String> unsolved(String challenge) {
        return tried(challenge, bits -> bits == 256);
    }

    private static Map<String, String> tried(String challenge, IntPredicate bitLength) {
        for (int n = 0; ; n++) {
            if (bitLength.test(new BigInteger(1, sha256(challenge + "." + n)).bitLength())) {
                return Map.of("challenge", challenge, "solution", String.valueOf(n));
            }
        }
    }

    static ValidatableResponse suggest(Map<String, Object> words) {
        return anonymous()
                .contentType("application/json")
                .body(words)
                .post(SUGGESTIONS)
                .then();
    }

    /** Suggests and answers the reference. */
    static String reference(Map<String, Object> words) {
        return suggest(proven(words)).statusCode(202).extract().path("reference");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
