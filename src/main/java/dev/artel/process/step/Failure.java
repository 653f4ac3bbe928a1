package dev.artel.process.step;

import dev.artel.kernel.Json;
import dev.artel.kernel.KeptText;
import dev.artel.process.journal.StepTrace;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is told of a failed step.
 *
 * @param element that failed; null when only the engine knows
 * @param problem its name in small letters and hyphens, such as {@code http-timeout}
 * @param message for people
 * @param script {@code {line, column, text}} as JSON; null when no script failed
 * @param inputs of the step as JSON; null when there are none
 * @param log what its scripts wrote down before it failed, as JSON; null when nothing
 * @param isFinal whether trying again is useless until a person has looked
 * @param pauses before each further attempt
 */
public record Failure(
        @Nullable String element,
        String problem,
        KeptText message,
        @Nullable String script,
        @Nullable String inputs,
        @Nullable String log,
        boolean isFinal,
        List<Duration> pauses) {
    /** Attempts of what may succeed later, unless the step says otherwise. */
    public static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5));

    /** Of a step that was made to stand by hand. */
    public static final Failure UNKNOWN =
            new Failure(null, "unknown", KeptText.said(""), null, null, null, true, List.of());

    /** The row of the attempt in the journal. */
    public StepTrace trace() {
        return new StepTrace(inputs, null, null, log, error(), false);
    }

    /** {@code {name, message, script}} as JSON, the message as {@link KeptText#into} puts it. */
    public String error() {
        ObjectNode error = message.into(Json.object().put("name", problem));
        if (script != null) {
            error.set("script", Json.read(script));
        }
        return Json.write(error);
    }
}
