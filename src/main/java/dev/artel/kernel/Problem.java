package dev.artel.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one business exception: the request was understood and cannot be done. It is answered as {@code application/problem+json},
 * arrives in JavaScript as an {@code Error} of that name and can be caught in a diagram as a BPMN error of that code. Everything
 * else that is thrown is a fault of the product or of its surroundings.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemKind kind;
    private final transient Text text;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> extras;

    public Problem(ProblemKind kind, Text text, List<Fault> faults, Map<String, Object> extras) {
        super(kind.name());
        this.kind = kind;
        this.text = text;
        this.faults = List.copyOf(faults);
        this.extras = Map.copyOf(extras);
    }

    public Problem(ProblemKind kind, Text text) {
        this(kind, text, List.of(), Map.of());
    }

    /** One fault alone: its message is the problem's, too. */
    public Problem(ProblemKind kind, Fault fault) {
        this(kind, fault.message(), List.of(fault), Map.of());
    }

    /** The same problem with one more member of the answer, such as {@code current} of a conflict. */
    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(extras);
        more.put(member, value);
        Problem problem = new Problem(kind, text, faults, more);
        problem.setStackTrace(getStackTrace());
        return problem;
    }

    public ProblemKind kind() {
        return kind;
    }

    public Text text() {
        return text;
    }

    /** The places that are wrong; empty when the problem has no place. */
    public List<Fault> faults() {
        return faults;
    }

    /** Further members of the HTTP answer, values as Jackson writes them. */
    public Map<String, Object> extras() {
        return extras;
    }

    @Override
    public String getMessage() {
        return kind.name() + ": " + text;
    }
}
