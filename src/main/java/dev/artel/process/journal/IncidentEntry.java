package dev.artel.process.journal;

import dev.artel.kernel.KeptText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that stands.
 *
 * @param engineId the engine's own incident
 * @param kind {@code failedJob} or {@code failedExternalTask}
 * @param target the job or call that stands
 * @param problem name of the problem; cut at 64 characters
 * @param message for people, in the company's language; cut at 16,000 characters
 * @param messages the same in other languages, as {@link KeptText#othersJson} gives them
 * @param script {@code {line, column, text}} as JSON; null when no script failed
 * @param inputs of the step as JSON; null when it has none
 */
public record IncidentEntry(
        long runId,
        String engineId,
        String kind,
        String target,
        String element,
        String problem,
        String message,
        @Nullable String messages,
        @Nullable String script,
        @Nullable String inputs,
        Instant createdAt) {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_MESSAGE = 16_000;

    /** Names and messages come from scripts, too: what is too long for the table would keep the incident from being written at all. */
    public IncidentEntry {
        problem = cut(problem, LONGEST_NAME);
        message = cut(message, LONGEST_MESSAGE);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
