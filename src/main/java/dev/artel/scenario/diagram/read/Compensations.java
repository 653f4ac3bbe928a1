package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.CompensationBoundary;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which activity undoes which one: marks, associations and the activities that say of themselves that they undo something. */
final class Compensations {
    private record Line(String from, String to) {}

    private final List<Line> lines = new ArrayList<>();
    private final Set<String> marked = new LinkedHashSet<>();

    /** Ids of what undoes, by that of the mark; complete after {@link #resolve}. */
    private final Map<String, String> handlers = new LinkedHashMap<>();

    Map<String, String> handlers() {
        return handlers;
    }

    /** The associations of a process or a scope. */
    void lines(Part part) {
        part.children(XmlElement.BPMN, "association")
                .forEach(line -> lines.add(new Line(
                        line.attribute("sourceRef").orElse(""),
                        line.attribute("targetRef").orElse(""))));
    }

    /** The activity may say that it is done only to undo something. */
    void activity(Source source) {
        if (source.part().flag("isForCompensation")) {
            marked.add(source.id());
        }
    }

    /** Joins marks and activities; what does not fit together is noted. */
    void resolve(Map<String, Node> nodes, Map<String, String> scopes, Consumer<DiagramProblem> problems) {
        for (Line line : lines) {
            Node mark = nodes.get(line.from());
            Node handler = nodes.get(line.to());
            boolean fits = mark instanceof CompensationBoundary
                    && handler != null
                    && Objects.equals(scopes.get(line.from()), scopes.get(line.to()));
            if (fits && marked.contains(line.to()) && !handlers.containsValue(line.to())) {
                handlers.putIfAbsent(line.from(), line.to());
            } else if (fits && mark != null && handler != null) {
                problems.accept(Flaw.HANDLER_MARK.at(line.to(), handler.label(), mark.label()));
            }
        }
        marked.stream()
                .filter(id -> !handlers.containsValue(id))
                .map(id -> Objects.requireNonNull(nodes.get(id)))
                .forEach(node -> problems.accept(Flaw.LOOSE_HANDLER.at(node.id(), node.label())));
    }

    /** The activity that the definition names; empty for all. */
    static Optional<String> definition(Part part) {
        Optional<String> activity = part.attribute("activityRef");
        @Nullable String waits = part.attribute("waitForCompletion").orElse(null);
        if (waits != null && !waits.equals("true")) {
            part.flaw(Flaw.BAD_SETTING, "waitForCompletion", waits);
        }
        Values.idOnly(part);
        return activity;
    }
}
