package fr.forge.ressourcerie.http.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import fr.forge.ressourcerie.problem.Fault;
import fr.forge.ressourcerie.problem.Text;
import java.io.IOException;
import java.util.List;

/** Notes what is wrong with a body and reads on; without a list to note in, reading stops as usual. */
final class BodyFaults extends DeserializationProblemHandler {
    static final Object ATTRIBUTE = BodyFaults.class;

    /** What stopped the reading for good, said like the rest. */
    static Fault of(JsonMappingException stopped) {
        var type = stopped instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : Object.class;
        var allowed = allowed(type == null ? Object.class : type);
        return Fault.ofBody(pointer(stopped.getPath()), "unreadable-value", allowed.fr(), allowed.en());
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context, JsonParser parser, JsonDeserializer<?> reader, Object owner, String name)
            throws IOException {
        var faults = faults(context);
        if (faults == null) {
            return false;
        }
        var known = reader.getKnownPropertyNames();
        var names = known == null
                ? ""
                : String.join(", ", known.stream().map(String::valueOf).sorted().toList());
        faults.add(Fault.ofBody(
                pointer(context, parser, name),
                "unknown-field",
                "Champs connus : " + names + ".",
                "Known fields: " + names + "."));
        parser.skipChildren();
        return true;
    }

    @Override
    public Object handleWeirdStringValue(DeserializationContext context, Class<?> type, String value, String message) {
        return note(context, context.getParser(), type);
    }

    @Override
    public Object handleWeirdNumberValue(DeserializationContext context, Class<?> type, Number value, String message) {
        return note(context, context.getParser(), type);
    }

    @Override
    public Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message)
            throws IOException {
        var noted = note(context, parser, type.getRawClass());
        if (noted == null) {
            parser.skipChildren();
        }
        return noted;
    }

    @Override
    public Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            ValueInstantiator instantiator,
            JsonParser parser,
            String message)
            throws IOException {
        var noted = note(context, parser, type);
        if (noted == null) {
            parser.skipChildren();
        }
        return noted;
    }

    private static Object note(DeserializationContext context, JsonParser parser, Class<?> type) {
        var faults = faults(context);
        if (faults == null) {
            return NOT_HANDLED;
        }
        var allowed = allowed(type);
        faults.add(Fault.ofBody(pointer(parser), "unreadable-value", allowed.fr(), allowed.en()));
        return null;
    }

    private static Text allowed(Class<?> type) {
        if (type == String.class) {
            return new Text("Un texte, sans caractère nul.", "A text, without null character.");
        }
        if (type.isArray() || Iterable.class.isAssignableFrom(type)) {
            return new Text("Une liste.", "A list.");
        }
        return Readings.of(type).map(Readings.Reading::allowed).orElse(new Text("Un objet.", "An object."));
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() == null
                        ? JsonPointer.empty().appendIndex(step.getIndex())
                        : JsonPointer.empty().appendProperty(step.getFieldName()))
                .reduce(JsonPointer.empty(), JsonPointer::append)
                .toString();
    }

    /** A record's unknown fields are kept aside until it ends; the place is then where the reading itself stands. */
    private static String pointer(DeserializationContext context, JsonParser parser, String name) {
        var reading = context.getParser();
        return reading == parser
                ? pointer(parser)
                : reading.getParsingContext()
                        .pathAsPointer()
                        .appendProperty(name)
                        .toString();
    }

    private static String pointer(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    @SuppressWarnings("unchecked")
    private static List<Fault> faults(DeserializationContext context) {
        return (List<Fault>) context.getAttribute(ATTRIBUTE);
    }
}
