package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.educommun.document.DocumentRules;
import fr.forge.ressourcerie.educommun.document.DocumentType;
import fr.forge.ressourcerie.http.file.LargestFile;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document that an application has, or may have. */
@Schema(name = "RequestedDocument", description = "A document that an application has, or may have.")
public record RequestedDocument(
        @NotNull
        @Size(max = 60)
        @Pattern(regexp = CallFacts.KEY)
        @Schema(description = "Names it in the call.", examples = "statuts")
        String key,

        @NotNull @Size(min = 1, max = 200) @Schema(description = "What it is.", examples = "Statuts de l'association")
        String title,

        @Size(min = 1, max = 2000)
        @Schema(
                description = "What it shows, or null.",
                nullable = true,
                examples = "Les statuts en vigueur, signés et datés.")
        String description,

        @NotNull @Schema(description = "Whether an application needs it.", examples = "true")
        Boolean required,

        @Size(max = 5)
        @Schema(
                description = "The kinds of applicants that it is asked of; all when empty.",
                examples = "[\"association\"]")
        List<@NotNull ApplicantKind> applicants,

        @NotNull
        @Size(min = 1, max = 7)
        @Schema(description = "What it may be, by its content.", examples = "[\"pdf\",\"odt\"]")
        List<@NotNull DocumentType> types,

        @NotNull
        @Min(10_000)
        @Max(LargestFile.MOST * 1024L * 1024L)
        @Schema(description = "How many bytes each file has at most.", examples = "10485760")
        Integer maxBytes,

        @NotNull @Min(1) @Max(20) @Schema(description = "How many files at most.", examples = "1")
        Integer maxCount) {

    public RequestedDocument {
        applicants = Objects.requireNonNullElse(applicants, List.of());
    }

    public boolean askedOf(ApplicantKind kind) {
        return applicants.isEmpty() || applicants.contains(kind);
    }

    /** What may be sent in for it. */
    public DocumentRules rules() {
        return new DocumentRules(Set.copyOf(types), maxBytes, maxCount);
    }
}
