package fr.forge.ressourcerie.http.input;

import fr.forge.ressourcerie.problem.Fault;
import fr.forge.ressourcerie.problem.Violations;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Validator;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the values of one parameter and holds them against the constraints of its declaration. */
@Singleton
class ValueCheck {
    private final Validator validator;

    ValueCheck(Validator validator) {
        this.validator = validator;
    }

    List<Fault> faults(Declared parameter, ContainerRequestContext request, ResourceInfo operation) {
        var texts = texts(parameter, request);
        if (texts.size() > 1 && !parameter.many()) {
            return List.of(Fault.ofParameter(
                    parameter.name(), "repeated", "Une seule valeur est admise.", "Only one value is allowed."));
        }
        var reading = Readings.of(parameter.type());
        if (reading.isEmpty()) {
            return List.of();
        }
        var read = new ArrayList<>();
        var faults = new ArrayList<Fault>();
        for (var text : texts) {
            reading.get()
                    .read(text)
                    .ifPresentOrElse(read::add, () -> faults.add(unreadable(parameter, text, reading.get())));
        }
        return faults.isEmpty() ? bounds(parameter, value(parameter, read), operation) : faults;
    }

    private static Object value(Declared parameter, List<Object> read) {
        if (parameter.many()) {
            return Set.class.isAssignableFrom(parameter.raw()) ? Set.copyOf(read) : read;
        }
        var first = read.stream().findFirst();
        return parameter.optional() ? first : first.orElse(null);
    }

    private static List<String> texts(Declared parameter, ContainerRequestContext request) {
        return switch (parameter.place()) {
            case QUERY -> request.getUriInfo().getQueryParameters().getOrDefault(parameter.name(), List.of());
            case PATH -> request.getUriInfo().getPathParameters().getOrDefault(parameter.name(), List.of());
            case HEADER ->
                Optional.ofNullable(request.getHeaders().get(parameter.name())).orElse(List.of());
        };
    }

    private static Fault unreadable(Declared parameter, String text, Readings.Reading reading) {
        var shown = Excerpt.of(text);
        return Fault.ofParameter(
                parameter.name(),
                "unreadable-value",
                "« %s » n'est pas admis. %s".formatted(shown, reading.allowed().fr()),
                "“%s” is not allowed. %s".formatted(shown, reading.allowed().en()));
    }

    private List<Fault> bounds(Declared parameter, Object value, ResourceInfo operation) {
        return violations(parameter, value, operation).stream()
                .map(violation -> Violations.fault(null, parameter.name(), violation))
                .distinct()
                .toList();
    }

    private Set<? extends ConstraintViolation<?>> violations(Declared parameter, Object value, ResourceInfo operation) {
        if (value == null && parameter.defaulted()) {
            return Set.of();
        }
        var constraints = parameter.constraints();
        if (constraints.bean() != null) {
            return validator.validateValue(constraints.bean(), constraints.property(), value);
        }
        var arguments = new Object[operation.getResourceMethod().getParameterCount()];
        arguments[constraints.argument()] = value;
        var bean = Arc.container().instance(operation.getResourceClass()).get();
        return validator.forExecutables().validateParameters(bean, operation.getResourceMethod(), arguments).stream()
                .filter(violation -> isOf(violation, constraints.argument()))
                .collect(Collectors.toSet());
    }

    private static boolean isOf(ConstraintViolation<?> violation, int argument) {
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                return node.as(jakarta.validation.Path.ParameterNode.class).getParameterIndex() == argument;
            }
        }
        return false;
    }
}
