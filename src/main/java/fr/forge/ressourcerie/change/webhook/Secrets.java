package fr.forge.ressourcerie.change.webhook;

import fr.forge.ressourcerie.http.PrivacyKey;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes secrets, keeps them sealed, and signs with them as the Standard Webhooks conventions say. */
@Singleton
class Secrets {
    static final String PREFIX = "whsec_";
    private static final String PURPOSE = "webhook-secret";
    private static final String ADDRESS = "webhook-address";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final PrivacyKey key;
    private final SecureRandom random = new SecureRandom();

    Secrets(PrivacyKey key) {
        this.key = key;
    }

    /** A new one, to be shown once. */
    String make() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    byte[] seal(String secret) {
        return key.sealText(PURPOSE, secret);
    }

    /** Fails when the privacy key is another one now. */
    String open(byte[] sealed) {
        return key.openText(PURPOSE, sealed).orElseThrow(IllegalStateException::new);
    }

    byte[] sealAddress(String address) {
        return key.sealText(ADDRESS, address);
    }

    String openAddress(byte[] sealed) {
        return key.openText(ADDRESS, sealed).orElseThrow(IllegalStateException::new);
    }

    /** The signature of a message: over its identifier, the second at which it is sent, and its bytes. */
    static String sign(String secret, String message, long second, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), ALGORITHM));
            mac.update((message + "." + second + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
