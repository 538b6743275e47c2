package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.educommun.rule.Judged;
import fr.forge.ressourcerie.educommun.rule.Sound;
import fr.forge.ressourcerie.educommun.rule.Wording;
import fr.forge.ressourcerie.problem.Fault;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a call goes. */
@Sound
@Schema(name = "NewCallState", description = "Where a call goes.")
record NewCallState(
        @NotNull @Schema(description = "The next state.", examples = "published")
        CallState state,

        @Size(min = 1, max = 2000)
        @Schema(
                description = "Why, for the history that managers read; or null.",
                nullable = true,
                examples = "Validé en comité de pilotage.")
        String reason)
        implements Judged {

    @Override
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        Wording.check("/reason", reason, faults);
        return faults;
    }
}
