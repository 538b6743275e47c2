package fr.forge.ressourcerie.http.proof;

import static fr.forge.ressourcerie.Actors.anonymous;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

/** Does the work that a challenge asks for, as a browser would. */
public final class Solving {
    private Solving() {}

    /** The answer to a fresh challenge of that address. */
    public static Map<String, String> proof(String challenges) {
        var challenge =
                anonymous().get(challenges).then().statusCode(200).extract().jsonPath();
        var text = challenge.getString("challenge");
        for (int n = 0; ; n++) {
            if (new BigInteger(1, sha256(text + "." + n)).bitLength() <= 256 - challenge.getInt("difficulty")) {
                return Map.of("challenge", text, "solution", String.valueOf(n));
            }
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
