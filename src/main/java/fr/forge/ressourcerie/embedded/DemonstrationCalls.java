package fr.forge.ressourcerie.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.forge.ressourcerie.educommun.call.Calls;
import fr.forge.ressourcerie.educommun.call.MakeCall;
import fr.forge.ressourcerie.educommun.call.NewCall;
import fr.forge.ressourcerie.educommun.document.DocumentRules;
import fr.forge.ressourcerie.educommun.document.DocumentType;
import fr.forge.ressourcerie.educommun.document.Documents;
import fr.forge.ressourcerie.educommun.document.Inspected;
import fr.forge.ressourcerie.educommun.grid.Grid;
import fr.forge.ressourcerie.harvest.HarvestCompleted;
import fr.forge.ressourcerie.http.file.Upload;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Two calls: the one of 2026, whose dates are public, closed and waiting for its results, and one that is open, with dates
 * around the start. Their texts and their kit are our own.
 */
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
class DemonstrationCalls {
    private static final String FOLDER = "/embedded/educommun/";
    private static final String KIT = "grille-d-autoevaluation.ods";
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Calls calls;
    private final MakeCall make;
    private final Documents documents;
    private final DemonstrationActor actor;
    private final ObjectMapper json;
    private final AtomicBoolean first = new AtomicBoolean(true);

    DemonstrationCalls(Calls calls, MakeCall make, Documents documents, DemonstrationActor actor, ObjectMapper json) {
        this.calls = calls;
        this.make = make;
        this.documents = documents;
        this.actor = actor;
        this.json = json;
    }

    void make(@Observes HarvestCompleted harvest) {
        // The next run may complete while the first one still writes.
        if (Boolean.getBoolean(Development.DEMONSTRATION) && first.getAndSet(false)) {
            fill(Instant.now());
        }
    }

    /** Makes them as of that instant, where there is no call yet. */
    void fill(Instant now) {
        try {
            var kit = Files.createTempFile("kit", null);
            try {
                fill(now, Map.of(KIT, looked(kit)));
            } finally {
                Files.delete(kit);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the demonstration's kit is unreadable", unreadable);
        }
    }

    private void fill(Instant now, Map<String, Inspected> kit) {
        actor.does(() -> {
            if (calls.count() == 0) {
                read("calls.json").forEach(entry -> make(entry, now, kit));
            }
        });
    }

    /** The kit as if somebody had sent it in, by way of the disk. */
    private Inspected looked(Path at) throws IOException {
        try (var content = DemonstrationCalls.class.getResourceAsStream(FOLDER + KIT)) {
            var size = Files.copy(content, at, StandardCopyOption.REPLACE_EXISTING);
            return documents.inspect(
                    new Upload.Received(at, KIT, size), new DocumentRules(Set.of(DocumentType.ODS), 1_000_000, 1));
        }
    }

    private void make(JsonNode entry, Instant now, Map<String, Inspected> kit) {
        var today = LocalDate.ofInstant(now, ZONE);
        var wanted = (ObjectNode) entry.path("call");
        if (entry.has("opensInDays")) {
            wanted.set("opensAt", moment(today, entry.path("opensInDays").asLong()));
            wanted.set("closesAt", moment(today, entry.path("closesInDays").asLong()));
            wanted.putObject("support")
                    .put(
                            "from",
                            today.plusDays(entry.path("supportInDays").asLong()).toString());
        }
        var published = at(
                entry, "publishedAt", midnight(today, entry.path("opensInDays").asLong()));
        make.tell(
                value(wanted, NewCall.class),
                value(read("grid.json"), Grid.class),
                kit,
                published,
                at(entry, "closedAt", null));
    }

    private static Instant at(JsonNode entry, String field, Instant otherwise) {
        return entry.has(field) ? Instant.parse(entry.path(field).asText()) : otherwise;
    }

    private ObjectNode moment(LocalDate today, long days) {
        return json.createObjectNode()
                .put("at", midnight(today, days).toString())
                .put("zone", ZONE.getId());
    }

    private static Instant midnight(LocalDate today, long days) {
        return today.plusDays(days).atStartOfDay(ZONE).toInstant();
    }

    private JsonNode read(String file) {
        try (var content = DemonstrationCalls.class.getResourceAsStream(FOLDER + file)) {
            return json.readTree(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the demonstration's calls are unreadable", unreadable);
        }
    }

    private <T> T value(JsonNode from, Class<T> type) {
        try {
            return json.treeToValue(from, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the demonstration's calls are unreadable", unreadable);
        }
    }
}
