package dev.artel.scenario.script.guest;

import java.util.Map;

/**
 * What an expression surely comes to where some of the names that it takes from outside are known. Never runs it. Where it fails nothing
 * is said of its value, so whoever asks must take a failure for the same as false.
 */
@FunctionalInterface
public interface Outlook {
    /** Of what nothing can be told. */
    Outlook OPEN = known -> Guess.Some.UNKNOWN;

    /** @param known names from outside; all others may stand for anything */
    Guess of(Map<String, Guess> known);
}
