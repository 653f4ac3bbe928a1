package dev.artel.process.step;

import dev.artel.kernel.Fault;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.process.journal.Numbers;
import dev.artel.process.journal.Numbers.Sequence;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.StepTrace;
import dev.artel.process.wait.Delivery;
import dev.artel.process.wait.Wait;
import dev.artel.record.RecordKey;
import dev.artel.scenario.diagram.Awaited;
import dev.artel.scenario.diagram.ComponentStep.Output;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.Timed;
import dev.artel.scenario.diagram.VariablePath;
import dev.artel.scenario.diagram.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What processes wait for: by what it is found, and what becomes of that which comes with it. */
@Service
public class Expectations {
    private static final int LONGEST_KEY = 255;
    /** So many characters surely have room in a text that the engine keeps. */
    private static final int SHORT = 2000;

    private final RunScopes scopes;
    private final ScopeRecords records;
    private final RecordRefs references;
    private final Numbers numbers;
    private final Clock clock;

    Expectations(RunScopes scopes, ScopeRecords records, RecordRefs references, Numbers numbers, Clock clock) {
        this.scopes = scopes;
        this.records = records;
        this.references = references;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * The wait of that element, which begins now.
     *
     * @param execution what the engine calls the place
     * @throws Problem of the script that gives its key, or when that gives none
     */
    public Wait begin(long runId, String element, String execution) {
        RunScope scope = scopes.of(runId);
        Waiting node = scope.element(element, Waiting.class);
        try {
            if (node.awaits() instanceof Awaited.Condition condition) {
                return condition(scope, node, execution, condition);
            }
            return node.awaits() instanceof Awaited.Message message
                    ? message(scope, node, execution, message)
                    : wait(scope, node, node.awaits().name(), execution, Wait.SIGNAL, By.NAME);
        } catch (RuntimeException e) {
            throw scope.marked(e, element, null, null, null);
        }
    }

    /**
     * What the timer of that element waits for beside the time: that the field of the process's record changes which says when. The record
     * is locked, so that no change of it is missed between the reading of its date and the commit.
     */
    public Optional<Wait> follow(long runId, String element, String execution) {
        RunScope scope = scopes.of(runId);
        Timed node = scope.element(element, Timed.class);
        RecordKey record = scope.run().record();
        Optional<String> field = node.timer().field();
        if (record == null || field.isEmpty()) {
            return Optional.empty();
        }
        try {
            records.hold(scope.access(element), record);
            scope.recordChanged();
            return Optional.of(wait(scope, node, field.get(), execution, Wait.DATE, new By(null, record, false, null)));
        } catch (RuntimeException e) {
            throw scope.marked(e, element, null, null, null);
        }
    }

    /**
     * What is to be kept until the way of that delivery goes on: others may be told to the same place before that.
     *
     * @return for {@link #again}, a text or, when it is long, its bytes; empty when the place is told no more than once, or nothing came
     */
    public Optional<Object> kept(Delivery delivery) {
        Waiting node = scopes.of(delivery.runId()).element(delivery.element(), Waiting.class);
        if (!node.staysOpen() || delivery.values().isEmpty()) {
            return Optional.empty();
        }
        String text =
                Json.write(Json.object().put("element", delivery.element()).set("values", delivery.values()));
        return Optional.of(text.length() <= SHORT ? text : text.getBytes(StandardCharsets.UTF_8));
    }

    /** The way goes on: what came with it goes into variables once more, so that it is what the next step finds. */
    public void again(long runId, Object kept) {
        JsonNode told =
                Json.read(kept instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : (String) kept);
        met(new Delivery(runId, told.path("element").asString(), (ObjectNode) told.path("values"), null));
    }

    /** What came goes into variables; the trace tells it. */
    public StepTrace met(Delivery delivery) {
        RunScope scope = scopes.of(delivery.runId());
        try {
            return met(scope, delivery);
        } catch (RuntimeException e) {
            throw scope.marked(e, delivery.element(), null, null, null);
        }
    }

    private static StepTrace met(RunScope scope, Delivery delivery) {
        List<Output> outputs =
                scope.element(delivery.element(), Waiting.class).awaits().outputs();
        if (outputs.isEmpty()) {
            delivery.values()
                    .forEachEntry(
                            (name, value) -> VariablePath.parse(name).ifPresent(path -> scope.assign(path, value)));
        } else {
            outputs.stream()
                    .filter(output -> delivery.values().has(output.name()))
                    .forEach(output ->
                            scope.assign(output.to(), delivery.values().get(output.name())));
        }
        StepRecorder recorder = new StepRecorder();
        recorder.outputs(delivery.values());
        return recorder.trace();
    }

    private Wait message(RunScope scope, Waiting node, String execution, Awaited.Message awaited) {
        Run run = scope.run();
        String own = awaited.key() == null ? null : key(scope, node, awaited.key());
        String key = own == null ? run.businessKey() : own;
        RecordKey record = own == null ? run.record() : null;
        return wait(scope, node, awaited.name(), execution, Wait.MESSAGE, new By(key, record, awaited.open(), null));
    }

    private Wait condition(RunScope scope, Waiting node, String execution, Awaited.Condition condition) {
        RecordKey record = condition.record() == null
                ? scope.run().record()
                : references.read(scope.evaluate(node.id(), condition.record())).orElse(null);
        if (record == null) {
            throw unusable(node, "no-record", "process.until-record");
        }
        String filters = condition.filters().script()
                ? Json.write(scope.evaluate(node.id(), condition.filters().text()))
                : condition.filters().text();
        if (!filters.startsWith("{") && !filters.startsWith("[")) {
            throw unusable(node, "no-filter", "process.until-filter");
        }
        return wait(scope, node, "", execution, Wait.CONDITION, new By(null, record, false, filters));
    }

    private static Problem unusable(Waiting node, String code, String text) {
        return new Problem(Problems.UNPROCESSABLE, Fault.element(node.id(), code, Text.of(text, node.label())));
    }

    private Wait wait(RunScope scope, Node node, String name, String execution, String kind, By by) {
        RecordKey record = by.record();
        return new Wait(
                numbers.next(Sequence.WAIT),
                scope.run().id(),
                execution,
                node.id(),
                kind,
                name,
                by.key(),
                record == null ? null : record.catalogId(),
                record == null ? null : record.recordId(),
                by.people(),
                by.filters(),
                clock.instant());
    }

    /** By what a wait is found. */
    private record By(
            @Nullable String key,
            @Nullable RecordKey record,
            boolean people,
            @Nullable String filters) {
        private static final By NAME = new By(null, null, false, null);
    }

    private static String key(RunScope scope, Waiting node, String script) {
        String key = text(scope.evaluate(node.id(), script));
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Problem(
                    Problems.UNPROCESSABLE,
                    Fault.element(node.id(), "no-key", Text.of("process.wait-key", node.label(), LONGEST_KEY)));
        }
        return key;
    }

    /** A text, or a number as it is written; null for anything else. */
    static @Nullable String text(JsonNode value) {
        if (value.isNumber()) {
            return Json.write(value);
        }
        return value.isString() ? value.asString() : null;
    }
}
