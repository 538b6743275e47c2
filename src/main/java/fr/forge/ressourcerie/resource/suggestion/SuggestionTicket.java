package fr.forge.ressourcerie.resource.suggestion;

import fr.forge.ressourcerie.forge.NewTicket;
import fr.forge.ressourcerie.forge.TicketText;
import java.time.Instant;

/**
 * The ticket of a suggestion as it waits in the outbox. It says who sends it, which is this service, and nothing of who
 * wrote it.
 */
record SuggestionTicket(long projectId, String reference, String title, String description) {
    private static final int TITLE = 80;

    /** What a suggestion becomes; {@code followed} is where its state can be read. */
    static SuggestionTicket of(Suggestion suggestion, SuggestionText text, String followed) {
        var subject = suggestion.kind() == SuggestionKind.BUG ? text.seen() : text.suggested();
        var words = TicketText.title(subject, TITLE);
        var description = new StringBuilder()
                .append(
                        "Déposé dans la Ressourcerie par quelqu'un qui n'a pas donné son nom ; il lira vos réponses sur ")
                .append("ce ticket. Ses mots sont montrés tels quels.\n\n")
                .append(part("Ce qui est constaté", text.seen()))
                .append(part("Ce qui est suggéré", text.suggested()));
        if (text.environment() != null) {
            description.append(part("Environnement", text.environment()));
        }
        description
                .append("Référence : `")
                .append(suggestion.reference())
                .append("`, suivie à l'adresse ")
                .append(followed);
        return new SuggestionTicket(
                suggestion.resource().projectId(),
                suggestion.reference(),
                suggestion.kind().title() + (words.isEmpty() ? "" : " : " + words),
                description.toString());
    }

    NewTicket since(Instant promised) {
        return new NewTicket(projectId, reference, title, description, promised);
    }

    private static String part(String heading, String text) {
        return "### " + heading + "\n\n" + TicketText.quote(text) + "\n\n";
    }
}
