package fr.forge.ressourcerie.resource.editing;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of which something is left to be seen; none at all is no fault. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = VisibleCheck.class)
@interface Visible {
    String message() default "nothing to be seen";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
