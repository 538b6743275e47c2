package fr.forge.ressourcerie.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An act for those who may know all of it. */
@Schema(name = "Act", description = "Something that was done, as those who may know all of it read it.")
public record TrailActView(
        @Schema(description = "When.", examples = "2026-02-03T10:11:12Z")
        Instant at,

        @Schema(description = "What was done.", examples = "forge-account-confirmed")
        String act,

        @Schema(description = "The role that allowed it.", examples = "curator")
        String role,

        @Schema(
                description =
                        "Handle of the account that did it; null when the account is gone, or is not for the reader to know.",
                nullable = true,
                examples = "membre-a2b3c4d5e6")
        String author,

        @Schema(
                description = "Why, or null when no reason was given or it is kept no longer.",
                nullable = true,
                examples = "Profil vérifié sur la Forge.")
        String reason,

        @Schema(description = "What moved.") List<ActChange> changes) {

    public static TrailActView of(RecordedAct recorded, Optional<String> author) {
        return new TrailActView(
                recorded.at(),
                recorded.act().name(),
                recorded.act().role(),
                author.orElse(null),
                recorded.reason().orElse(null),
                new TreeMap<>(recorded.act().changes())
                        .entrySet().stream()
                                .map(each -> new ActChange(
                                        each.getKey(),
                                        texts(each.getValue().from()),
                                        texts(each.getValue().to())))
                                .toList());
    }

    private static List<String> texts(Object value) {
        if (value instanceof Collection<?> values) {
            return values.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(String.valueOf(value));
    }

    /** A field that moved. */
    @Schema(name = "ActChange", description = "A field that moved.")
    public record ActChange(
            @Schema(description = "The field.", examples = "state")
            String field,

            @Schema(description = "Its values before; empty when it had none.", examples = "[\"claimed\"]")
            List<String> from,

            @Schema(description = "Its values after; empty when it has none.", examples = "[\"confirmed\"]")
            List<String> to) {}
}
