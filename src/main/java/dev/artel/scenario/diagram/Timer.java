package dev.artel.scenario.diagram;

/**
 * When a timer fires. A script gives a date or a duration, whatever the kind says.
 *
 * @param value ISO 8601 text or script
 */
public record Timer(Kind kind, Expression value) {
    /** How the diagram states it. */
    public enum Kind {
        DURATION,
        DATE
    }
}
