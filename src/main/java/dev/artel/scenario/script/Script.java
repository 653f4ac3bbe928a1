package dev.artel.scenario.script;

/**
 * A source text.
 *
 * @param strict own sources are strict; sources of the foreign dialect are sloppy, as they were written
 */
public record Script(String text, Kind kind, boolean strict) {
    /** Kinds of source. */
    public enum Kind {
        /** One expression: 0.5 s. */
        EXPRESSION,
        /** The body of a function, with {@code return}: 5 s. */
        CODE
    }

    public static Script expression(String text) {
        return new Script(text, Kind.EXPRESSION, true);
    }

    public static Script code(String text) {
        return new Script(text, Kind.CODE, true);
    }

    /** The same in the sloppy language of the foreign dialect. */
    public Script sloppy() {
        return new Script(text, kind, false);
    }
}
