package dev.artel.scenario.component;

import dev.artel.kernel.Fault;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.scenario.component.ComponentManifest.Input;
import dev.artel.scenario.diagram.ComponentStep;
import dev.artel.scenario.diagram.Expression;
import dev.artel.scenario.script.ScriptProblems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns what a diagram says about a step's inputs into what its component takes. */
public final class Inputs {
    private Inputs() {}

    /**
     * All inputs by name: scripts evaluated, everything converted to the input's type, defaults filled in. What is not set is absent.
     *
     * @param evaluate gives the values of scripts, which are handed over together, as plain JSON (dates tagged {@code {"$date": …}});
     *     undefined as a missing node
     * @throws dev.artel.kernel.Problem BadRequest with all faults at once; what {@code evaluate} throws goes through
     */
    public static ObjectNode evaluate(
            Component component, ComponentStep step, Function<List<String>, List<JsonNode>> evaluate) {
        Iterator<JsonNode> computed = computed(component, step, evaluate).iterator();
        ObjectNode values = Json.object();
        List<Fault> faults = new ArrayList<>();
        Set<String> given = new HashSet<>();
        for (ComponentStep.Input sent : step.inputs()) {
            Input input = component.manifest().input(sent.name()).orElse(null);
            given.add(sent.name());
            if (input == null) {
                faults.add(fault(sent.name(), "unknown", Text.of("scenario.input-unknown", sent.name())));
                continue;
            }
            JsonNode value = sent.value().script()
                    ? computed.next()
                    : literal(sent.value().text(), input);
            put(values, sent.name(), input, value, component, faults);
        }
        fill(values, given, component, faults);
        if (!faults.isEmpty()) {
            throw Problems.badRequest(faults);
        }
        return values;
    }

    private static List<JsonNode> computed(
            Component component, ComponentStep step, Function<List<String>, List<JsonNode>> evaluate) {
        List<ComponentStep.Input> scripts = step.inputs().stream()
                .filter(sent -> sent.value().script()
                        && component.manifest().input(sent.name()).isPresent())
                .toList();
        if (scripts.isEmpty()) {
            return List.of();
        }
        try {
            return evaluate.apply(
                    scripts.stream().map(sent -> sent.value().text()).toList());
        } catch (Problem problem) {
            if (!ScriptProblems.isUnfit(problem)) {
                throw problem;
            }
            return oneByOne(component, scripts, evaluate);
        }
    }

    /** They travel together, so it takes another look to tell which of them gives what does not fit. */
    private static List<JsonNode> oneByOne(
            Component component, List<ComponentStep.Input> scripts, Function<List<String>, List<JsonNode>> evaluate) {
        List<JsonNode> values = new ArrayList<>();
        for (ComponentStep.Input sent : scripts) {
            try {
                values.addAll(evaluate.apply(List.of(sent.value().text())));
            } catch (Problem problem) {
                Input input = component.manifest().input(sent.name()).orElseThrow();
                throw ScriptProblems.named(problem, title(component, input, sent.name()));
            }
        }
        return values;
    }

    /** The value that a literal states; a missing node for a blank one. */
    public static JsonNode stated(Expression literal, Input input) {
        return literal(literal.text(), input);
    }

    /** What the input takes, in words, where the value does not fit it; null where it does. None at all fits. */
    public static @Nullable Text misfit(JsonNode value, Input input) {
        if (absent(value)) {
            return null;
        }
        JsonNode converted = InputTypes.convert(value, input);
        boolean fits = converted != null && InputTypes.isWithin(converted, input);
        return fits ? null : InputTypes.words(input);
    }

    /** Converts a value that is written out, or that a script gave to a function, for that input; null when it does not fit. */
    public static @Nullable JsonNode convert(JsonNode value, Input input) {
        return InputTypes.convert(value, input);
    }

    /** What people call the input. */
    public static Text title(Component component, Input input, String name) {
        return input.name().equals(ComponentManifest.ANY_NAME)
                ? Text.of("component.any-name", name)
                : Text.of("component." + component.type() + ".input." + name + ".title");
    }

    private static void put(
            ObjectNode values, String name, Input input, JsonNode value, Component component, List<Fault> faults) {
        boolean anyName = input.name().equals(ComponentManifest.ANY_NAME);
        if (anyName ? value.isMissingNode() : absent(value)) {
            return;
        }
        JsonNode converted = InputTypes.convert(value, input);
        if (converted == null || !InputTypes.isWithin(converted, input)) {
            Text what = InputTypes.words(input);
            faults.add(fault(name, "invalid", Text.of("scenario.input-invalid", title(component, input, name), what)));
        } else {
            values.set(name, converted);
        }
    }

    private static void fill(ObjectNode values, Set<String> given, Component component, List<Fault> faults) {
        for (Input input : component.manifest().inputs()) {
            String name = input.name();
            if (values.has(name) || faults.stream().anyMatch(fault -> name.equals(fault.field()))) {
                continue;
            }
            if (input.initial() != null && !given.contains(name)) {
                values.set(name, input.initial());
            } else if (input.required()) {
                faults.add(fault(name, "required", Text.of("scenario.input-required", title(component, input, name))));
            }
        }
    }

    private static JsonNode literal(String text, Input input) {
        return InputTypes.literal(text, input);
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static Fault fault(String field, String code, Text message) {
        return Fault.field(field, code, message);
    }
}
