package fr.forge.ressourcerie.problem;

import java.util.List;
import java.util.Map;

/** A failure on its way to the client: its type, what to do about it and, for invalid input, every fault found. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Text detail;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;

    Problem(ProblemType type, Text detail) {
        this(type, detail, List.of(), Map.of());
    }

    private Problem(ProblemType type, Text detail, List<Fault> faults, Map<String, String> headers) {
        super(type.code(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
    }

    public Problem with(List<Fault> everyFault) {
        return new Problem(type, detail, everyFault, headers);
    }

    /** A header that goes with the answer, such as {@code Retry-After}. */
    public Problem withHeader(String name, String value) {
        var more = new java.util.HashMap<>(headers);
        more.put(name, value);
        return new Problem(type, detail, faults, more);
    }

    public ProblemType type() {
        return type;
    }

    public Text detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
