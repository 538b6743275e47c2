package fr.forge.ressourcerie.http;

import io.smallrye.config.ConfigMapping;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret of the installation, from which each use derives its own key: knowing one derived key tells nothing
 * about the secret or about another. It stands in this room because the cursors, the lowest users, do.
 */
@Singleton
public class PrivacyKey {
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    PrivacyKey(Settings settings) {
        secret = settings.key().getBytes(StandardCharsets.UTF_8);
    }

    /** A keyed hash (HMAC-SHA-256, 32 bytes) of a text under the key of that purpose. */
    public byte[] hash(String purpose, String text) {
        return hmac(hmac(secret, purpose), text);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    /** {@code RESSOURCERIE_PRIVACY_KEY}: no default outside development and tests. */
    @ConfigMapping(prefix = "ressourcerie.privacy")
    interface Settings {
        String key();
    }
}
