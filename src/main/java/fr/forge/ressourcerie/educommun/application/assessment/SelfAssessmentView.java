package fr.forge.ressourcerie.educommun.application.assessment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole self-assessment. */
@Schema(name = "SelfAssessment", description = "Every criterion of the grid in force, with the team's answer.")
record SelfAssessmentView(
        @Schema(description = "The version of the grid in force.", examples = "1")
        int grid,

        @Schema(description = "How many answers count.", examples = "9")
        int answered,

        @Schema(description = "Each criterion, in the order of the grid.")
        List<SelfAnswerView> answers) {}
