package fr.forge.ressourcerie.change;

import fr.forge.ressourcerie.problem.ProblemCatalogue;
import fr.forge.ressourcerie.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** What is refused about changes. */
@Singleton
class ChangeProblems implements ProblemCatalogue {
    static final ProblemType GONE = ProblemType.of(
            "changes-gone",
            410,
            "Suite des changements perdue",
            "Changes no longer known",
            "Ce curseur a plus d'un an, ou la base a été restaurée depuis : prenez un nouveau curseur par /api/v1/changes?since=now, relisez tout par /api/v1/resources.ndjson?scope=forge, ou repartez de /api/v1/changes, et supprimez ce qui n'y est plus.",
            "This cursor is more than a year old, or the database was restored since: take a new cursor from /api/v1/changes?since=now and read everything again from /api/v1/resources.ndjson?scope=forge, or begin again at /api/v1/changes, and delete what is not there any more.");

    @Override
    public List<ProblemType> types() {
        return List.of(GONE);
    }
}
