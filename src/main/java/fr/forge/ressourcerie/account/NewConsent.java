package fr.forge.ressourcerie.account;

import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Fault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consent to being named, or its withdrawal. */
@Schema(
        name = "NewConsent",
        description = "A consent to being named, with `version` and `shown`; or, with `given: false` alone, its"
                + " withdrawal.")
record NewConsent(
        @NotNull @Schema(description = "`false` withdraws: nothing is shown any more.", examples = "true")
        Boolean given,

        @Size(max = 20)
        @Schema(
                description = "The version of the text that the person read, the one in force; required with `given`.",
                nullable = true,
                examples = "2026-11")
        String version,

        @Valid @Schema(description = "What may be shown; required with `given`.", nullable = true)
        Parts shown) {

    @Schema(name = "NewConsentParts", description = "What may be shown; what is not named may not.")
    record Parts(
            @Schema(
                    description = "The display name; always `true`, because the rest is nobody's without it.",
                    nullable = true,
                    examples = "true")
            Boolean name,

            @Schema(description = "The biography.", nullable = true, examples = "true")
            Boolean biography,

            @Schema(description = "The academy.", nullable = true, examples = "false")
            Boolean academy) {

        boolean any() {
            return Boolean.TRUE.equals(name) || biographyShown() || academyShown();
        }

        boolean biographyShown() {
            return Boolean.TRUE.equals(biography);
        }

        boolean academyShown() {
            return Boolean.TRUE.equals(academy);
        }
    }

    /** Refuses what does not hold together, every fault at once. */
    NewConsent checked() {
        var faults = new ArrayList<Fault>();
        if (given && version == null) {
            faults.add(Fault.ofBody(
                    "/version",
                    "required",
                    "La version du texte lu : voyez /api/v1/consent-texts/current.",
                    "The version of the text that was read: see /api/v1/consent-texts/current."));
        }
        if (given && (shown == null || !Boolean.TRUE.equals(shown.name()))) {
            faults.add(Fault.ofBody(
                    "/shown/name",
                    "required",
                    "« true » : sans le nom, rien n'est montré. Pour ne plus rien montrer, envoyez « given: false ».",
                    "“true”: without the name nothing is shown. To show nothing any more, send “given: false”."));
        }
        if (!given && shown != null && shown.any()) {
            faults.add(Fault.ofBody(
                    "/shown",
                    "not-allowed",
                    "Un retrait ne montre rien : laissez « shown » de côté.",
                    "A withdrawal shows nothing: leave “shown” out."));
        }
        if (!faults.isEmpty()) {
            throw CommonProblems.INVALID_INPUT.because().with(faults);
        }
        return this;
    }
}
