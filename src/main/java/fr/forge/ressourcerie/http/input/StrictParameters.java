package fr.forge.ressourcerie.http.input;

import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Fault;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Nothing is silently ignored: a request is compared with what its operation declares, and every fault is named. */
@Singleton
class StrictParameters {
    private final Map<Method, Declarations> known = new ConcurrentHashMap<>();
    private final ValueCheck values;
    private final FieldsCheck fields;

    StrictParameters(ValueCheck values, FieldsCheck fields) {
        this.values = values;
        this.fields = fields;
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo operation) {
        var method = operation.getResourceMethod();
        if (!method.getDeclaringClass().getName().startsWith("fr.forge.")
                || method.getDeclaringClass().isAnnotationPresent(RefusesByItself.class)) {
            return;
        }
        var declarations = known.computeIfAbsent(method, Declarations::of);
        var faults = new ArrayList<Fault>();
        faults.addAll(unknown(request, declarations));
        declarations.parameters().forEach(parameter -> faults.addAll(values.faults(parameter, request, operation)));
        faults.addAll(fields.faults(declarations, request, method));
        faults.addAll(body(request, declarations));
        if (!faults.isEmpty()) {
            throw CommonProblems.INVALID_INPUT.because().with(faults);
        }
    }

    private static List<Fault> unknown(ContainerRequestContext request, Declarations declarations) {
        var names = declarations.in(Declared.Place.QUERY).stream()
                .map(Declared::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return request.getUriInfo().getQueryParameters().keySet().stream()
                .filter(name -> declarations.query(name).isEmpty())
                .map(name -> names.isEmpty()
                        ? Fault.ofParameter(
                                Excerpt.of(name),
                                "unknown-parameter",
                                "Cette opération n'admet aucun paramètre.",
                                "This operation takes no parameter.")
                        : Fault.ofParameter(
                                Excerpt.of(name),
                                "unknown-parameter",
                                "Paramètres admis : " + names + ".",
                                "Known parameters: " + names + "."))
                .toList();
    }

    private static boolean hasBody(ContainerRequestContext request) {
        return request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
    }

    private static List<Fault> body(ContainerRequestContext request, Declarations declarations) {
        if (!declarations.body()) {
            return List.of();
        }
        if (!hasBody(request)) {
            return List.of(
                    Fault.ofBody("", "required", "Cette opération demande un corps.", "This operation needs a body."));
        }
        if (request.getMediaType() == null) {
            throw new NotSupportedException();
        }
        return List.of();
    }
}
