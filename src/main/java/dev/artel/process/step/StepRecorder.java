package dev.artel.process.step;

import dev.artel.kernel.Json;
import dev.artel.process.journal.StepTrace;
import dev.artel.record.RecordChanged;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Keeps what a step does, each part within its bound. */
final class StepRecorder {
    private static final int DATA_BYTES = 16 * 1024;
    private static final int LOG_BYTES = 64 * 1024;
    private static final int MOST_CHANGES = 200;
    /** More are not told in the audit. */
    private static final int MOST_TOUCHED = 100;

    private final ArrayNode log = Json.array();
    private final ArrayNode changes = Json.array();
    private final Set<String> touched = new LinkedHashSet<>();
    private @Nullable String inputs;
    private @Nullable String outputs;
    private @Nullable String error;
    private int logBytes;
    private boolean truncated;

    void inputs(JsonNode values) {
        inputs = bounded(values);
    }

    void outputs(JsonNode values) {
        outputs = bounded(values);
    }

    void error(String json) {
        error = json;
    }

    @Nullable String inputs() {
        return inputs;
    }

    /** What was written down so far, as JSON; null when nothing. */
    @Nullable String log() {
        return log.isEmpty() ? null : Json.write(log);
    }

    void log(Instant at, String level, String text) {
        logBytes += text.getBytes(StandardCharsets.UTF_8).length + level.length();
        if (logBytes > LOG_BYTES) {
            truncated = true;
        } else {
            log.addObject().put("at", at.toString()).put("level", level).put("text", text);
        }
    }

    void truncatedElsewhere() {
        truncated = true;
    }

    void changed(RecordChanged change) {
        if (touched.size() <= MOST_TOUCHED) {
            touched.add(change.catalog().name() + " № " + change.recordRef());
        }
        if (changes.size() >= MOST_CHANGES) {
            truncated = true;
            return;
        }
        ArrayNode fields = changes.addObject()
                .put("catalogId", change.catalog().ref())
                .put("recordId", change.recordRef())
                .put("version", change.version())
                .putArray("fields");
        change.fields().forEach(id -> change.catalog().field(id).ifPresent(field -> fields.add(field.ref())));
    }

    /** What was undone with the savepoint did not happen. */
    void undone() {
        changes.removeAll();
        touched.clear();
        outputs = null;
    }

    /** The records that were changed, in words. */
    List<String> touched() {
        return List.copyOf(touched);
    }

    StepTrace trace() {
        return new StepTrace(inputs, outputs, changes.isEmpty() ? null : Json.write(changes), log(), error, truncated);
    }

    /** A text that is too long is told by its beginning. */
    private String bounded(JsonNode values) {
        String json = Json.write(values);
        if (json.length() <= DATA_BYTES) {
            return json;
        }
        truncated = true;
        return Json.write(Json.object().put("…", json.substring(0, DATA_BYTES / 2)));
    }
}
