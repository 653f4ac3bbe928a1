package dev.artel.scenario.component;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.ProblemKind;
import dev.artel.kernel.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** All functions that scripts of our own can call. */
@Service
public class HostFunctions {
    /** A script that may only read has called a function that changes something. */
    public static final ProblemKind READ_ONLY = new ProblemKind("ReadOnly", 422);

    private final Map<String, HostFunction> byName = new TreeMap<>();

    HostFunctions(List<HostFunction> functions, Components components) {
        Stream.concat(
                        functions.stream(),
                        components.all().stream().flatMap(component -> component.functions().stream()))
                .forEach(this::add);
    }

    private void add(HostFunction function) {
        if (byName.putIfAbsent(function.name(), function) != null) {
            throw new IllegalStateException("two functions are called " + function.name());
        }
    }

    /** Their dotted names, in order. */
    public Collection<String> names() {
        return byName.keySet();
    }

    public Collection<HostFunction> all() {
        return byName.values();
    }

    /** The function of that dotted name. */
    public Optional<HostFunction> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * Calls a function.
     *
     * @param arguments JSON list, dates tagged as {@code {"$date": ISO}}
     * @param mayWrite false for expressions: they only read
     * @return plain JSON; null for nothing
     * @throws Problem what the function throws; ReadOnly
     */
    public JsonNode call(String name, String arguments, StepContext context, boolean mayWrite) {
        HostFunction function = byName.get(name);
        if (function == null) {
            throw new IllegalArgumentException("no function " + name);
        }
        if (function.writes() && !mayWrite) {
            throw new Problem(READ_ONLY, Text.of("scenario.read-only", name));
        }
        return function.call((ArrayNode) PlainJson.untagged(Json.read(arguments)), context);
    }
}
