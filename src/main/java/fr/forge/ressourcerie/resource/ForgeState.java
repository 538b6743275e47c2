package fr.forge.ressourcerie.resource;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** Whether the Forge still has a resource's project. */
enum ForgeState {
    ALIVE,
    /** Readable, no longer worked on. */
    ARCHIVED,
    /** Missing in several complete runs; nothing of it is shown until it returns. */
    VANISHED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static class Converter implements AttributeConverter<ForgeState, String> {
        @Override
        public String convertToDatabaseColumn(ForgeState state) {
            return state == null ? null : state.word();
        }

        @Override
        public ForgeState convertToEntityAttribute(String word) {
            return word == null ? null : valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
