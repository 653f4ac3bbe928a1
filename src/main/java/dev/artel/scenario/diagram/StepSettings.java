package dev.artel.scenario.diagram;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a step runs ({@code artel:step}).
 *
 * @param retries pauses before each further attempt; empty for no further attempt; null when the diagram does not say
 * @param timeout of the step's outside call; null when the diagram does not say
 * @param boundary whether the transaction before ends here
 * @param elevated whether the step acts with everything, beyond the rights of the run's account
 */
public record StepSettings(
        @Nullable List<Duration> retries, @Nullable Duration timeout, boolean boundary, boolean elevated) {
    public static final StepSettings NONE = new StepSettings(null, null, false, false);
}
