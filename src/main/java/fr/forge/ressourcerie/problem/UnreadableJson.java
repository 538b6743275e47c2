package fr.forge.ressourcerie.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.stream.Collectors;

/** What a body that cannot be read is answered with: where it went wrong, and nothing of what it held. */
final class UnreadableJson {
    private UnreadableJson() {}

    static Problem problem(JsonProcessingException unreadable) {
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()
                && !(mapping.getCause() instanceof com.fasterxml.jackson.core.exc.StreamReadException)) {
            var fault = Fault.ofBody(
                    pointer(mapping.getPath()),
                    "unreadable-value",
                    "Cette valeur n'a pas le type que donne le contrat.",
                    "This value does not have the type that the contract gives.");
            return CommonProblems.INVALID_INPUT.because().with(List.of(fault));
        }
        var location = unreadable.getLocation() == null ? JsonLocation.NA : unreadable.getLocation();
        return CommonProblems.UNREADABLE_BODY.because(
                Math.max(location.getLineNr(), 1), Math.max(location.getColumnNr(), 1));
    }

    static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step ->
                        step.getFieldName() == null ? String.valueOf(step.getIndex()) : escape(step.getFieldName()))
                .collect(Collectors.joining("/", "/", ""));
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
