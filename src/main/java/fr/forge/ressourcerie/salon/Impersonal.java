package fr.forge.ressourcerie.salon;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that can be seen and holds neither an e-mail address nor a Matrix user id. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ImpersonalCheck.class)
@interface Impersonal {
    String message() default "somebody's address";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
