package fr.forge.ressourcerie.http.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas as the JSON really is: enumerations as words, pages with a name, every field always present. */
final class Schemas {
    private static final String PREFIX = "#/components/schemas/";
    private static final Pattern PAGE = Pattern.compile("Page([A-Z].*)");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern WORDS = Pattern.compile("[\\w-]+(\\|[\\w-]+)+");
    private static final String NOT_BLANK = "\\S";
    private static final String OPTIONAL = "x-optional";
    /** Names of schemas of rooms above, of which a field holds one or null. */
    private static final String ANY_OF = "x-any-of";

    private Schemas() {}

    static Schema tidy(Schema schema) {
        if (schema.hasExtension(ANY_OF)) {
            Stream.of(((String) schema.getExtensions().get(ANY_OF)).split(","))
                    .forEach(name -> schema.addAnyOf(OASFactory.createSchema().ref(PREFIX + name)));
            schema.addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
            schema.removeExtension(ANY_OF);
        }
        if (schema.getRef() != null) {
            schema.setRef(PREFIX + named(schema.getRef().substring(PREFIX.length())));
        }
        if (schema.getRef() != null || schema.getAnyOf() != null) {
            // A reference brings its own type; beside "or null" another one would forbid the null.
            schema.setType(null);
        }
        if (schema.getPattern() != null) {
            bound(schema, schema.getPattern());
        }
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(
                    schema.getEnumeration().stream().map(Schemas::word).toList());
        }
        return schema;
    }

    /** Bean Validation matches the whole text where JSON Schema looks for a part; and words joined by bars are an enum. */
    private static void bound(Schema schema, String pattern) {
        if (WORDS.matcher(pattern).matches()) {
            schema.setPattern(null);
            schema.setEnumeration(List.<Object>of((Object[]) pattern.split("\\|")));
        } else if (!pattern.equals(NOT_BLANK) && !pattern.startsWith("^")) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
    }

    static void complete(OpenAPI contract) {
        var components = contract.getComponents();
        var schemas = new LinkedHashMap<String, Schema>();
        components.getSchemas().forEach((name, schema) -> schemas.put(named(name), schema));
        components.setSchemas(schemas);
        var incoming = incoming(contract);
        Patches.complete(contract);
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null && !incoming.contains(name)) {
                schema.setRequired(alwaysPresent(schema));
            }
            if (name.endsWith("Page") && schema.getDescription() == null) {
                schema.setDescription("A page of a list, with the links to the pages around it.");
            }
        });
    }

    private static String named(String name) {
        var page = PAGE.matcher(name);
        return page.matches() && !name.equals("PageLinks") ? page.group(1) + "Page" : name;
    }

    private static Object word(Object value) {
        return value instanceof String text && CONSTANT.matcher(text).matches()
                ? text.toLowerCase(Locale.ROOT).replace('_', '-')
                : value;
    }

    private static List<String> alwaysPresent(Schema schema) {
        var required = new ArrayList<String>();
        schema.getProperties().forEach((name, property) -> {
            if (property.hasExtension(OPTIONAL)) {
                property.removeExtension(OPTIONAL);
            } else {
                required.add(name);
            }
        });
        return required;
    }

    /** What clients send may leave out whatever no constraint asks for. */
    private static Set<String> incoming(OpenAPI contract) {
        var names = new HashSet<String>();
        contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .map(Operation::getRequestBody)
                .filter(body -> body != null && body.getContent() != null)
                .flatMap(body -> body.getContent().getMediaTypes().values().stream())
                .forEach(media -> collect(media.getSchema(), contract, names));
        return names;
    }

    private static void collect(Schema schema, OpenAPI contract, Set<String> names) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(PREFIX.length());
            if (names.add(name)) {
                collect(contract.getComponents().getSchemas().get(name), contract, names);
            }
        }
        collect(schema.getItems(), contract, names);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> collect(property, contract, names));
        }
        if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(choice -> collect(choice, contract, names));
        }
    }
}
