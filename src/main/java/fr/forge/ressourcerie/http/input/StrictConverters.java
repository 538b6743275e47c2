package fr.forge.ressourcerie.http.input;

import fr.forge.ressourcerie.http.Words;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Gives operations their enumerations as {@link Words} write them; the other types are read well by the framework. */
@Provider
public class StrictConverters implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return type.isEnum() ? new WordConverter<>(type) : null;
    }

    /** Between a constant and its word; texts that are no word never get here, the strict parameters refuse them. */
    private record WordConverter<T>(Class<T> type) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            return text == null ? null : Words.read(type, text).orElseThrow(IllegalArgumentException::new);
        }

        @Override
        public String toString(T constant) {
            return Words.of((Enum<?>) constant);
        }
    }
}
