package fr.forge.ressourcerie.educommun.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Has no fault that it could tell of itself; so these come in one answer with those of its fields. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SoundCheck.class)
public @interface Sound {
    String message() default "unsound";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
