package fr.forge.ressourcerie.educommun.rule;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Checks {@link Sound}; each violation carries its fault. */
@Singleton
class SoundCheck implements ConstraintValidator<Sound, Judged> {
    @Override
    public boolean isValid(Judged judged, ConstraintValidatorContext context) {
        if (judged == null) {
            return true;
        }
        var faults = judged.faults();
        context.disableDefaultConstraintViolation();
        var saying = context.unwrap(HibernateConstraintValidatorContext.class);
        for (var fault : faults) {
            // Two violations with the same words would be one.
            saying.withDynamicPayload(fault)
                    .buildConstraintViolationWithTemplate(fault.pointer() + " " + fault.code())
                    .addConstraintViolation();
        }
        return faults.isEmpty();
    }
}
