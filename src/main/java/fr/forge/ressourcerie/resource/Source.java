package fr.forge.ressourcerie.resource;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** Who says something of a resource, the most trusted first. */
enum Source {
    /** A person wrote it here. */
    EDITORIAL,
    /** The repository's publiccode.yml. */
    PUBLICCODE,
    /** GitLab's own metadata. */
    FORGE;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static class Converter implements AttributeConverter<Source, String> {
        @Override
        public String convertToDatabaseColumn(Source source) {
            return source == null ? null : source.word();
        }

        @Override
        public Source convertToEntityAttribute(String word) {
            return word == null ? null : valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
