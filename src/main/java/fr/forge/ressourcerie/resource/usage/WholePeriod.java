package fr.forge.ressourcerie.resource.usage;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The days of a measure are those of one whole period that is over, and it was measured at its end or later. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WholePeriodCheck.class)
@interface WholePeriod {
    String message() default "not a whole period that is over";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
