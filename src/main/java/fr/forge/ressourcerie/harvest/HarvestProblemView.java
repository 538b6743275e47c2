package fr.forge.ressourcerie.harvest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project that a run could not read, or a part of one that it left out. */
@Schema(
        name = "HarvestProblem",
        description = "A project that the run could not read, or a part of one that it left out.")
record HarvestProblemView(
        @Schema(description = "The project's number on the Forge, if known.", nullable = true, examples = "42")
        Long projectId,

        @Schema(description = "The project's path, if known.", nullable = true, examples = "coopmaths/mathalea")
        String path,

        @Schema(
                description = "`unreadable`: the project is missing from this run; `remark`: it is there, without"
                        + " that part.",
                enumeration = {"unreadable", "remark"})
        String severity,

        @Schema(description = "What kind of problem, stable for programs.", examples = "publiccode-invalid")
        String code,

        @Schema(description = "Why, in one sentence.", examples = "publiccode.yml has no name")
        String detail) {

    static HarvestProblemView of(HarvestProblem problem) {
        return new HarvestProblemView(
                problem.projectId(), problem.path(), problem.severity(), problem.code(), problem.detail());
    }
}
