package fr.forge.ressourcerie.resource.selection;

import fr.forge.ressourcerie.audit.Act;
import fr.forge.ressourcerie.audit.Audit;
import fr.forge.ressourcerie.audit.RecordedAct;
import fr.forge.ressourcerie.http.Words;
import fr.forge.ressourcerie.resource.Resource;
import fr.forge.ressourcerie.resource.Resources;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Where resources stand in the Ressourcerie, with what was said when they moved there. */
@Singleton
class Standings {
    private final Audit audit;

    Standings(Audit audit) {
        this.audit = audit;
    }

    FullSelectionView of(Resource resource) {
        var state = resource.selection();
        var move = audit.latest(Resources.KIND, resource.id(), Resources.SELECTION_MOVED);
        return new FullSelectionView(
                resource.selectionVersion(),
                Words.of(state),
                move.map(Standings::since).orElse(resource.selectedAt()),
                move.flatMap(RecordedAct::reason).orElse(null),
                resource.publicState(),
                state.next().stream().sorted().map(Words::of).toList());
    }

    /** The day that was given for the move, which may lie before the act. */
    private static Instant since(RecordedAct move) {
        return Optional.ofNullable(move.act().changes().get(Resources.PUBLIC_SINCE))
                .map(Act.Change::to)
                .map(day -> Instant.parse((String) day))
                .orElse(move.at());
    }
}
