package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.educommun.rule.Judged;
import fr.forge.ressourcerie.educommun.rule.Sound;
import fr.forge.ressourcerie.problem.Fault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A call to be prepared: a draft, which may be filled in later. */
@Sound
@Schema(
        name = "NewCall",
        description =
                "A call to be prepared. A title and an edition are enough; the rest is needed before it is published.")
public record NewCall(
        @Size(min = 3, max = 80)
        @Pattern(regexp = CallFacts.KEY)
        @Schema(
                description = "Readable name in addresses, which never changes; made of the title when absent.",
                nullable = true,
                examples = "educommun-2026")
        String slug,

        @NotNull
        @Size(min = 1, max = CallFacts.EDITION)
        @Schema(description = "Which edition it is.", examples = "2026")
        String edition,

        @NotNull @Size(min = 1, max = CallFacts.TITLE) @Schema(description = "Its title.", examples = "EduCommun 2026")
        String title,

        @Size(min = 1, max = CallFacts.SUMMARY)
        @Schema(
                description = "What it is in a sentence.",
                nullable = true,
                examples = "L'appel à communs numériques éducatifs.")
        String summary,

        @Size(min = 1, max = CallFacts.DESCRIPTION)
        @Schema(
                description = "All that applicants need to know, in Markdown.",
                nullable = true,
                examples = "Cet appel soutient des **communs numériques** portés par un collectif.")
        String description,

        @Valid @Schema(description = "When it opens: the first instant that is not too early.", nullable = true)
        Moment opensAt,

        @Valid @Schema(description = "When it closes: the first instant that is too late.", nullable = true)
        Moment closesAt,

        @Valid @Schema(description = "When those who are chosen are supported, and how.", nullable = true)
        Support support,

        @Size(max = 5) @Schema(description = "Who may apply.")
        List<@NotNull @Valid Applicants> applicants,

        @Size(max = CallFacts.LIST) @Schema(description = "The documents that an application has, in order.")
        List<@NotNull @Valid RequestedDocument> documents,

        @Size(max = 254)
        @Pattern(regexp = CallFacts.ADDRESS)
        @Schema(
                description = "Where to ask: the address of a role, never of a person, because everyone can read it.",
                nullable = true,
                examples = "educommun@education.example")
        String contact,

        @Size(max = CallFacts.LIST) @Schema(description = "The days that are announced.")
        List<@NotNull @Valid Milestone> timeline)
        implements Judged {

    @Override
    public List<Fault> faults() {
        return CallRules.faults(facts(), opensAt, closesAt);
    }

    CallFacts facts() {
        return new CallFacts(edition, title, summary, description, support, applicants, documents, contact, timeline);
    }
}
