package fr.forge.ressourcerie.educommun.call;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One kind of those who may apply, with what identifies it. */
@Schema(name = "CallApplicants", description = "One kind of those who may apply, with what identifies it.")
public record Applicants(
        @NotNull @Schema(description = "The kind.", examples = "association")
        ApplicantKind kind,

        @Size(max = 2)
        @Schema(
                description = "The numbers of which an applicant of this kind gives one; none where it has none.",
                examples = "[\"rna\",\"siret\"]")
        List<@NotNull Identifier> identifiedBy,

        @NotNull
        @Schema(
                description = "Whether one of them must be given; `false` also lets those apply who have none.",
                examples = "true")
        Boolean identifierRequired) {

    public Applicants {
        identifiedBy = Objects.requireNonNullElse(identifiedBy, List.of());
    }
}
