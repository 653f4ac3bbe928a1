package dev.artel.process;

import dev.artel.access.Access;
import dev.artel.kernel.Cause;
import dev.artel.record.RecordKey;
import dev.artel.scenario.diagram.Lane;
import dev.artel.scenario.diagram.TaskSpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A step that waits for a person.
 *
 * @param id of the step, unique for ever: what {@link Processes#complete} is given
 * @param scenarioName as it was when the process began
 * @param versionId the version of the scenario that the process runs
 * @param element of the diagram
 * @param name what the diagram calls the element; may be empty
 * @param lane the lane whose people are responsible; null when no lane names anybody
 * @param record the process's record; null when it has none
 * @param access whose rights the process has
 * @param cause to be given to every change that the step makes
 * @param scripts evaluates the scripts of the task
 */
public record PersonStep(
        String id,
        long processId,
        long scenarioId,
        String scenarioName,
        long versionId,
        String element,
        String name,
        TaskSpec task,
        @Nullable Lane lane,
        @Nullable RecordKey record,
        Access access,
        Cause cause,
        Scripts scripts) {

    /** Evaluates expressions with everything in scope that scripts of this process see. */
    public interface Scripts {
        /**
         * The result as tagged JSON; a moment is {@code {"$date": ISO}}.
         *
         * @param where what the script is, for messages: {@code due, assign, record}
         * @throws dev.artel.kernel.Problem with line and column
         */
        JsonNode evaluate(String where, String source);
    }
}
