package fr.forge.ressourcerie.educommun.application;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Names the fields in which two states of an application differ. */
final class ChangedFields {
    private ChangedFields() {}

    static List<String> between(ApplicationFacts before, ApplicationFacts after) {
        return Arrays.stream(ApplicationFacts.class.getRecordComponents())
                .filter(field -> !Objects.equals(value(field, before), value(field, after)))
                .map(RecordComponent::getName)
                .toList();
    }

    private static Object value(RecordComponent field, ApplicationFacts facts) {
        try {
            return field.getAccessor().invoke(facts);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record's accessors are open in its package", impossible);
        }
    }
}
