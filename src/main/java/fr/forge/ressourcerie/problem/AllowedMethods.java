package fr.forge.ressourcerie.problem;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/** Which methods an address has: RFC 9110 wants them in the Allow header of a 405, and Quarkus REST leaves it out. */
final class AllowedMethods {
    private static final String ALWAYS = "OPTIONS";

    private AllowedMethods() {}

    /** Whether an address with these methods is one at all. */
    static boolean any(SortedSet<String> methods) {
        return methods.size() > 1;
    }

    static SortedSet<String> of(ResteasyReactiveRequestContext request) {
        var methods = new TreeSet<String>();
        var path = request.getPathWithoutPrefix();
        var classes = new RequestMapper<InitialMatch>(request.getDeployment().getClassMappers());
        for (var match = classes.map(path); match != null; match = classes.continueMatching(path, match)) {
            var remaining = match.remaining.isEmpty() ? "/" : match.remaining;
            for (var handler : match.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    routing.getMappers().forEach((method, mapper) -> {
                        if (method != null && mapper.map(remaining) != null) {
                            methods.add(method);
                        }
                    });
                }
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add(ALWAYS);
        return methods;
    }
}
