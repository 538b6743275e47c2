package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.educommun.rule.Judged;
import fr.forge.ressourcerie.educommun.rule.Sound;
import fr.forge.ressourcerie.educommun.rule.Wording;
import fr.forge.ressourcerie.problem.Fault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A later closing, and why; everyone reads it. */
@Sound
@Schema(name = "NewClosing", description = "A later closing, and why; everyone reads it.")
record NewClosing(
        @NotNull @Valid @Schema(description = "The first instant that is too late, after the one in force.")
        Moment closesAt,

        @NotNull
        @Size(min = 1, max = 1000)
        @Schema(
                description = "Why it is put off; it stays on the call.",
                examples = "La plateforme a été indisponible pendant deux jours.")
        String reason)
        implements Judged {

    @Override
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        Wording.check("/reason", reason, faults);
        return faults;
    }
}
