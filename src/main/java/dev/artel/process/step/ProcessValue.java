package dev.artel.process.step;

import dev.artel.kernel.Json;
import dev.artel.process.journal.Run;
import dev.artel.record.RecordKey;
import tools.jackson.databind.node.ObjectNode;

/** What scripts find under {@code process}. */
final class ProcessValue {
    private ProcessValue() {}

    static ObjectNode of(Run run) {
        ObjectNode process = Json.object().put("id", Long.toString(run.id()));
        process.putObject("scenario").put("id", Long.toString(run.scenarioId())).put("version", run.versionNumber());
        RecordKey record = run.record();
        if (record == null) {
            process.putNull("record");
        } else {
            process.putObject("record")
                    .put("catalogId", Long.toString(record.catalogId()))
                    .put("recordId", Long.toString(record.recordId()));
        }
        Long starter = run.starterId();
        process.put("startedBy", starter == null ? null : Long.toString(starter));
        return process;
    }
}
