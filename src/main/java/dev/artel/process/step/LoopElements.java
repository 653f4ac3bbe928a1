package dev.artel.process.step;

import dev.artel.kernel.Fault;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.scenario.component.Component;
import dev.artel.scenario.component.Components;
import dev.artel.scenario.component.Inputs;
import dev.artel.scenario.diagram.ComponentStep;
import dev.artel.scenario.diagram.Loop;
import dev.artel.scenario.diagram.Node;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

/** What there is one round for: a number of times, the elements of a list, or the records that a filter finds. */
@org.springframework.stereotype.Component
class LoopElements {
    private static final String FIND = "record.find";
    private static final int PAGE = 1_000;
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final Components components;
    private final ScopeScripts scripts;

    LoopElements(Components components, ScopeScripts scripts) {
        this.components = components;
        this.scripts = scripts;
    }

    /**
     * All elements, in order, as tagged JSON.
     *
     * @throws Problem Unprocessable when the script gives no list or number, or when there are too many or too much
     */
    List<JsonNode> of(RunScope scope, String element) {
        Loop loop = Objects.requireNonNull(scope.version().diagram().loop(element), element);
        Node node = scope.element(element, Node.class);
        int most = scope.version().diagram().compensable(element) ? Loop.MOST_COMPENSATED : Loop.MOST_ELEMENTS;
        List<JsonNode> elements = elements(scope, node, loop, most);
        if (elements.size() > most) {
            throw unusable(node, "loop-too-long", most);
        }
        long bytes = 0;
        for (JsonNode one : elements) {
            bytes += Json.write(one).getBytes(StandardCharsets.UTF_8).length;
        }
        if (bytes > MOST_BYTES) {
            throw unusable(node, "loop-too-large", MOST_BYTES / (1024 * 1024));
        }
        return elements;
    }

    private List<JsonNode> elements(RunScope scope, Node node, Loop loop, int most) {
        if (loop.over() instanceof Loop.Times times) {
            return times(scope, node, times, most);
        }
        if (loop.over() instanceof Loop.Elements list) {
            return list(scope, node, list);
        }
        return records(
                scope,
                node,
                (Loop.Records) Objects.requireNonNull(loop.over(), "a published loop says over what"),
                most);
    }

    private static List<JsonNode> times(RunScope scope, Node node, Loop.Times times, int most) {
        JsonNode count = times.count().script()
                ? scope.evaluate(node.id(), times.count().text())
                : Json.read(times.count().text());
        if (!count.isNumber()
                || !count.canConvertToExactIntegral()
                || count.decimalValue().signum() < 0) {
            throw unusable(node, "loop-not-a-number");
        }
        if (count.decimalValue().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw unusable(node, "loop-too-long", most);
        }
        return IntStream.rangeClosed(1, count.intValue())
                .<JsonNode>mapToObj(IntNode::valueOf)
                .toList();
    }

    private static List<JsonNode> list(RunScope scope, Node node, Loop.Elements elements) {
        JsonNode list = scope.evaluate(node.id(), elements.list());
        if (!list.isArray()) {
            throw unusable(node, "loop-not-a-list");
        }
        return list.valueStream().toList();
    }

    /** Page by page, one record more than there may be, so that it is known when there are too many. */
    private List<JsonNode> records(RunScope scope, Node node, Loop.Records records, int most) {
        Component find = components.find(FIND).orElseThrow();
        ComponentStep step = new ComponentStep(FIND, records.search(), List.of());
        ObjectNode inputs = Inputs.evaluate(find, step, sources -> scope.evaluate(node.id(), sources));
        RunningStep context = new RunningStep(scope, node.id(), node.id(), scripts);
        List<JsonNode> found = new ArrayList<>();
        @Nullable String next = null;
        do {
            inputs.put("limit", Math.min(PAGE, most + 1 - found.size()));
            if (next != null) {
                inputs.put("after", next);
            }
            ObjectNode page = find.run(inputs, context);
            page.path("items").forEach(found::add);
            next = page.path("next").isString() ? page.path("next").asString() : null;
        } while (next != null && found.size() <= most);
        return found;
    }

    private static Problem unusable(Node node, String code, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = node.label();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Problem(Problems.UNPROCESSABLE, Fault.element(node.id(), code, Text.of("process." + code, all)));
    }
}
