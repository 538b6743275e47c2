package fr.forge.ressourcerie;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The key pair of the tests' identity provider, made once for each run of the JVM and never written down. */
final class SigningKey {
    /** Known to the JVM and not to a class: Quarkus loads this class again for each of its class loaders. */
    private static final String PRIVATE = "ressourcerie.test.private-key";

    private static final String PUBLIC = "ressourcerie.test.public-key";

    private SigningKey() {}

    static String publicKey() {
        makeOnce();
        return System.getProperty(PUBLIC);
    }

    static PrivateKey privateKey() {
        makeOnce();
        try {
            var encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key that nobody trusts. */
    static PrivateKey strangersKey() {
        return pair().getPrivate();
    }

    private static synchronized void makeOnce() {
        if (System.getProperty(PRIVATE) == null) {
            var pair = pair();
            System.setProperty(
                    PUBLIC, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
            System.setProperty(
                    PRIVATE,
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
