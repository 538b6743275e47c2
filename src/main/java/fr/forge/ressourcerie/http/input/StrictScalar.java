package fr.forge.ressourcerie.http.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.function.Predicate;

/**
 * A value of one JSON type and no other. Jackson's own readers refuse the others too, but stop the whole reading there;
 * this one lets {@link BodyFaults} note the fault and reads on.
 */
final class StrictScalar<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Predicate<JsonParser> fits;
    private final transient Reader<T> reader;
    private final transient T otherwise;

    /** @param otherwise what stands for a value that was refused, where null cannot */
    StrictScalar(Class<T> type, T otherwise, Predicate<JsonParser> fits, Reader<T> reader) {
        super(type);
        this.fits = fits;
        this.reader = reader;
        this.otherwise = otherwise;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!fits.test(parser)) {
            return or((T) context.handleUnexpectedToken(_valueClass, parser));
        }
        try {
            return reader.read(parser);
        } catch (InputCoercionException tooLarge) {
            return or((T) context.handleWeirdNumberValue(_valueClass, parser.getNumberValue(), "out of range"));
        } catch (IllegalArgumentException unreadable) {
            return or((T) context.handleWeirdStringValue(_valueClass, parser.getText(), "not readable"));
        }
    }

    private T or(T value) {
        return value == null ? otherwise : value;
    }

    /** Takes the value that the parser stands on. */
    interface Reader<T> {
        T read(JsonParser parser) throws IOException;
    }
}
