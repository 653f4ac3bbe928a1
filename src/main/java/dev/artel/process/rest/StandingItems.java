package dev.artel.process.rest;

import dev.artel.access.Access;
import dev.artel.process.PersonSteps;
import dev.artel.process.journal.Journal;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.StepRow;
import dev.artel.process.run.Engine;
import dev.artel.process.step.ScopeRecords;
import dev.artel.process.wait.Wait;
import dev.artel.process.wait.Waits;
import dev.artel.record.RecordKey;
import dev.artel.scenario.diagram.BoundaryEvent;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.EventGateway;
import dev.artel.scenario.diagram.Flow;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.UserTask;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
    private final ScopeRecords records;

    StandingItems(Engine engine, Journal journal, PersonSteps people, Waits waits, ScopeRecords records) {
        this.engine = engine;
        this.journal = journal;
        this.people = people;
        this.waits = waits;
        this.records = records;
    }

    /**
     * {@code active}: what stands, with what is waited for there; {@code timers}: what runs beside it, each with the id of the step or
     * frame that it is {@code at}, null for the process itself. Times that follow a date of the record are for those who see that field.
     */
    void into(ObjectNode item, Run run, Diagram diagram, Access access) {
        ArrayNode active = item.putArray("active");
        ArrayNode timers = item.putArray("timers");
        if (run.ended()) {
            return;
        }
        Engine.Standing standing = engine.standing(run);
        List<Wait> waiting = waits.ofRuns(List.of(run.id()), MOST_WAITS);
        Set<String> hidden = hidden(access, waiting);
        Told told = new Told(
                diagram,
                waiting.stream()
                        .filter(wait -> !hidden.contains(wait.element()))
                        .toList(),
                hidden,
                access.administrator());
        active(active, run, standing.tokens(), told);
        for (Engine.Alarm alarm : standing.alarms()) {
            if (hidden.contains(alarm.element())) {
                continue;
            }
            Node node = diagram.nodes().get(alarm.element());
            ObjectNode timer = timers.addObject();
            timer.put("element", alarm.element()).put("name", node == null ? null : node.name());
            timer.put("at", at(node, diagram)).put("due", text(alarm.due()));
        }
    }

    /** Elements that wait for a date in a field which that access does not see. */
    private Set<String> hidden(Access access, List<Wait> waiting) {
        Map<RecordKey, Predicate<String>> seen = new HashMap<>();
        return waiting.stream()
                .filter(wait -> !access.administrator() && wait.kind().equals(Wait.DATE))
                .filter(wait -> {
                    RecordKey record = wait.record();
                    return record != null
                            && !seen.computeIfAbsent(record, key -> records.seen(access, key))
                                    .test(wait.name());
                })
                .map(Wait::element)
                .collect(Collectors.toSet());
    }

    /**
     * What may be told.
     *
     * @param hidden elements whose time is not told
     */
    private record Told(Diagram diagram, List<Wait> waiting, Set<String> hidden, boolean administrator) {}

    private static @Nullable String at(@Nullable Node timer, Diagram diagram) {
        if (timer instanceof BoundaryEvent exit) {
            return exit.attachedTo();
        }
        String frame = timer == null ? null : diagram.scope(timer.id());
        return frame == null ? null : diagram.scope(frame);
    }

    private void active(ArrayNode active, Run run, List<Engine.Token> tokens, Told told) {
        Map<String, String> tasks = people.taskIds(tokens.stream()
                .flatMap(token -> Optional.ofNullable(token.stepId()).stream())
                .toList());
        Map<String, Instant> begun = journal.open(run.id()).stream()
                .filter(step -> !step.flowOnly())
                .collect(Collectors.toMap(StepRow::instance, StepRow::startedAt));
        for (Engine.Token token : tokens) {
            Instant since = token.instance() == null ? null : begun.get(token.instance());
            // what failed was taken back, its passage with it: it waits since its work was put down
            since = since == null ? token.since() : since;
            Node node = told.diagram().nodes().get(token.element());
            Set<String> here = here(node, told.diagram());
            boolean untold = here.stream().anyMatch(told.hidden()::contains);
            ObjectNode step = active.addObject();
            step.put("element", token.element()).put("name", node == null ? null : node.name());
            step.put("kind", kind(node)).put("since", text(since));
            step.put("taskId", token.stepId() == null ? null : tasks.get(token.stepId()));
            step.put("nextAttempt", text(token.nextAttempt())).put("due", untold ? null : text(token.due()));
            waits(step.putArray("waits"), here, told);
        }
    }

    /** Where a token that stands there waits: at the element itself, at its edge and behind a gateway of events. */
    private static Set<String> here(@Nullable Node node, Diagram diagram) {
        if (node == null) {
            return Set.of();
        }
        Set<String> here = diagram.exits(node.id()).stream().map(Node::id).collect(Collectors.toSet());
        here.add(node.id());
        if (node instanceof EventGateway) {
            diagram.outgoing(node).map(Flow::target).forEach(here::add);
        }
        return here;
    }

    /** What is waited for there; by which key it is found is for administrators. */
    private static void waits(ArrayNode items, Set<String> here, Told told) {
        told.waiting().stream()
                .filter(wait -> here.contains(wait.element()))
                .forEach(wait -> items.addObject()
                        .put("element", wait.element())
                        .put("for", wait.kind())
                        .put("name", wait.name())
                        .put("key", told.administrator() ? wait.waitKey() : null));
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
