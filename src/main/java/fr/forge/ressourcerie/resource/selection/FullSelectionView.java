package fr.forge.ressourcerie.resource.selection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.forge.ressourcerie.http.Versioned;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The place of a resource in the Ressourcerie as curators and its maintainers see it. */
@Schema(
        name = "ResourceFullSelection",
        description = "Its place in the Ressourcerie, as curators and its maintainers see it.")
record FullSelectionView(
        @JsonIgnore long version,

        @Schema(
                description = "Where it stands.",
                enumeration = {
                    "none",
                    "proposed",
                    "changes-requested",
                    "in-test",
                    "selected",
                    "rejected",
                    "to-review",
                    "withdrawn"
                })
        String state,

        @Schema(
                description = "Since when, or null if it never moved.",
                nullable = true,
                examples = "2026-02-03T00:00:00Z")
        Instant since,

        @Schema(
                description = "What was said when it moved there, or null.",
                nullable = true,
                examples = "Conforme à la charte, testée en classe.")
        String reason,

        @Schema(
                description = "What everyone sees of it.",
                enumeration = {"none", "selected", "withdrawn"})
        String publicState,

        @Schema(description = "The states that it can move to.", examples = "[\"to-review\"]")
        List<String> next)
        implements Versioned {}
