package fr.forge.ressourcerie.educommun.call;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.forge.ressourcerie.educommun.grid.Grid;
import fr.forge.ressourcerie.http.Versioned;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a call's grid. Its entity tag shares the version of its call. */
@Schema(name = "Grid", description = "A version of a call's grid.")
record GridView(
        @JsonIgnore long version,

        @Schema(description = "Slug of the call.", examples = "educommun-2026")
        String call,

        @Schema(description = "Number of this version.", examples = "1")
        int number,

        @Schema(description = "Whether it is the one in force, to which new answers are given.", examples = "true")
        boolean current,

        @Schema(description = "When it was written.", examples = "2026-03-02T09:00:00Z")
        Instant createdAt,

        @Schema(description = "All versions, from the first to the one in force.")
        List<GridVersion> versions,

        @Schema(
                description = "How much of the whole, in hundredths, an application needs; null for none.",
                nullable = true,
                examples = "50")
        Integer threshold,

        @Schema(description = "The axes, in order.") List<Grid.Axis> axes,

        @Schema(description = "What is asked before anything is assessed, in order.")
        List<Grid.Question> eligibility)
        implements Versioned {

    @Schema(name = "GridVersion", description = "A version of a grid.")
    record GridVersion(
            @Schema(description = "Its number.", examples = "1")
            int number,

            @Schema(description = "When it was written.", examples = "2026-03-02T09:00:00Z")
            Instant createdAt) {}

    static GridView of(Call call, CallGrid shown, List<CallGrid> versions) {
        return new GridView(
                call.version(),
                call.slug(),
                shown.number(),
                shown.number() == call.grid(),
                shown.createdAt(),
                versions.stream()
                        .map(each -> new GridVersion(each.number(), each.createdAt()))
                        .toList(),
                shown.grid().threshold(),
                shown.grid().axes(),
                shown.grid().eligibility());
    }
}
