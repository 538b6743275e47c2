package fr.forge.ressourcerie.educommun.application.assessment;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.educommun.application.Application;
import fr.forge.ressourcerie.educommun.application.Applications;
import fr.forge.ressourcerie.educommun.call.Call;
import fr.forge.ressourcerie.educommun.call.Calls;
import fr.forge.ressourcerie.educommun.call.Grids;
import fr.forge.ressourcerie.educommun.grid.Grid;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Fault;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Saves and shows a team's answers to the grid in force, in the caller's transaction. */
@Singleton
class AssessProject {
    private final SelfAnswers answers;
    private final Applications applications;
    private final Calls calls;
    private final Grids grids;
    private final Audit audit;
    private final Clock clock;

    AssessProject(SelfAnswers answers, Applications applications, Calls calls, Grids grids, Audit audit, Clock clock) {
        this.answers = answers;
        this.applications = applications;
        this.calls = calls;
        this.grids = grids;
        this.audit = audit;
        this.clock = clock;
    }

    SelfAssessmentView all(Application application) {
        var call = calls.findById(application.callId());
        var given = answers.of(application);
        var shown = grids.inForce(call).axes().stream()
                .flatMap(axis -> axis.criteria().stream()
                        .map(each -> SelfAnswerView.of(axis, each, given.get(each.key()), call.grid())))
                .toList();
        var answered = (int) shown.stream().filter(SelfAnswerView::counts).count();
        return new SelfAssessmentView(call.grid(), answered, shown);
    }

    SelfAnswerView one(Application application, String criterion) {
        var asked = asked(application, criterion);
        var answer = answers.to(application, criterion).orElse(null);
        return SelfAnswerView.of(asked.axis, asked.criterion, answer, asked.call.grid());
    }

    /** Saves an answer of a locked application; an answer to an older version of the grid takes the new one's place. */
    void save(Application application, String key, NewSelfAnswer wanted) {
        applications.mustBeOpenFor(application, "/selfAssessment/" + key);
        var asked = asked(application, key);
        check(asked.criterion, wanted);
        var answer = answers.to(application, key).orElseGet(() -> begun(application, key));
        var before = answer.version() == 0 ? null : answer.level();
        answer.say(
                asked.call.grid(),
                wanted.level(),
                wanted.comment() == null ? null : wanted.comment().strip(),
                wanted.evidence(),
                clock.instant());
        answers.persistAndFlush(answer);
        applications.touched(application);
        audit.record(Act.of("criterion-answered", applications.role(application), Applications.KIND, application.id())
                .changing("criterion", null, key)
                .changing("level", before, wanted.level()));
    }

    private SelfAnswer begun(Application application, String key) {
        return SelfAnswer.to(UuidVersion7Strategy.INSTANCE.generateUuid(null), application.id(), key);
    }

    /** Takes an answer of a locked application back. */
    void takeBack(Application application, String key) {
        applications.mustBeOpenFor(application, "/selfAssessment/" + key);
        answers.to(application, key).ifPresent(answer -> {
            answers.delete(answer);
            answers.flush();
            applications.touched(application);
            audit.record(Act.of("answer-deleted", applications.role(application), Applications.KIND, application.id())
                    .changing("criterion", key, null));
        });
    }

    private static void check(Grid.Criterion criterion, NewSelfAnswer wanted) {
        var faults = new ArrayList<Fault>();
        var scale = criterion.scale().stream().map(Grid.Level::value).toList();
        if (!scale.contains(wanted.level())) {
            faults.add(Fault.ofBody(
                    "/level",
                    "not-on-the-scale",
                    "Un niveau de l'échelle : %s.".formatted(scale),
                    "A level of the scale: %s.".formatted(scale)));
        }
        var keys = criterion.evidence().stream().map(Grid.Evidence::key).toList();
        for (var index = 0; index < wanted.evidence().size(); index++) {
            if (!keys.contains(wanted.evidence().get(index).key())) {
                faults.add(Fault.ofBody(
                        "/evidence/" + index + "/key",
                        "unknown-evidence",
                        "Un élément de preuve de ce critère : %s.".formatted(keys),
                        "Evidence of this criterion: %s.".formatted(keys)));
            }
        }
        if (!faults.isEmpty()) {
            throw CommonProblems.INVALID_INPUT.because().with(List.copyOf(faults));
        }
    }

    private Asked asked(Application application, String key) {
        var call = calls.findById(application.callId());
        return grids.inForce(call).axes().stream()
                .flatMap(axis -> axis.criteria().stream().map(each -> new Asked(call, axis, each)))
                .filter(each -> each.criterion.key().equals(key))
                .findFirst()
                .orElseThrow(AssessmentProblems.UNKNOWN_CRITERION::because);
    }

    private record Asked(Call call, Grid.Axis axis, Grid.Criterion criterion) {}
}
