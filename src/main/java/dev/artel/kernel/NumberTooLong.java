package dev.artel.kernel;

import tools.jackson.core.exc.StreamReadException;

/** JSON with a number that is not read, see {@link ReadableNumbers}; a fault of the text like any other one. */
public final class NumberTooLong extends StreamReadException {
    private static final long serialVersionUID = 1L;

    NumberTooLong() {
        super("A number has an exponent beyond 1000");
    }
}
