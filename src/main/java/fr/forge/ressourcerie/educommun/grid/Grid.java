package fr.forge.ressourcerie.educommun.grid;

import fr.forge.ressourcerie.educommun.rule.Judged;
import fr.forge.ressourcerie.educommun.rule.Sound;
import fr.forge.ressourcerie.problem.Fault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Axes with their criteria, and what must be so before any of it is looked at. Weights are hundredths: those of the axes
 * make 100, and in each axis those of its criteria. A level counts by its place between the lowest and the highest of its scale.
 */
@Sound
@Schema(
        name = "NewGrid",
        description =
                "Axes with their criteria. The weights of the axes make 100, and in each axis those of its criteria.")
public record Grid(
        @Min(0)
        @Max(100)
        @Schema(
                description = "How much of the whole, in hundredths, an application needs; null for none.",
                nullable = true,
                examples = "50")
        Integer threshold,

        @NotNull @Size(min = 1, max = 10) @Schema(description = "The axes, in order.")
        List<@NotNull @Valid Axis> axes,

        @Size(max = 30) @Schema(description = "What is asked before anything is assessed, in order.")
        List<@NotNull @Valid Question> eligibility)
        implements Judged {

    static final String KEY = "[a-z0-9]+(-[a-z0-9]+)*";

    public Grid {
        eligibility = Objects.requireNonNullElse(eligibility, List.of());
    }

    @Override
    public List<Fault> faults() {
        return GridFaults.of(this);
    }

    /** A side on which an application is assessed. */
    @Schema(name = "GridAxis", description = "A side on which an application is assessed.")
    public record Axis(
            @NotNull
            @Size(max = 60)
            @Pattern(regexp = KEY)
            @Schema(description = "Names the axis in the grid; answers name it so.", examples = "juridique")
            String key,

            @NotNull @Size(min = 1, max = 200) @Schema(description = "Its title.", examples = "Juridique")
            String title,

            @Size(min = 1, max = 2000)
            @Schema(
                    description = "What it is about, or null.",
                    nullable = true,
                    examples = "Ce que la licence et les droits permettent à d'autres.")
            String description,

            @NotNull @Min(1) @Max(100) @Schema(description = "Its weight in hundredths of the whole.", examples = "20")
            Integer weight,

            @Min(0)
            @Max(100)
            @Schema(
                    description = "How much of the axis, in hundredths, an application needs; null for none.",
                    nullable = true,
                    examples = "40")
            Integer threshold,

            @NotNull @Size(min = 1, max = 30) @Schema(description = "Its criteria, in order.")
            List<@NotNull @Valid Criterion> criteria) {}

    /** What one answer is given to. */
    @Schema(name = "GridCriterion", description = "What one answer is given to: a level of the scale.")
    public record Criterion(
            @NotNull
            @Size(max = 60)
            @Pattern(regexp = KEY)
            @Schema(description = "Names the criterion in the whole grid.", examples = "licence-libre")
            String key,

            @NotNull @Size(min = 1, max = 200) @Schema(description = "Its title.", examples = "Licence libre")
            String title,

            @Size(min = 1, max = 2000)
            @Schema(
                    description = "What is looked at, or null.",
                    nullable = true,
                    examples = "Le code et les contenus sont sous licence libre, et le dépôt le dit.")
            String description,

            @NotNull @Min(1) @Max(100) @Schema(description = "Its weight in hundredths of its axis.", examples = "50")
            Integer weight,

            @Min(0)
            @Max(100)
            @Schema(
                    description = "The level that an application needs, one of the scale; null for none.",
                    nullable = true,
                    examples = "1")
            Integer threshold,

            @NotNull @Size(min = 2, max = 10) @Schema(description = "The levels, from the lowest to the highest.")
            List<@NotNull @Valid Level> scale,

            @Size(max = 10) @Schema(description = "What shows it.")
            List<@NotNull @Valid Evidence> evidence) {
        public Criterion {
            evidence = Objects.requireNonNullElse(evidence, List.of());
        }
    }

    /** A level with its anchor: without one, two people mean two things by it. */
    @Schema(name = "GridLevel", description = "A level of a scale, anchored in what is seen where it holds.")
    public record Level(
            @NotNull @Min(0) @Max(100) @Schema(description = "Its number, higher than the one before.", examples = "2")
            Integer value,

            @NotNull @Size(min = 1, max = 100) @Schema(description = "Its name.", examples = "Acquis")
            String label,

            @NotNull
            @Size(min = 1, max = 1000)
            @Schema(
                    description = "What is seen of an application that has this level.",
                    examples = "Tout est sous licence libre, à un fichier près qui est nommé.")
            String anchor) {}

    /** Something that shows that a level is reached. */
    @Schema(name = "GridEvidence", description = "Something that shows that a level is reached.")
    public record Evidence(
            @NotNull
            @Size(max = 60)
            @Pattern(regexp = KEY)
            @Schema(description = "Names it in its criterion.", examples = "fichier-de-licence")
            String key,

            @NotNull
            @Size(min = 1, max = 300)
            @Schema(description = "What it is.", examples = "Lien vers le fichier de licence du dépôt")
            String title,

            @NotNull @Schema(description = "Whether an answer needs it.", examples = "true")
            Boolean required) {}

    /** A question whose answer is yes or no. */
    @Schema(name = "EligibilityQuestion", description = "A question whose answer is yes or no.")
    public record Question(
            @NotNull
            @Size(max = 60)
            @Pattern(regexp = KEY)
            @Schema(description = "Names it in the grid.", examples = "depot-public")
            String key,

            @NotNull
            @Size(min = 1, max = 500)
            @Schema(description = "The question.", examples = "Le code source est-il dans un dépôt public ?")
            String question,

            @NotNull
            @Schema(description = "The answer that an eligible application gives: true for yes.", examples = "true")
            Boolean expected,

            @NotNull @Schema(description = "Whether another answer makes an application ineligible.", examples = "true")
            Boolean blocking) {}
}
