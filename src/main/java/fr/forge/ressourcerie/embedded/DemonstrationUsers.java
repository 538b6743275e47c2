package fr.forge.ressourcerie.embedded;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Who can sign in to the demonstration, as its realm says. */
final class DemonstrationUsers {
    private DemonstrationUsers() {}

    /** The address of each, by their name. */
    static Map<String, String> of(Path realm) {
        var addresses = new TreeMap<String, String>();
        try {
            for (var user : new ObjectMapper().readTree(realm.toFile()).path("users")) {
                if (user.has("email")) {
                    addresses.put(
                            user.path("username").asText(), user.path("email").asText());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the demonstration's realm is unreadable", unreadable);
        }
        return addresses;
    }
}
