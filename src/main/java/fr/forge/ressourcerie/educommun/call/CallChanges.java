package fr.forge.ressourcerie.educommun.call;

import fr.forge.ressourcerie.http.Patch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changes of a call, as a merge patch; lists are replaced whole. */
@Schema(
        name = "CallChanges",
        description = "What is absent stays, `null` takes away, lists are replaced whole. Once the call is published,"
                + " only `contact` and `timeline` change.")
record CallChanges(
        @Schema(
                minLength = 1,
                maxLength = CallFacts.EDITION,
                description = "Which edition it is; `null` changes nothing.",
                examples = "2026")
        Optional<@Size(min = 1, max = CallFacts.EDITION) String> edition,

        @Schema(
                minLength = 1,
                maxLength = CallFacts.TITLE,
                description = "Its title; `null` changes nothing.",
                examples = "EduCommun 2026")
        Optional<@Size(min = 1, max = CallFacts.TITLE) String> title,

        @Schema(
                minLength = 1,
                maxLength = CallFacts.SUMMARY,
                description = "What it is in a sentence.",
                examples = "L'appel à communs numériques éducatifs.")
        Optional<@Size(min = 1, max = CallFacts.SUMMARY) String> summary,

        @Schema(
                minLength = 1,
                maxLength = CallFacts.DESCRIPTION,
                description = "All that applicants need to know, in Markdown.",
                examples = "Cet appel soutient des **communs numériques**.")
        Optional<@Size(min = 1, max = CallFacts.DESCRIPTION) String> description,

        @Schema(description = "When it opens.") Optional<@Valid Moment> opensAt,

        @Schema(description = "When it closes: the first instant that is too late.")
        Optional<@Valid Moment> closesAt,

        @Schema(description = "When those who are chosen are supported, and how.")
        Optional<@Valid Support> support,

        @Schema(maxItems = 5, description = "Who may apply.")
        Optional<@Size(max = 5) List<@NotNull @Valid Applicants>> applicants,

        @Schema(maxItems = CallFacts.LIST, description = "The documents that an application has, in order.")
        Optional<@Size(max = CallFacts.LIST) List<@NotNull @Valid RequestedDocument>> documents,

        @Schema(
                maxLength = 254,
                pattern = CallFacts.ADDRESS,
                description = "Where to ask: the address of a role, never of a person.",
                examples = "educommun@education.example")
        Optional<@Size(max = 254) @Pattern(regexp = CallFacts.ADDRESS) String> contact,

        @Schema(maxItems = CallFacts.LIST, description = "The days that are announced.")
        Optional<@Size(max = CallFacts.LIST) List<@NotNull @Valid Milestone>> timeline) {

    CallFacts over(CallFacts said) {
        return new CallFacts(
                edition == null ? said.edition() : edition.orElse(said.edition()),
                title == null ? said.title() : title.orElse(said.title()),
                Patch.over(said.summary(), summary),
                Patch.over(said.description(), description),
                Patch.over(said.support(), support),
                Patch.over(said.applicants(), applicants),
                Patch.over(said.documents(), documents),
                Patch.over(said.contact(), contact),
                Patch.over(said.timeline(), timeline));
    }

    Moment opensOver(Call call) {
        return Patch.over(call.opensAt(), opensAt);
    }

    Moment closesOver(Call call) {
        return Patch.over(call.closesAt(), closesAt);
    }
}
