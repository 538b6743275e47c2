package fr.forge.ressourcerie.contributor;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that somebody shows of themselves: it can be seen, holds no character that cannot or that turns the direction
 * of writing, and neither an e-mail address nor a Matrix user id.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PresentableCheck.class)
public @interface Presentable {
    /** Fewest characters, spaces around not counted. */
    int min();

    int max();

    /** Whether it may have several lines. */
    boolean lines() default false;

    String message() default "not fit to be shown";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
