package fr.forge.ressourcerie.http.contract;

import fr.forge.ressourcerie.http.Patch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Every field of a merge patch, and of the objects in it, may be {@code null}, which takes its value away. */
final class Patches {
    private static final String PREFIX = "#/components/schemas/";

    private Patches() {}

    static void complete(OpenAPI contract) {
        var names = new LinkedHashSet<String>();
        contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(Patches::patch)
                .forEach(name -> collect(name, contract.getComponents().getSchemas(), names));
        names.forEach(name -> open(contract.getComponents().getSchemas().get(name)));
    }

    /** The object of that name and those in it. */
    private static void collect(String name, Map<String, Schema> schemas, Set<String> names) {
        var schema = schemas.get(name);
        if (schema != null && schema.getProperties() != null && names.add(name)) {
            schema.getProperties().values().stream()
                    .flatMap(Patches::references)
                    .forEach(reference -> collect(reference.substring(PREFIX.length()), schemas, names));
        }
    }

    /** An object that may be null is one of two already. */
    private static Stream<String> references(Schema property) {
        return Stream.concat(
                        Stream.of(property),
                        property.getAnyOf() == null ? Stream.empty() : property.getAnyOf().stream())
                .map(Schema::getRef)
                .filter(Objects::nonNull);
    }

    private static Stream<String> patch(Operation operation) {
        var body = operation.getRequestBody();
        if (body == null || body.getContent() == null || !body.getContent().hasMediaType(Patch.MEDIA_TYPE)) {
            return Stream.empty();
        }
        var schema = body.getContent().getMediaType(Patch.MEDIA_TYPE).getSchema();
        return Stream.ofNullable(schema.getRef()).map(ref -> ref.substring(PREFIX.length()));
    }

    private static void open(Schema patch) {
        patch.getProperties().forEach((name, property) -> {
            if (property.getRef() != null) {
                var reference = OASFactory.createSchema().ref(property.getRef());
                property.setRef(null);
                property.setAnyOf(List.of(reference, nothing()));
            } else if (property.getEnumeration() != null) {
                var words = OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING))
                        .enumeration(property.getEnumeration());
                property.setType(null);
                property.setEnumeration(null);
                property.setAnyOf(List.of(words, nothing()));
            } else if (property.getType() != null && !property.getType().contains(SchemaType.NULL)) {
                var types = new ArrayList<>(property.getType());
                types.add(SchemaType.NULL);
                property.setType(types);
            }
        });
    }

    private static Schema nothing() {
        return OASFactory.createSchema().type(List.of(SchemaType.NULL));
    }
}
