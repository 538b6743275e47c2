package fr.forge.ressourcerie.http;

import jakarta.persistence.AttributeConverter;

/** Stores a constant as the same word that URLs and JSON use, see {@link Words}; an enumeration names its own class of it. */
public abstract class StoredWord<E extends Enum<E>> implements AttributeConverter<E, String> {
    private final Class<E> enumeration;

    protected StoredWord(Class<E> enumeration) {
        this.enumeration = enumeration;
    }

    @Override
    public String convertToDatabaseColumn(E constant) {
        return constant == null ? null : Words.of(constant);
    }

    @Override
    public E convertToEntityAttribute(String word) {
        return word == null ? null : Words.read(enumeration, word).orElseThrow();
    }
}
