package dev.artel.process;

import dev.artel.testing.Faults;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;

/**
 * Names what is asked of the database by the element of the diagram that is going on: {@code Make:0}, {@code Make:1} … within it and
 * {@code Make>0}, {@code Make>1} … between it and the next. A waiting element goes on until the next one begins; what is
 * asked on behalf of calls to the outside is {@code Outside:0} and so on.
 */
final class Moments implements Faults.Naming {
    private static final Set<String> WAITING = Set.of(FaultyOrder.OUTSIDE, "Ask", "Later", "Paid", "Call");
    /** The elements around calls to the outside, the calls among them. */
    private static final Set<String> CALLING = Set.of("Temp", "Hook", "Mail", FaultyOrder.OUTSIDE);
    /** How far into an element the moment in it is at most; further on the number of moments is not always the same. */
    private static final int DEEPEST = 8;

    private final Map<String, Integer> counts = new HashMap<>();
    private String last = "";

    @Override
    public String name(String asked) {
        String element = element();
        if (element != null) {
            last = element;
        } else if (CALLING.contains(last) && Thread.currentThread().getName().startsWith("outside-")) {
            last = FaultyOrder.OUTSIDE;
        }
        String within = last + (element != null || WAITING.contains(last) ? ":" : ">");
        return within + (counts.merge(within, 1, Integer::sum) - 1);
    }

    private static @Nullable String element() {
        BpmnExecutionContext context = Context.getBpmnExecutionContext();
        String element = context == null ? null : context.getExecution().getActivityId();
        return element == null || element.startsWith("artel.") ? null : element;
    }

    /** A moment before the element and after the one before, one in it, and the first one after it, as they stand in the list. */
    static List<String> around(List<String> moments, String element) {
        List<String> inside =
                moments.stream().filter(name -> name.startsWith(element + ":")).toList();
        if (inside.isEmpty()) {
            throw new AssertionError("nothing is asked within " + element + ": " + moments);
        }
        int before = moments.indexOf(inside.get(0)) - 1;
        while (before > 0 && group(moments.get(before - 1)).equals(group(moments.get(before)))) {
            before--;
        }
        return List.of(
                moments.get(before),
                inside.get(Math.min(inside.size() / 2, DEEPEST)),
                moments.get(moments.lastIndexOf(inside.get(inside.size() - 1)) + 1));
    }

    private static String group(String name) {
        return name.replaceFirst("\\d+$", "");
    }
}
