package dev.artel.process.step;

import dev.artel.kernel.Json;
import dev.artel.process.journal.Run;
import dev.artel.record.RecordKey;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the scripts of a run see of its trigger: the change of a record came with all fields, old and new, and only those are shown that
 * the run's account sees on the record. Elevated steps see all of them.
 */
@Component
class ScopeInputs {
    private static final List<String> OF_RECORD = List.of("values", "prevValues", "allValues");

    private final ScopeRecords records;

    ScopeInputs(ScopeRecords records) {
        this.records = records;
    }

    ObjectNode seen(RunScope scope, boolean elevated) {
        Run run = scope.run();
        ObjectNode inputs = run.inputValues();
        RecordKey key = run.record();
        if (elevated || key == null || OF_RECORD.stream().noneMatch(inputs::has)) {
            return inputs;
        }
        Predicate<String> seen = records.seen(scope.access(), key);
        OF_RECORD.forEach(name -> {
            if (inputs.path(name) instanceof ObjectNode values) {
                inputs.set(name, seen(values, seen));
            }
        });
        return inputs;
    }

    private static ObjectNode seen(ObjectNode values, Predicate<String> seen) {
        ObjectNode some = Json.object();
        values.forEachEntry((name, value) -> {
            if (seen.test(name)) {
                some.set(name, value);
            }
        });
        return some;
    }
}
