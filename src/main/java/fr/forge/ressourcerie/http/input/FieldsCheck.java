package fr.forge.ressourcerie.http.input;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import fr.forge.ressourcerie.http.Fields;
import fr.forge.ressourcerie.problem.Fault;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Collectors;

/** Refuses, in {@code fields}, the names that the operation's answer does not have. */
@Singleton
class FieldsCheck {
    private final ObjectMapper json;

    FieldsCheck(ObjectMapper json) {
        this.json = json;
    }

    List<Fault> faults(Declarations declarations, ContainerRequestContext request, Method operation) {
        var asked = request.getUriInfo().getQueryParameters().getFirst("fields");
        var trims = declarations.query("fields").filter(parameter -> parameter.isOf(Fields.class));
        if (trims.isEmpty() || asked == null || !asked.matches(Fields.FORM)) {
            return List.of();
        }
        var known = known(operation);
        return Fields.names(asked).stream()
                .filter(name -> !known.contains(name))
                .map(name -> Fault.ofParameter(
                        "fields",
                        "unknown-field",
                        "« %s » : champs connus : %s.".formatted(Excerpt.of(name), String.join(", ", known)),
                        "“%s”: known fields: %s.".formatted(Excerpt.of(name), String.join(", ", known))))
                .toList();
    }

    private List<String> known(Method operation) {
        var type = json.constructType(innermost(operation.getGenericReturnType()));
        return json.getSerializationConfig().introspect(type).findProperties().stream()
                .map(BeanPropertyDefinition::getName)
                .collect(Collectors.toList());
    }

    /** What is inside the page, the response, or both. */
    private static Type innermost(Type type) {
        return type instanceof ParameterizedType wrapper ? innermost(wrapper.getActualTypeArguments()[0]) : type;
    }
}
