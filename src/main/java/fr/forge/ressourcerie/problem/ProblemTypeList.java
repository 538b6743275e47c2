package fr.forge.ressourcerie.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All kinds of problem, which are few enough to be told at once. */
@Schema(name = "ProblemTypeList", description = "Every kind of problem that this service answers with.")
record ProblemTypeList(
        @Schema(description = "The kinds of problem, by code.")
        List<ProblemTypeView> items) {}
