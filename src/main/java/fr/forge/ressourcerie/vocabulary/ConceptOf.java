package fr.forge.ressourcerie.vocabulary;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that names a concept which that vocabulary offers, by code, URI or notation. For {@code licence} it may also be
 * several of them joined by {@code OR} or {@code AND}, as in an SPDX expression.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ConceptCheck.class)
public @interface ConceptOf {
    /** The vocabulary. */
    String value();

    /** Whether one that is no longer offered will do, as in a filter. */
    boolean obsolete() default false;

    String message() default "unknown concept";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
