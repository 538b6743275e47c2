package fr.forge.ressourcerie.problem;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of problem, explained. */
@Schema(name = "ProblemType", description = "A kind of problem that this service answers with.")
record ProblemTypeView(
        @Schema(
                description = "The address of this explanation, which is the `type` of such problems.",
                format = "uri",
                examples = "https://ressourcerie.example/problems/invalid-input")
        String type,

        @Schema(description = "The code, stable for programs.", examples = "invalid-input")
        String code,

        @Schema(description = "The HTTP status that goes with it.", examples = "400")
        int status,

        @Schema(description = "What happened.", examples = "Demande invalide")
        String title,

        @Schema(description = "What to do; `…` stands for what differs from one occurrence to the next.")
        String detail) {

    static ProblemTypeView of(ProblemType type, PublicAddress address, Locale language) {
        return new ProblemTypeView(
                address.of("/problems/" + type.code()),
                type.code(),
                type.status(),
                type.title().in(language),
                type.detail().in(language).replace("%s", "…").replace("%%", "%"));
    }
}
