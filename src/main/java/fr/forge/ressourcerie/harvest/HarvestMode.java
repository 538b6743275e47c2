package fr.forge.ressourcerie.harvest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** Which projects a run reads. */
enum HarvestMode {
    FULL,
    INCREMENTAL;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static HarvestMode of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static class Converter implements AttributeConverter<HarvestMode, String> {
        @Override
        public String convertToDatabaseColumn(HarvestMode value) {
            return value.word();
        }

        @Override
        public HarvestMode convertToEntityAttribute(String word) {
            return of(word);
        }
    }
}
