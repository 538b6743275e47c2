package fr.forge.ressourcerie.http.write;

import jakarta.enterprise.context.RequestScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What the body of the request under way was, without keeping it. */
@RequestScoped
class RequestDigest {
    private final MessageDigest digest = sha256();

    MessageDigest digest() {
        return digest;
    }

    /** To be asked once, when the body was read. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
