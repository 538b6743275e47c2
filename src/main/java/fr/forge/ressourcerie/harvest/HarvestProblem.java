package fr.forge.ressourcerie.harvest;

import fr.forge.ressourcerie.forge.Unreadable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A project that a run could not read, or a part of one that it had to leave out. */
@Entity
class HarvestProblem {
    private static final int DETAIL_LENGTH = 500;

    @Id
    private UUID id;

    private UUID harvestId;
    private Long projectId;
    private String path;
    private String severity;
    private String code;
    private String detail;

    protected HarvestProblem() {}

    /** The whole project is missing from this run. */
    static HarvestProblem unreadable(UUID harvest, String path, Unreadable what) {
        return of(harvest, path, what, "unreadable");
    }

    /** The project was read, without that part. */
    static HarvestProblem remark(UUID harvest, String path, Unreadable what) {
        return of(harvest, path, what, "remark");
    }

    private static HarvestProblem of(UUID harvest, String path, Unreadable what, String severity) {
        var problem = new HarvestProblem();
        problem.id = Harvests.newId();
        problem.harvestId = harvest;
        problem.projectId = what.projectId();
        problem.path = path;
        problem.severity = severity;
        problem.code = what.reasonCode();
        problem.detail = what.reason().length() > DETAIL_LENGTH
                ? what.reason().substring(0, DETAIL_LENGTH - 1) + "…"
                : what.reason();
        return problem;
    }

    UUID id() {
        return id;
    }

    Long projectId() {
        return projectId;
    }

    String path() {
        return path;
    }

    String severity() {
        return severity;
    }

    String code() {
        return code;
    }

    String detail() {
        return detail;
    }
}
