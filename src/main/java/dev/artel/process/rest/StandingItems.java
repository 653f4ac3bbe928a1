package dev.artel.process.rest;

import dev.artel.process.PersonSteps;
import dev.artel.process.journal.Journal;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.StepRow;
import dev.artel.process.run.Engine;
import dev.artel.process.wait.Wait;
import dev.artel.process.wait.Waits;
import dev.artel.scenario.diagram.BoundaryEvent;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.EventGateway;
import dev.artel.scenario.diagram.Flow;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.UserTask;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where one process stands, in the form of the API. */
@Component
class StandingItems {
    private static final int MOST_WAITS = 200;

    private final Engine engine;
    private final Journal journal;
    private final PersonSteps people;
    private final Waits waits;

    StandingItems(Engine engine, Journal journal, PersonSteps people, Waits waits) {
        this.engine = engine;
        this.journal = journal;
        this.people = people;
        this.waits = waits;
    }

    /**
     * {@code active}: what stands, with what is waited for there; {@code timers}: what runs beside it, each with the id of the step or
     * frame that it is {@code at}, null for the process itself.
     */
    void into(ObjectNode item, Run run, Diagram diagram, boolean administrator) {
        ArrayNode active = item.putArray("active");
        ArrayNode timers = item.putArray("timers");
        if (run.ended()) {
            return;
        }
        Engine.Standing standing = engine.standing(run);
        active(active, run, standing.tokens(), diagram, administrator);
        for (Engine.Alarm alarm : standing.alarms()) {
            Node node = diagram.nodes().get(alarm.element());
            ObjectNode timer = timers.addObject();
            timer.put("element", alarm.element()).put("name", node == null ? null : node.name());
            timer.put("at", at(node, diagram)).put("due", text(alarm.due()));
        }
    }

    private static @Nullable String at(@Nullable Node timer, Diagram diagram) {
        if (timer instanceof BoundaryEvent exit) {
            return exit.attachedTo();
        }
        String frame = timer == null ? null : diagram.scope(timer.id());
        return frame == null ? null : diagram.scope(frame);
    }

    private void active(ArrayNode active, Run run, List<Engine.Token> tokens, Diagram diagram, boolean administrator) {
        Map<String, String> tasks = people.taskIds(tokens.stream()
                .flatMap(token -> Optional.ofNullable(token.stepId()).stream())
                .toList());
        Map<String, Instant> begun = journal.open(run.id()).stream()
                .filter(step -> !step.flowOnly())
                .collect(Collectors.toMap(StepRow::instance, StepRow::startedAt));
        List<Wait> waiting = waits.ofRuns(List.of(run.id()), MOST_WAITS);
        for (Engine.Token token : tokens) {
            Instant since = token.instance() == null ? null : begun.get(token.instance());
            // what failed was taken back, its passage with it: it waits since its work was put down
            since = since == null ? token.since() : since;
            Node node = diagram.nodes().get(token.element());
            ObjectNode step = active.addObject();
            step.put("element", token.element()).put("name", node == null ? null : node.name());
            step.put("kind", kind(node)).put("since", text(since));
            step.put("taskId", token.stepId() == null ? null : tasks.get(token.stepId()));
            step.put("nextAttempt", text(token.nextAttempt())).put("due", text(token.due()));
            waits(step.putArray("waits"), node, waiting, diagram, administrator);
        }
    }

    /** What is waited for there, at its edge included; by which key it is found is for administrators. */
    private static void waits(
            ArrayNode told, @Nullable Node node, List<Wait> waiting, Diagram diagram, boolean administrator) {
        if (node == null) {
            return;
        }
        Set<String> here = diagram.exits(node.id()).stream().map(Node::id).collect(Collectors.toSet());
        here.add(node.id());
        if (node instanceof EventGateway) {
            diagram.outgoing(node).map(Flow::target).forEach(here::add);
        }
        waiting.stream()
                .filter(wait -> here.contains(wait.element()))
                .forEach(wait -> told.addObject()
                        .put("element", wait.element())
                        .put("for", wait.kind())
                        .put("name", wait.name())
                        .put("key", administrator ? wait.waitKey() : null));
    }

    /** {@code userTask, serviceTask, intermediateTimer …}: the type of the element, in lower camel case. */
    static String kind(@Nullable Node node) {
        if (node == null) {
            return "element";
        }
        String name = node instanceof UserTask ? "UserTask" : node.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
