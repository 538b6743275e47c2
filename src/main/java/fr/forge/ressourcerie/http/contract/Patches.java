package fr.forge.ressourcerie.http.contract;

import fr.forge.ressourcerie.http.Patch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Every field of a merge patch, and of what is in it, may be {@code null}, which takes its value away. */
final class Patches {
    private static final String PREFIX = "#/components/schemas/";

    private Patches() {}

    static void complete(OpenAPI contract) {
        contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(Patches::patch)
                .forEach(name -> open(name, contract, new HashSet<>()));
    }

    private static Stream<String> patch(Operation operation) {
        var body = operation.getRequestBody();
        if (body == null || body.getContent() == null || !body.getContent().hasMediaType(Patch.MEDIA_TYPE)) {
            return Stream.empty();
        }
        var schema = body.getContent().getMediaType(Patch.MEDIA_TYPE).getSchema();
        return Stream.ofNullable(schema.getRef()).map(ref -> ref.substring(PREFIX.length()));
    }

    private static void open(String name, OpenAPI contract, Set<String> opened) {
        var patch = contract.getComponents().getSchemas().get(name);
        if (patch == null || patch.getProperties() == null || !opened.add(name)) {
            return;
        }
        patch.getProperties().values().stream()
                .filter(property -> property.getRef() != null)
                .map(property -> property.getRef().substring(PREFIX.length()))
                .forEach(inner -> open(inner, contract, opened));
        open(patch);
    }

    private static void open(Schema patch) {
        patch.getProperties().forEach((name, property) -> {
            if (property.getRef() != null) {
                var reference = OASFactory.createSchema().ref(property.getRef());
                property.setRef(null);
                property.setAnyOf(List.of(reference, OASFactory.createSchema().type(List.of(SchemaType.NULL))));
            } else if (property.getType() != null && !property.getType().contains(SchemaType.NULL)) {
                var types = new ArrayList<>(property.getType());
                types.add(SchemaType.NULL);
                property.setType(types);
            }
        });
    }
}
