package fr.forge.ressourcerie.http;

import io.smallrye.config.ConfigMapping;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret of the installation, from which each use derives its own key: knowing one derived key tells nothing
 * about the secret or about another. It stands in this room because the cursors, the lowest users, do.
 */
@Singleton
public class PrivacyKey {
    private static final String ALGORITHM = "HmacSHA256";

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] secret;
    private final SecureRandom random = new SecureRandom();

    PrivacyKey(Settings settings) {
        secret = settings.key().getBytes(StandardCharsets.UTF_8);
    }

    /** A keyed hash (HMAC-SHA-256, 32 bytes) of a text under the key of that purpose. */
    public byte[] hash(String purpose, String text) {
        return hmac(hmac(secret, purpose), text);
    }

    /** Encrypts under the key of that purpose (AES-256-GCM with a random nonce in front); only {@link #open} reads it. */
    public byte[] seal(String purpose, byte[] plain) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce, plain, 0);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    public byte[] open(String purpose, byte[] sealed) {
        return cipher(Cipher.DECRYPT_MODE, purpose, Arrays.copyOf(sealed, NONCE), sealed, NONCE);
    }

    /** The same for a text. */
    public byte[] sealText(String purpose, String text) {
        return seal(purpose, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A text that was sealed, or nothing when it was under another key than today's. */
    public Optional<String> openText(String purpose, byte[] sealed) {
        try {
            return Optional.of(new String(open(purpose, sealed), StandardCharsets.UTF_8));
        } catch (IllegalStateException anotherKey) {
            return Optional.empty();
        }
    }

    private byte[] cipher(int mode, String purpose, byte[] nonce, byte[] bytes, int from) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var key = new SecretKeySpec(hmac(secret, purpose + "-encryption"), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes, from, bytes.length - from);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("not sealed under this key", wrong);
        }
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
