package dev.artel.process.step;

import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Until when somebody waits for what processes say.
 *
 * @param moment no step begins after it, and no script goes on for long
 * @param patience how long all of them together may take
 */
public record Deadline(Instant moment, Duration patience) {
    /**
     * A step is about to begin.
     *
     * @throws Problem Unprocessable when whoever waits has waited long enough
     */
    void require(Clock clock) {
        if (clock.instant().isAfter(moment)) {
            throw new Problem(Problems.UNPROCESSABLE, Text.of("process.rules-too-slow", patience.toSeconds()));
        }
    }
}
