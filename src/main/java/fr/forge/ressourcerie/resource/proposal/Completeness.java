package fr.forge.ressourcerie.resource.proposal;

import fr.forge.ressourcerie.problem.Fault;
import fr.forge.ressourcerie.resource.ComplianceFacts;
import fr.forge.ressourcerie.resource.Facts;
import fr.forge.ressourcerie.resource.editing.Forms;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a proposal must say before it is submitted; keywords are a help and not a duty. */
@Singleton
class Completeness {
    private final ProposalSettings settings;

    Completeness(ProposalSettings settings) {
        this.settings = settings;
    }

    private static final Pattern WEB = Pattern.compile(Forms.WEB);

    /** Everything that is missing or wrong, at once. */
    List<Fault> faults(Facts sheet) {
        var faults = new ArrayList<Fault>();
        var compliance = Objects.requireNonNullElse(sheet.compliance(), ComplianceFacts.NONE);
        require("title", sheet.title(), faults);
        require("summary", sheet.summary(), faults);
        require("kind", sheet.kind(), faults);
        require("levels", sheet.levels(), faults);
        require("disciplines", sheet.disciplines(), faults);
        require("audiences", sheet.audiences(), faults);
        require("licence", sheet.licence(), faults);
        require("links/access", sheet.accessUrl(), faults);
        require("compliance/personalData", compliance.personalData(), faults);
        require("compliance/accessibility/state", compliance.accessibilityState(), faults);
        require("compliance/ai/used", compliance.aiUsed(), faults);
        if (Boolean.TRUE.equals(compliance.aiUsed())) {
            require("compliance/ai/statement", compliance.aiStatement(), faults);
        }
        address("links/access", sheet.accessUrl(), faults);
        address("compliance/accessibility/statementUrl", compliance.accessibilityUrl(), faults);
        if (sheet.summary() != null && length(sheet.summary()) > settings.summaryLength()) {
            faults.add(Fault.ofBody(
                    "/sheet/summary",
                    "too-long",
                    "%d caractères au plus ; il y en a %d."
                            .formatted(settings.summaryLength(), length(sheet.summary())),
                    "At most %d characters; there are %d."
                            .formatted(settings.summaryLength(), length(sheet.summary()))));
        }
        return faults;
    }

    /** A draft may hold any; what is accepted is shown to everyone. */
    private static void address(String field, String address, List<Fault> faults) {
        if (address != null && !WEB.matcher(address).matches()) {
            faults.add(Fault.ofBody(
                    "/sheet/" + field,
                    "wrong-format",
                    "Une adresse du web, sans identifiant ni signe à échapper.",
                    "An address of the web, without credentials or signs to be escaped."));
        }
    }

    /** As people count: an emoji is one. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void require(String field, Object value, List<Fault> faults) {
        if (value == null || value instanceof String text && text.isBlank()) {
            faults.add(Fault.ofBody(
                    "/sheet/" + field,
                    "required",
                    "À renseigner avant de soumettre.",
                    "To be filled in before submitting."));
        }
    }
}
