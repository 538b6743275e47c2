package fr.forge.ressourcerie.salon;

import fr.forge.ressourcerie.forge.Redaction;
import fr.forge.ressourcerie.problem.Fault;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Checks {@link Impersonal}; the violation carries the fault. */
@Singleton
class ImpersonalCheck implements ConstraintValidator<Impersonal, String> {
    private static final Fault BLANK =
            Fault.ofBody("", "blank", "Un texte qui se voit, ou rien.", "A text that can be seen, or none.");
    private static final Fault ADDRESS = Fault.ofBody(
            "",
            "personal-address",
            "Retirez l'adresse électronique ou l'identifiant de personne : tout le monde lit ce texte.",
            "Take out the e-mail address or the person's identifier: everyone reads this text.");

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        var clean = RoomText.line(text, text.length());
        var fault = clean == null ? BLANK : ADDRESS;
        context.unwrap(HibernateConstraintValidatorContext.class).withDynamicPayload(fault);
        return clean != null && clean.equals(Redaction.redact(clean));
    }
}
