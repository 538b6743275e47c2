package fr.forge.ressourcerie.salon;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Checks {@link RoomLink}; the violation carries the fault. */
@Singleton
class RoomLinkCheck implements ConstraintValidator<RoomLink, String> {
    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        if (text == null || text.length() > RoomAddress.LONGEST) {
            return true;
        }
        var fault = RoomAddress.read(text).fault();
        context.unwrap(HibernateConstraintValidatorContext.class).withDynamicPayload(fault);
        return fault == null;
    }
}
