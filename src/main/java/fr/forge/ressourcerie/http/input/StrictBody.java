package fr.forge.ressourcerie.http.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.forge.ressourcerie.problem.CommonProblems;
import fr.forge.ressourcerie.problem.Fault;
import fr.forge.ressourcerie.problem.Violations;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a JSON body to its end whatever is wrong with it, so that the caller learns of every fault at once. */
@Provider
class StrictBody implements ReaderInterceptor {
    private final ObjectMapper json;
    private final Validator validator;

    StrictBody(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if (!isJson(body.getMediaType()) || isRaw(body.getType())) {
            body.setInputStream(new BoundedStream(body.getInputStream(), Gate.LARGEST_FILE));
            return body.proceed();
        }
        var faults = new ArrayList<Fault>();
        var value = read(body, faults);
        if (value == null && faults.isEmpty()) {
            faults.add(Fault.ofBody("", "required", "Un objet.", "An object."));
        }
        if (!faults.isEmpty()) {
            throw CommonProblems.INVALID_INPUT.because().with(withBounds(faults, value));
        }
        return value;
    }

    private Object read(ReaderInterceptorContext body, List<Fault> faults) throws IOException {
        try {
            return json.readerFor(json.constructType(body.getGenericType()))
                    .withAttribute(BodyFaults.ATTRIBUTE, faults)
                    .readValue(bytes(body));
        } catch (JsonMappingException unreadable) {
            if (unreadable.getPath().isEmpty() || unreadable.getCause() instanceof JsonProcessingException) {
                throw unreadable;
            }
            faults.add(BodyFaults.of(unreadable));
            return null;
        }
    }

    private static byte[] bytes(ReaderInterceptorContext body) throws IOException {
        var bytes = body.getInputStream().readNBytes(Gate.LARGEST_BODY + 1);
        if (bytes.length > Gate.LARGEST_BODY) {
            throw CommonProblems.TOO_LARGE.because();
        }
        return bytes;
    }

    private List<Fault> withBounds(List<Fault> faults, Object value) {
        var all = new ArrayList<>(faults);
        if (value != null) {
            Violations.faults(validator.validate(value)).stream()
                    .filter(fault ->
                            faults.stream().noneMatch(known -> known.pointer().equals(fault.pointer())))
                    .forEach(all::add);
        }
        return all;
    }

    private static boolean isJson(MediaType type) {
        return type != null
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }

    private static boolean isRaw(Class<?> type) {
        return type.getName().startsWith("java.") || type.isArray();
    }
}
