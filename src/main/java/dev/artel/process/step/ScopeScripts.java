package dev.artel.process.step;

import dev.artel.access.Access;
import dev.artel.kernel.Company;
import dev.artel.kernel.Json;
import dev.artel.record.RecordKey;
import dev.artel.scenario.component.StepContext;
import dev.artel.scenario.script.Script;
import dev.artel.scenario.script.ScriptOutcome;
import dev.artel.scenario.script.ScriptScope;
import dev.artel.scenario.script.ScriptSession;
import dev.artel.scenario.script.Scripts;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What the scripts of a process see: inputs of the trigger, variables, {@code record}, {@code process} and the host's functions. */
@Component
class ScopeScripts {
    private final Scripts scripts;
    private final Functions functions;
    private final ScopeRecords records;
    private final Readings readings;
    private final ScopeInputs inputs;
    private final Company company;
    private final Clock clock;

    ScopeScripts(
            Scripts scripts,
            Functions functions,
            ScopeRecords records,
            Readings readings,
            ScopeInputs inputs,
            Company company,
            Clock clock) {
        this.scripts = scripts;
        this.functions = functions;
        this.records = records;
        this.readings = readings;
        this.inputs = inputs;
        this.company = company;
        this.clock = clock;
    }

    /** One context for the expressions of a transaction; they may only read. */
    ScriptSession expressions(RunScope scope, String element) {
        StepContext context = new RunningStep(scope, element, element, this);
        return scripts.open(functions
                .addTo(everything(scope, element), scope, context, false)
                .build());
    }

    /** Runs a code step in a context of its own; it may also write. */
    ScriptOutcome code(RunScope scope, String element, StepContext context, String source) {
        ScriptScope seen = functions
                .addTo(everything(scope, element), scope, context, true)
                .build();
        return scripts.run(scope.script(Script.code(source)), seen);
    }

    /** Runs code that sees its own variables and nothing else. */
    ScriptOutcome closed(StepContext.Closed code) {
        ScriptScope.Builder seen = ScriptScope.builder()
                .zone(company.zone())
                .locale(company.language())
                .withoutSteps();
        code.names().forEach(seen::undefined);
        code.variables().properties().forEach(entry -> seen.variable(entry.getKey(), entry.getValue()));
        Script script = Script.code(code.source());
        return scripts.run(code.loose() ? script.sloppy() : script, seen.build());
    }

    /** The process's record as it is when it is asked for; {@code null} when it is gone or not visible to the run's account. */
    Supplier<String> record(RunScope scope, boolean elevated) {
        return () -> {
            RecordKey key = scope.run().record();
            if (key == null) {
                return "null";
            }
            Access access = elevated ? scope.access().elevated() : scope.access();
            Optional<ObjectNode> record = readings.read(() -> records.find(access, key));
            if (record.isEmpty()) {
                scope.refused(Long.toString(key.catalogId()), Long.toString(key.recordId()));
            }
            return record.map(Json::write).orElse("null");
        };
    }

    void log(ScriptOutcome outcome, StepRecorder recorder) {
        outcome.trace().log().forEach(line -> recorder.log(clock.instant(), line.level(), line.text()));
        if (outcome.trace().truncated()) {
            recorder.truncatedElsewhere();
        }
    }

    Clock clock() {
        return clock;
    }

    private ScriptScope.Builder everything(RunScope scope, String element) {
        Deadline deadline = scope.deadline();
        ScriptScope.Builder builder = ScriptScope.builder()
                .zone(company.zone())
                .locale(company.language())
                .until(deadline == null ? null : deadline.moment());
        boolean elevated = scope.elevated(element);
        inputs.seen(scope, elevated).forEachEntry((name, value) -> builder.variable(name, value));
        builder.lazy("record", record(scope, elevated));
        builder.constant("process", Json.write(scope.process()));
        scope.rounds().over(scope.variables().values()).forEach((name, value) -> builder.variable(name, value));
        return builder;
    }
}
