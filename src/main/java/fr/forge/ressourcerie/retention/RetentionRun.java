package fr.forge.ressourcerie.retention;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One run over all terms: when it ran and how many rows each term took. */
record RetentionRun(UUID id, String state, Instant startedAt, Instant endedAt, Map<String, Long> counts) {
    static final String RUNNING = "running";
    static final String COMPLETED = "completed";
    static final String INTERRUPTED = "interrupted";
    /** Nothing was changed, so there is no run to come back to. */
    static final String REHEARSED = "rehearsed";

    private static final ObjectMapper JSON = new ObjectMapper();

    static RetentionRun of(Object[] row) {
        return new RetentionRun(
                (UUID) row[0], (String) row[1], (Instant) row[2], (Instant) row[3], read((String) row[4]));
    }

    static String written(Map<String, Long> counts) {
        try {
            return JSON.writeValueAsString(counts);
        } catch (IOException impossible) {
            throw new UncheckedIOException("names and numbers", impossible);
        }
    }

    private static Map<String, Long> read(String counts) {
        try {
            return JSON.readValue(counts, new TypeReference<>() {});
        } catch (IOException impossible) {
            throw new UncheckedIOException("written by this class", impossible);
        }
    }
}
