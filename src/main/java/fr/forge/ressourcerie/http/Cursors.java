package fr.forge.ressourcerie.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Problem;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/** Writes a position as an opaque word that is good for one list with its filters only, and reads it back. */
@Singleton
public class Cursors {
    private static final String PURPOSE = "cursor";
    private static final int SEAL = 12;

    private final PrivacyKey key;
    private final ObjectMapper json;

    Cursors(PrivacyKey key, ObjectMapper json) {
        this.key = key;
        this.json = json;
    }

    public String write(Position position, String list) {
        try {
            var text = json.writeValueAsString(position);
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            var sealed = Arrays.copyOf(seal(text, list), SEAL + bytes.length);
            System.arraycopy(bytes, 0, sealed, SEAL, bytes.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a position is a boolean and texts", impossible);
        }
    }

    public Position read(String cursor, String list) {
        try {
            var sealed = Base64.getUrlDecoder().decode(cursor);
            if (sealed.length <= SEAL) {
                throw refused();
            }
            var text = new String(sealed, SEAL, sealed.length - SEAL, StandardCharsets.UTF_8);
            if (!MessageDigest.isEqual(Arrays.copyOf(sealed, SEAL), seal(text, list))) {
                throw refused();
            }
            return json.readValue(text, Position.class);
        } catch (IllegalArgumentException | JsonProcessingException unreadable) {
            throw refused();
        }
    }

    private byte[] seal(String text, String list) {
        return Arrays.copyOf(key.hash(PURPOSE, list + "\n" + text), SEAL);
    }

    private static Problem refused() {
        return CommonProblems.INVALID_CURSOR.because();
    }
}
