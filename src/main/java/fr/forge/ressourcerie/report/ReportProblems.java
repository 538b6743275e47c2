package fr.forge.ressourcerie.report;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What is refused around reports. */
@Singleton
class ReportProblems implements ProblemCatalogue {
    static final ProblemType UNKNOWN = ProblemType.of(
            "unknown-report",
            404,
            "Signalement inconnu",
            "Unknown report",
            "Aucun signalement ne porte cette référence ; une référence s'écrit R-XXXX-XXXX-XXXX et n'est plus connue un an"
                    + " après sa décision.",
            "No report has this reference; a reference is written R-XXXX-XXXX-XXXX and is forgotten a year after its"
                    + " decision.");
    static final ProblemType PROOF_REQUIRED = ProblemType.of(
            "report-proof-required",
            422,
            "Preuve de travail à joindre",
            "Proof of work required",
            "Sans compte, demandez d'abord un défi à GET %s/reports/challenge, puis joignez sa réponse dans « proof ».",
            "Without an account, first ask GET %s/reports/challenge for a challenge, then add its answer as “proof”.");
    static final ProblemType PROOF_REFUSED = ProblemType.of(
            "report-proof-refused",
            422,
            "Preuve de travail refusée",
            "Proof of work refused",
            "Ce défi est périmé, a déjà servi, n'est pas celui de ce que vous signalez, ou sa réponse n'est pas la bonne ;"
                    + " demandez un nouveau défi et recommencez.",
            "This challenge has expired, was used already, is not that of what you report, or its answer is wrong; ask for a"
                    + " new challenge and try again.");
    static final ProblemType ENOUGH = ProblemType.of(
            "reports-enough-for-today",
            429,
            "Assez de signalements pour aujourd'hui",
            "Enough reports for today",
            "Ceci a été signalé aujourd'hui autant de fois qu'il le faut ; un curateur va le lire.",
            "This was reported as often as needed today; a curator will read it.");
    static final ProblemType STEP = ProblemType.of(
            "report-step-refused",
            409,
            "Décision impossible",
            "Decision not possible",
            "Un signalement à l'état « %s » ne passe pas à « %s » ; états possibles : %s.",
            "A report that is “%s” does not move to “%s”; possible states: %s.");

    @Override
    public List<ProblemType> types() {
        return List.of(UNKNOWN, PROOF_REQUIRED, PROOF_REFUSED, ENOUGH, STEP);
    }
}
