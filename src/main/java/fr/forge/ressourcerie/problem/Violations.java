package fr.forge.ressourcerie.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.hibernate.validator.engine.HibernateConstraintViolation;

/** Violated constraints as faults. */
public final class Violations {
    private Violations() {}

    /** Whether the service broke its own promise about what it answers, which is no fault of the caller. */
    static boolean ofAnAnswer(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .flatMap(violation -> nodes(violation).stream())
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    public static List<Fault> faults(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(Violations::fault)
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::code))
                .toList();
    }

    /** A feature's own constraint says its fault itself, as the violation's payload, and where in the value it is. */
    private static Fault fault(ConstraintViolation<?> violation) {
        return fault(pointer(violation), null, violation);
    }

    /** What is wrong with a value of a body or of a parameter, whose other place is null. */
    public static Fault fault(String pointer, String parameter, ConstraintViolation<?> violation) {
        var said = violation.unwrap(HibernateConstraintViolation.class).getDynamicPayload(Fault.class);
        return said instanceof Fault fault
                ? new Fault(
                        pointer == null ? null : pointer + Objects.requireNonNullElse(fault.pointer(), ""),
                        parameter,
                        fault.code(),
                        fault.detail())
                : new Fault(pointer, parameter, Bounds.code(violation), Bounds.text(violation));
    }

    private static String pointer(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        for (var node : nodes(violation)) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(UnreadableJson.escape(node.getKey().toString()));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(UnreadableJson.escape(node.getName()));
            }
        }
        return pointer.toString();
    }

    private static List<Path.Node> nodes(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
    }
}
