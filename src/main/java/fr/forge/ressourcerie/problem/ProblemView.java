package fr.forge.ressourcerie.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A failure as the client reads it (RFC 9457), in the client's language. */
@Schema(name = "Problem", description = "Why a request failed and what to do about it (RFC 9457).")
record ProblemView(
        @Schema(
                description = "Address of a page that explains this kind of problem.",
                format = "uri",
                examples = "https://ressourcerie.example/problems/invalid-input")
        String type,

        @Schema(description = "The kind of problem, stable for programs.", examples = "invalid-input")
        String code,

        @Schema(description = "What happened, the same for every occurrence.", examples = "Demande invalide")
        String title,

        @Schema(description = "The HTTP status of the answer.", examples = "400")
        int status,

        @Schema(
                description = "What to do about it.",
                examples = "La liste « errors » nomme chaque élément à corriger et ce qui est admis.")
        String detail,

        @Schema(description = "The path that was asked for.", examples = "/api/v1/resources")
        String instance,

        @Schema(
                description = "To be quoted when reporting the problem: it finds the request in the logs.",
                examples = "4bf92f3577b34da6a3ce929d0e0e4736")
        String traceId,

        @Schema(description = "Everything that is wrong with the input; empty for other problems.")
        List<FaultView> errors) {

    /** One fault of the input; either {@code pointer} or {@code parameter} tells where. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProblemError", description = "One thing to correct in the input.")
    record FaultView(
            @Schema(
                    description = "Where in the body, as a JSON pointer (RFC 6901); absent for a parameter.",
                    extensions = @Extension(name = "x-optional", value = "true"),
                    examples = "/levels/0/uri")
            String pointer,

            @Schema(
                    description = "Which query, path or header parameter; absent for the body.",
                    extensions = @Extension(name = "x-optional", value = "true"),
                    examples = "limit")
            String parameter,

            @Schema(description = "What kind of fault, stable for programs.", examples = "out-of-bounds")
            String code,

            @Schema(description = "What is allowed.", examples = "Entre 1 et 100.")
            String detail) {

        static FaultView of(Fault fault, Locale language) {
            return new FaultView(
                    fault.pointer(),
                    fault.parameter(),
                    fault.code(),
                    fault.detail().in(language));
        }
    }
}
