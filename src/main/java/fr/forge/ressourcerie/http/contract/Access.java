package fr.forge.ressourcerie.http.contract;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.Operation;

/** Who may call an operation, said in its description from the annotation that enforces it. */
final class Access {
    private Access() {}

    static boolean closed(Operation operation) {
        return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    }

    static void describe(Operation operation) {
        if (!closed(operation)) {
            // Said, not left out: who reads the contract sees that it is public on purpose.
            operation.setSecurity(List.of());
        }
        var text = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
        operation.setDescription(text + sentence(operation));
    }

    private static String sentence(Operation operation) {
        if (!closed(operation)) {
            return "Public: no token is needed.";
        }
        var roles = operation.getSecurity().stream()
                .flatMap(requirement -> requirement.getSchemes().values().stream())
                .flatMap(List::stream)
                .filter(role -> !role.equals("**"))
                .distinct()
                .map(role -> "`" + role + "`")
                .collect(Collectors.joining(" or "));
        return roles.isEmpty() ? "For anyone signed in." : "Needs the role " + roles + ".";
    }
}
