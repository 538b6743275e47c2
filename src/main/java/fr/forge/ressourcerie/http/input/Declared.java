package fr.forge.ressourcerie.http.input;

import jakarta.ws.rs.DefaultValue;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Optional;

/**
 * One parameter as an operation declares it.
 *
 * @param raw as declared, perhaps a list or an Optional
 * @param type of each value, inside the list or the Optional
 * @param constraints where Bean Validation finds what a value must obey
 */
record Declared(Place place, String name, Class<?> raw, Class<?> type, boolean defaulted, Constraints constraints) {
    /** Where in the request a parameter travels. */
    enum Place {
        QUERY,
        PATH,
        HEADER
    }

    /** Constraints hang on a field of a bean, or on an argument of the operation itself when {@code bean} is null. */
    record Constraints(Class<?> bean, String property, int argument) {}

    static Optional<Declared> of(
            AnnotatedElement element, String javaName, Class<?> raw, Type generic, Constraints constraints) {
        for (var annotation : element.getAnnotations()) {
            var place = place(annotation);
            if (place != null) {
                var name = name(annotation, javaName);
                var type = wraps(raw) ? inner(generic) : raw;
                var defaulted = element.isAnnotationPresent(DefaultValue.class);
                return Optional.of(new Declared(place, name, raw, type, defaulted, constraints));
            }
        }
        return Optional.empty();
    }

    boolean many() {
        return Collection.class.isAssignableFrom(raw);
    }

    boolean optional() {
        return raw == Optional.class;
    }

    boolean isOf(Class<?> bean) {
        return constraints.bean() == bean;
    }

    private static boolean wraps(Class<?> raw) {
        return Collection.class.isAssignableFrom(raw) || raw == Optional.class;
    }

    private static Place place(Annotation annotation) {
        return switch (annotation.annotationType().getSimpleName()) {
            case "QueryParam", "RestQuery" -> Place.QUERY;
            case "PathParam", "RestPath" -> Place.PATH;
            case "HeaderParam", "RestHeader" -> Place.HEADER;
            default -> null;
        };
    }

    private static String name(Annotation annotation, String javaName) {
        try {
            var value = (String) annotation.annotationType().getMethod("value").invoke(annotation);
            return value.isEmpty() ? javaName : value;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("each of these annotations has a value", impossible);
        }
    }

    private static Class<?> inner(Type generic) {
        var argument = ((ParameterizedType) generic).getActualTypeArguments()[0];
        return argument instanceof Class<?> type ? type : String.class;
    }
}
