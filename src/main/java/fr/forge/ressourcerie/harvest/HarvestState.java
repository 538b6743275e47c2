package fr.forge.ressourcerie.harvest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** Where a run stands. */
enum HarvestState {
    RUNNING,
    COMPLETED,
    FAILED,
    INTERRUPTED;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static HarvestState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static class Converter implements AttributeConverter<HarvestState, String> {
        @Override
        public String convertToDatabaseColumn(HarvestState value) {
            return value.word();
        }

        @Override
        public HarvestState convertToEntityAttribute(String word) {
            return of(word);
        }
    }
}
