package fr.forge.ressourcerie.resource.suggestion;

import fr.forge.ressourcerie.forge.TicketText;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Fault;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody wrote, without e-mail addresses and telephone numbers. */
@Schema(name = "SuggestionText", description = "What its author wrote, without e-mail addresses and telephone numbers.")
record SuggestionText(
        @Schema(description = "What was seen.", examples = "La fraction 3/4 s'affiche 34 dans l'exercice 2.")
        String seen,

        @Schema(description = "What is suggested.", examples = "Afficher le trait de fraction.")
        String suggested,

        @Schema(
                description = "Where it was seen, or null when its author did not say.",
                nullable = true,
                examples = "Firefox 145 sur une tablette")
        String environment) {

    /** The text of a request; what is nothing once cleaned is missing. */
    static SuggestionText of(NewSuggestion wanted) {
        var environment = wanted.environment() == null ? "" : TicketText.clean(wanted.environment());
        var text = new SuggestionText(
                TicketText.clean(wanted.seen()),
                TicketText.clean(wanted.suggested()),
                environment.isBlank() ? null : environment);
        var faults = new ArrayList<Fault>();
        missing(text.seen(), "/seen", faults);
        missing(text.suggested(), "/suggested", faults);
        if (!faults.isEmpty()) {
            throw CommonProblems.INVALID_INPUT.because().with(faults);
        }
        return text;
    }

    /** Its words alone, in which accents, case, signs and spaces make no difference. */
    String words() {
        return plain(seen) + "\n" + plain(suggested);
    }

    private static String plain(String text) {
        return String.join(
                " ",
                List.of(Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}]+")));
    }

    private static void missing(String text, String pointer, List<Fault> faults) {
        if (text.isBlank()) {
            faults.add(Fault.ofBody(pointer, "required", "Obligatoire.", "Required."));
        }
    }
}
