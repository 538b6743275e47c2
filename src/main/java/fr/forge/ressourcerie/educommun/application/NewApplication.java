package fr.forge.ressourcerie.educommun.application;

import fr.forge.ressourcerie.educommun.call.ApplicantKind;
import fr.forge.ressourcerie.educommun.rule.Judged;
import fr.forge.ressourcerie.educommun.rule.Sound;
import fr.forge.ressourcerie.educommun.rule.Wording;
import fr.forge.ressourcerie.problem.Fault;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An application to be begun. */
@Sound
@Schema(name = "NewApplication", description = "An application to be begun; all the rest is filled in later.")
record NewApplication(
        @NotNull
        @Size(min = 1, max = 200)
        @Schema(description = "Its title.", examples = "Des exercices de calcul mental pour tous")
        String title,

        @NotNull @Schema(description = "Who applies; one of the kinds that the call admits.", examples = "association")
        ApplicantKind applicantKind)
        implements Judged {

    @Override
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        Wording.check("/title", title, faults);
        return faults;
    }
}
