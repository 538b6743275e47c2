package fr.forge.ressourcerie.educommun.application.assessment;

import fr.forge.ressourcerie.educommun.application.Application;
import fr.forge.ressourcerie.educommun.application.ApplicationPart;
import fr.forge.ressourcerie.educommun.application.Requirement;
import fr.forge.ressourcerie.educommun.call.Call;
import fr.forge.ressourcerie.educommun.call.Grids;
import fr.forge.ressourcerie.educommun.grid.Grid;
import fr.forge.ressourcerie.problem.Text;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All answers of teams, and what they still lack. */
@Singleton
class SelfAnswers implements PanacheRepositoryBase<SelfAnswer, UUID>, ApplicationPart {
    private final Grids grids;

    SelfAnswers(Grids grids) {
        this.grids = grids;
    }

    /** Of an application, by criterion. */
    Map<String, SelfAnswer> of(Application application) {
        return list("applicationId", application.id()).stream()
                .collect(Collectors.toMap(SelfAnswer::criterion, Function.identity()));
    }

    Optional<SelfAnswer> to(Application application, String criterion) {
        return find("applicationId = ?1 and criterion = ?2", application.id(), criterion)
                .firstResultOptional();
    }

    @Override
    public String name() {
        return "selfAssessment";
    }

    @Override
    public List<Requirement> requirements(Application application, Call call) {
        var answers = of(application);
        return grids.inForce(call).axes().stream()
                .flatMap(axis -> axis.criteria().stream())
                .map(criterion -> requirement(criterion, answers.get(criterion.key()), call.grid()))
                .toList();
    }

    private static Requirement requirement(Grid.Criterion criterion, SelfAnswer answer, int grid) {
        var lack = lack(criterion, answer, grid);
        var said = lack == null ? Lack.ANSWER : lack;
        return Requirement.of(
                lack == null,
                "/selfAssessment/" + criterion.key(),
                said.code,
                said.text.fr().formatted(criterion.title()),
                said.text.en().formatted(criterion.title()));
    }

    /** What an answer lacks to count, or null. */
    static Lack lack(Grid.Criterion criterion, SelfAnswer answer, int grid) {
        if (answer == null) {
            return Lack.ANSWER;
        }
        if (answer.grid() != grid) {
            return Lack.GRID;
        }
        var given = answer.evidence().stream().map(EvidenceLink::key).toList();
        var all = criterion.evidence().stream()
                .filter(each -> Boolean.TRUE.equals(each.required()))
                .allMatch(each -> given.contains(each.key()));
        return all ? null : Lack.EVIDENCE;
    }

    @Override
    public Object content(Application application) {
        return list("applicationId = ?1 order by criterion", application.id()).stream()
                .map(answer -> new Content(
                        answer.criterion(), answer.grid(), answer.level(), answer.comment(), answer.evidence()))
                .toList();
    }

    /** Why an answer does not count. */
    enum Lack {
        ANSWER("unanswered", "À évaluer : %s", "To be assessed: %s"),
        GRID(
                "older-grid",
                "La grille a changé depuis cette réponse : relisez et enregistrez de nouveau « %s »",
                "The grid has changed since this answer: read and save “%s” again"),
        EVIDENCE("evidence-missing", "Un lien exigé manque : %s", "A link that is required is missing: %s");

        private final String code;
        private final Text text;

        Lack(String code, String fr, String en) {
            this.code = code;
            this.text = new Text(fr, en);
        }
    }

    /** An answer as it is submitted. */
    record Content(String criterion, int grid, int level, String comment, List<EvidenceLink> evidence) {}
}
