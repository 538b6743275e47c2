package fr.forge.ressourcerie.http.input;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Everything that an operation declares to take, read once from its signature. */
record Declarations(List<Declared> parameters, boolean body) {
    private static final List<String> GIVEN_BY_THE_FRAMEWORK = List.of("jakarta.ws.rs.", "io.vertx.", "org.jboss.");

    static Declarations of(Method operation) {
        var found = new ArrayList<Declared>();
        var body = false;
        var arguments = operation.getParameters();
        for (var index = 0; index < arguments.length; index++) {
            var declared = argument(operation, arguments[index], index);
            found.addAll(declared);
            body |= declared.isEmpty() && isBody(arguments[index]);
        }
        return new Declarations(List.copyOf(found), body);
    }

    Optional<Declared> query(String name) {
        return in(Declared.Place.QUERY).stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    List<Declared> in(Declared.Place place) {
        return parameters.stream()
                .filter(parameter -> parameter.place() == place)
                .toList();
    }

    private static List<Declared> argument(Method operation, Parameter argument, int index) {
        var constraints = new Declared.Constraints(null, null, index);
        var direct = Declared.of(
                argument, argument.getName(), argument.getType(), argument.getParameterizedType(), constraints);
        if (direct.isPresent()) {
            return List.of(direct.get());
        }
        if (isInPath(operation, argument)) {
            return List.of(new Declared(
                    Declared.Place.PATH,
                    argument.getName(),
                    argument.getType(),
                    argument.getType(),
                    false,
                    constraints));
        }
        return bean(argument.getType());
    }

    /** Quarkus REST takes an argument without annotation from the path when the path names it. */
    private static boolean isInPath(Method operation, Parameter argument) {
        var template = path(operation.getDeclaringClass().getAnnotation(jakarta.ws.rs.Path.class))
                + path(operation.getAnnotation(jakarta.ws.rs.Path.class));
        return argument.getAnnotations().length == countConstraints(argument)
                && template.matches(".*\\{\\s*" + argument.getName() + "\\s*[:}].*");
    }

    private static int countConstraints(Parameter argument) {
        return (int) Arrays.stream(argument.getAnnotations())
                .filter(annotation -> !annotation.annotationType().getName().startsWith("jakarta.ws.rs."))
                .count();
    }

    private static String path(jakarta.ws.rs.Path path) {
        return path == null ? "" : path.value();
    }

    private static List<Declared> bean(Class<?> type) {
        var found = new ArrayList<Declared>();
        for (var each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            for (var field : each.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    var constraints = new Declared.Constraints(each, field.getName(), -1);
                    var declared =
                            Declared.of(field, field.getName(), field.getType(), field.getGenericType(), constraints);
                    declared.ifPresentOrElse(found::add, () -> {
                        if (field.isAnnotationPresent(jakarta.ws.rs.BeanParam.class)) {
                            found.addAll(bean(field.getType()));
                        }
                    });
                }
            }
        }
        return found;
    }

    private static boolean isBody(Parameter argument) {
        return !argument.isAnnotationPresent(jakarta.ws.rs.core.Context.class)
                && !argument.isAnnotationPresent(jakarta.ws.rs.BeanParam.class)
                && GIVEN_BY_THE_FRAMEWORK.stream().noneMatch(argument.getType().getName()::startsWith);
    }
}
