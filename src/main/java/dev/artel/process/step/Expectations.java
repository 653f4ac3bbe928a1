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
import dev.artel.scenario.diagram.VariablePath;
import dev.artel.scenario.diagram.Waiting;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** What processes wait for: by what it is found, and what becomes of that which comes with it. */
@Service
public class Expectations {
    private static final int LONGEST_KEY = 255;

    private final RunScopes scopes;
    private final Numbers numbers;
    private final Clock clock;

    Expectations(RunScopes scopes, Numbers numbers, Clock clock) {
        this.scopes = scopes;
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
            return node.awaits() instanceof Awaited.Message message
                    ? message(scope, node, execution, message)
                    : wait(scope, node, execution, Wait.SIGNAL, null, null, false);
        } catch (RuntimeException e) {
            throw scope.marked(e, element, null, null, null);
        }
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
        return wait(scope, node, execution, Wait.MESSAGE, key, own == null ? run.record() : null, awaited.open());
    }

    private Wait wait(
            RunScope scope,
            Waiting node,
            String execution,
            String kind,
            @Nullable String key,
            @Nullable RecordKey record,
            boolean forPeople) {
        return new Wait(
                numbers.next(Sequence.WAIT),
                scope.run().id(),
                execution,
                node.id(),
                kind,
                node.awaits().name(),
                key,
                record == null ? null : record.catalogId(),
                record == null ? null : record.recordId(),
                forPeople,
                clock.instant());
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
