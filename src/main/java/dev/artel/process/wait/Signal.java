package dev.artel.process.wait;

import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A signal on its way.
 *
 * @param payload what comes with it: a JSON object, tagged
 * @param runId the process that sent it; null when a person did
 * @param byId the account that it was sent with
 * @param lastWait the last wait that it has reached
 */
public record Signal(
        long id,
        String name,
        String payload,
        @Nullable Long runId,
        @Nullable String element,
        @Nullable Long causeUser,
        int depth,
        long byId,
        Instant sentAt,
        long lastWait) {

    public ObjectNode values() {
        return Json.readObject(payload);
    }

    public Cause cause() {
        return new Cause(runId, element, causeUser, depth);
    }

    /** Nobody has been reached yet. */
    public boolean fresh() {
        return lastWait == 0;
    }
}
