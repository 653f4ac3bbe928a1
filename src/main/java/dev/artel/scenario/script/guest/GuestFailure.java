package dev.artel.scenario.script.guest;

import org.jspecify.annotations.Nullable;

/** What a program ended with instead of a value. */
public final class GuestFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient @Nullable Place place;
    private final transient String details;

    public GuestFailure(Kind kind, String message, @Nullable Place place, String details, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.place = place;
        this.details = details;
    }

    /** Kinds of failure. */
    public enum Kind {
        /** The text is no JavaScript, or ends its wrapper. */
        SYNTAX,
        /** The text stops before it is complete. */
        UNFINISHED,
        /** Something was thrown. */
        THROWN,
        /** Recursion without end, or a text nested too deep. */
        TOO_DEEP,
        /** No memory for it. */
        MEMORY,
        /** The context was closed while it ran. */
        CANCELLED,
        /** A fault of the engine itself. */
        ENGINE
    }

    /**
     * Where, in the person's own text.
     *
     * @param line from 1
     * @param column from 1
     * @param text that line, cut at 500 characters
     */
    public record Place(int line, int column, String text) {}

    public Kind kind() {
        return kind;
    }

    public @Nullable Place place() {
        return place;
    }

    /**
     * JSON text of what was thrown: {@code {host: <answer of the host>}}, {@code {refused: {reason, where, detail}}} or
     * {@code {name, message}}; empty object when nothing is known.
     */
    public String details() {
        return details;
    }
}
