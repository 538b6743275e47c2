package fr.forge.ressourcerie.change.webhook;

import fr.forge.ressourcerie.change.Interest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which resources; other kinds of things are told whole. */
@Schema(
        name = "WebhookFilter",
        description = "Which resources: values of one filter are alternatives, different filters hold together. What"
                + " leaves the filter is told as removed. Other kinds of things are told whole.")
record WebhookFilter(
        @Pattern(regexp = "ressourcerie|forge")
        @Schema(
                description = "`ressourcerie`: the ministry's selection; `forge`, as when it is left out: everything.",
                examples = "ressourcerie")
        String scope,

        @Size(max = 20) @Schema(description = "Levels, codes or URIs; none for all.", examples = "[\"cycle-3\"]")
        List<@NotNull @Size(min = 1, max = 200) String> level,

        @Size(max = 20)
        @Schema(description = "Disciplines, codes or URIs; none for all.", examples = "[\"mathematiques\"]")
        List<@NotNull @Size(min = 1, max = 200) String> discipline) {
    private static final String SELECTION = "ressourcerie";

    static WebhookFilter of(Interest interest) {
        return new WebhookFilter(
                interest.selectedOnly() ? SELECTION : "forge", interest.levels(), interest.disciplines());
    }

    Interest interest() {
        return new Interest(
                SELECTION.equals(scope),
                Objects.requireNonNullElse(level, List.of()),
                Objects.requireNonNullElse(discipline, List.of()));
    }
}
