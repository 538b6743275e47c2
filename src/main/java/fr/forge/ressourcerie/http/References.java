package fr.forge.ressourcerie.http;

import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Makes what people follow something by without an account: unguessable (59 bits), and easily copied by hand. */
@Singleton
public class References {
    /** Without the letters and digits that people take for one another. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    /** A new one, such as {@code S-7KQM-2VXA-9HRT}, that begins with the letter of its kind. */
    public String make(char kind) {
        var reference = new StringBuilder().append(kind);
        for (int letter = 0; letter < GROUPS * GROUP; letter++) {
            reference.append(letter % GROUP == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}
