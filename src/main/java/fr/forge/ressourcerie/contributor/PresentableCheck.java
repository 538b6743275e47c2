package fr.forge.ressourcerie.contributor;

import fr.forge.ressourcerie.forge.Redaction;
import fr.forge.ressourcerie.problem.Fault;
import jakarta.enterprise.context.Dependent;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Checks {@link Presentable}; the violation carries the fault. Nothing is cut or taken out in silence. */
@Dependent
class PresentableCheck implements ConstraintValidator<Presentable, String> {
    /** Controls, marks of direction, what has no width, and line ends other than one. */
    private static final String UNSEEN =
            "\\p{Cc}\\p{Cs}\\p{Co}\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u2028-\\u202E"
                    + "\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB";

    private static final Pattern UNSEEN_IN_LINE = Pattern.compile("[" + UNSEEN + "]");
    private static final Pattern UNSEEN_IN_LINES = Pattern.compile("[" + UNSEEN + "&&[^\\n\\t]]");
    private static final Pattern READABLE = Pattern.compile("[\\p{L}\\p{N}]");

    private Presentable bounds;

    @Override
    public void initialize(Presentable constraint) {
        bounds = constraint;
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        var fault = text == null ? null : fault(clean(text));
        if (fault != null) {
            context.unwrap(HibernateConstraintValidatorContext.class).withDynamicPayload(fault);
        }
        return fault == null;
    }

    /** Line ends of one sort, without spaces around. */
    static String clean(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private Fault fault(String text) {
        if (text.length() < bounds.min() || text.length() > bounds.max()) {
            return Fault.ofBody(
                    "",
                    "out-of-bounds",
                    "De %d à %d caractères, sans compter les espaces autour ; « null » pour rien."
                            .formatted(bounds.min(), bounds.max()),
                    "From %d to %d characters, spaces around not counted; “null” for none."
                            .formatted(bounds.min(), bounds.max()));
        }
        if ((bounds.lines() ? UNSEEN_IN_LINES : UNSEEN_IN_LINE).matcher(text).find()) {
            return Fault.ofBody(
                    "",
                    "unseen-character",
                    "Retirez les caractères invisibles, de contrôle ou de sens d'écriture%s."
                            .formatted(bounds.lines() ? "" : ", et écrivez sur une seule ligne"),
                    "Take out the characters that are invisible, control or turn the direction of writing%s."
                            .formatted(bounds.lines() ? "" : ", and write on one line"));
        }
        if (!text.equals(Redaction.redact(text))) {
            return Fault.ofBody(
                    "",
                    "personal-address",
                    "Retirez l'adresse électronique ou l'identifiant Matrix : tout le monde pourrait lire ce texte.",
                    "Take out the e-mail address or Matrix id: everyone might read this text.");
        }
        return READABLE.matcher(text).find()
                ? null
                : Fault.ofBody("", "blank", "Au moins une lettre ou un chiffre.", "At least one letter or digit.");
    }
}
