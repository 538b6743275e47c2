package fr.forge.ressourcerie.educommun.application.assessment;

import fr.forge.ressourcerie.educommun.rule.Judged;
import fr.forge.ressourcerie.educommun.rule.Sound;
import fr.forge.ressourcerie.educommun.rule.Wording;
import fr.forge.ressourcerie.problem.Fault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer to a criterion, whole. */
@Sound
@Schema(name = "NewSelfAnswer", description = "An answer to a criterion, whole: it takes the place of the one before.")
record NewSelfAnswer(
        @NotNull
        @Min(0)
        @Max(100)
        @Schema(description = "The level reached, one of the criterion's scale.", examples = "2")
        Integer level,

        @Size(min = 1, max = 4000)
        @Schema(description = "Why, or null.", nullable = true, examples = "Tous les dépôts portent leur licence.")
        String comment,

        @Size(max = 20) @Schema(description = "What shows it, at most once for each evidence of the criterion.")
        List<@NotNull @Valid EvidenceLink> evidence)
        implements Judged {

    NewSelfAnswer {
        evidence = Objects.requireNonNullElse(evidence, List.of());
    }

    @Override
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        Wording.check("/comment", comment, faults);
        var keys = new HashSet<String>();
        for (var index = 0; index < evidence.size(); index++) {
            var link = evidence.get(index);
            if (link != null && link.key() != null && !keys.add(link.key())) {
                faults.add(
                        Fault.ofBody("/evidence/" + index + "/key", "duplicate-key", "Une seule fois.", "Only once."));
            }
        }
        return faults;
    }
}
