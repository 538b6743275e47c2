package fr.forge.ressourcerie.educommun.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of the project's timetable. */
@Schema(name = "TimetableStep", description = "A step of the project's timetable.")
record Step(
        @NotNull @Size(min = 1, max = 200) @Schema(description = "What is done.", examples = "Version pour le collège")
        String title,

        @NotNull @Schema(description = "Its first day.", examples = "2026-09-01")
        LocalDate from,

        @Schema(description = "Its last day, or null.", nullable = true, examples = "2026-12-18")
        LocalDate until,

        @Size(min = 1, max = 2000)
        @Schema(
                description = "More about it, or null.",
                nullable = true,
                examples = "Trois classes l'essaient pendant un trimestre.")
        String description) {

    Step kept() {
        return new Step(Texts.kept(title), from, until, Texts.kept(description));
    }
}
