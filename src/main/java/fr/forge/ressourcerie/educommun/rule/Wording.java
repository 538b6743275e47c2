package fr.forge.ressourcerie.educommun.rule;

import fr.forge.ressourcerie.forge.Redaction;
import fr.forge.ressourcerie.problem.Fault;
import fr.forge.ressourcerie.resource.PlainText;
import java.util.List;

/** Texts that others will read as they were written: something to be seen, nothing hidden, nobody's address. */
public final class Wording {
    private Wording() {}

    /** Notes what is wrong with a text; none at all is no fault, and of an empty one the bounds of its field tell. */
    public static void check(String pointer, String text, List<Fault> faults) {
        if (text == null || text.isEmpty()) {
            return;
        }
        var plain = text.replaceAll("\\r\\n?", "\n").strip();
        var clean = PlainText.lines(text);
        if (PlainText.line(text) == null) {
            faults.add(Fault.ofBody(pointer, "blank", "Un texte qui se voit.", "A text that can be seen."));
        } else if (!plain.equals(Redaction.redact(plain))) {
            faults.add(Fault.ofBody(
                    pointer,
                    "personal-address",
                    "Retirez l'adresse électronique : aucun texte n'en garde.",
                    "Take out the e-mail address: no text keeps one."));
        } else if (!plain.equals(clean)) {
            faults.add(Fault.ofBody(
                    pointer,
                    "hidden-characters",
                    "Retirez les caractères invisibles ou de sens d'écriture.",
                    "Take out the characters that do not show or turn the direction of writing."));
        }
    }
}
