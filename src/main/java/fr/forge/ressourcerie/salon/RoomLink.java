package fr.forge.ressourcerie.salon;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that {@link RoomAddress} can read. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RoomLinkCheck.class)
@interface RoomLink {
    String message() default "no room";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
