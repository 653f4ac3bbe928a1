package dev.artel.scenario.script;

import java.time.Duration;
import java.util.List;

/**
 * What is told of a run, however it ended.
 *
 * @param scriptTime by the clock, without the host functions
 * @param hostTime in host functions
 * @param log in order
 * @param truncated whether lines of the log were left out for its size
 */
public record ScriptTrace(Duration scriptTime, Duration hostTime, List<Line> log, boolean truncated) {
    /**
     * A line of the log.
     *
     * @param level {@code info, warn, error}
     * @param text at most 8,192 characters
     */
    public record Line(String level, String text) {}
}
