package fr.forge.ressourcerie.http.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import fr.forge.ressourcerie.http.Words;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** JSON as the contract promises it: no field changes type, nothing unknown passes, enumerations are words. */
@Singleton
class JsonHabits implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        json.setConfig(json.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        json.setAnnotationIntrospector(AnnotationIntrospectorPair.pair(
                new EnumerationsAsWords(), json.getDeserializationConfig().getAnnotationIntrospector()));
        // What a merge patch leaves out is not what it takes away, see http.Patch; the module comes first, so that this
        // form of it is the one that counts.
        json.registerModule(new Jdk8Module().configureReadAbsentAsNull(true));
        json.addHandler(new BodyFaults());
    }

    /** Names every constant as {@link Words} does. */
    private static final class EnumerationsAsWords extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
            for (var index = 0; index < constants.length; index++) {
                names[index] = names[index] == null ? Words.of(constants[index]) : names[index];
            }
            return names;
        }
    }
}
