package fr.forge.ressourcerie.resource.editing;

import fr.forge.ressourcerie.problem.Fault;
import fr.forge.ressourcerie.resource.PlainText;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Checks {@link Visible}; the violation carries the fault. */
@Singleton
class VisibleCheck implements ConstraintValidator<Visible, String> {
    private static final Fault BLANK =
            Fault.ofBody("", "blank", "Un texte qui se voit, ou rien.", "A text that can be seen, or none.");

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        if (text == null || PlainText.line(text) != null) {
            return true;
        }
        context.unwrap(HibernateConstraintValidatorContext.class).withDynamicPayload(BLANK);
        return false;
    }
}
