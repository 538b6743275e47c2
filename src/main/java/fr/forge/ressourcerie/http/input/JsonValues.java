package fr.forge.ressourcerie.http.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;

/** How single values of a body are read. It comes last, so that these readers are asked before those of the libraries. */
@Singleton
class JsonValues implements ObjectMapperCustomizer {
    private static final Predicate<JsonParser> WHOLE = parser -> parser.hasToken(JsonToken.VALUE_NUMBER_INT);
    private static final Predicate<JsonParser> BOOLEAN =
            parser -> parser.hasToken(JsonToken.VALUE_TRUE) || parser.hasToken(JsonToken.VALUE_FALSE);

    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(values());
    }

    private static SimpleModule values() {
        var module = new SimpleModule("strict-values").addDeserializer(String.class, new StorableText());
        add(module, Boolean.class, boolean.class, false, BOOLEAN, JsonParser::getBooleanValue);
        add(module, Integer.class, int.class, 0, WHOLE, JsonParser::getIntValue);
        add(module, Long.class, long.class, 0L, WHOLE, JsonParser::getLongValue);
        addRead(module, Instant.class);
        addRead(module, LocalDate.class);
        return module;
    }

    private static <T> void add(
            SimpleModule module,
            Class<T> type,
            Class<T> primitive,
            T zero,
            Predicate<JsonParser> fits,
            StrictScalar.Reader<T> reader) {
        module.addDeserializer(type, new StrictScalar<>(type, null, fits, reader));
        module.addDeserializer(primitive, new StrictScalar<>(primitive, zero, fits, reader));
    }

    /** Instants and dates have the same bounds in a body as in a parameter. */
    private static <T> void addRead(SimpleModule module, Class<T> type) {
        var reading = Readings.of(type).orElseThrow();
        module.addDeserializer(
                type,
                new StrictScalar<>(
                        type,
                        null,
                        parser -> parser.hasToken(JsonToken.VALUE_STRING),
                        parser ->
                                type.cast(reading.read(parser.getText()).orElseThrow(IllegalArgumentException::new))));
    }
}
