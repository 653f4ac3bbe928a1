package dev.artel.scenario.script.guest;

import org.jspecify.annotations.Nullable;

/**
 * What a context may ask of its host. Called on the thread of the script. Whatever it throws ends the context at once and cannot be
 * caught by the script, so problems that a script may catch are told in the answers.
 */
public interface GuestHost {
    /** The JSON text of a variable at its first touch; or {@code !} and the text of an answer that says why there is none. */
    String read(String variable);

    /** {@code {ok: true, value}} or {@code {ok: false, name, message, code, errors}}, as JSON text. */
    String call(String function, String arguments);

    /** A pure function on texts (a JSON list); the answer as of {@link #call}. */
    String compute(String function, String texts);

    /** Takes a line of the log; false when it is full, so that further lines need not be made. */
    boolean log(String level, String line);

    /** The words for a value that cannot be copied; {@link Unfit} as JSON text. */
    String say(String unfit);

    /**
     * A value that is no plain data.
     *
     * @param reason {@code number, function, symbol, bigint, date, promise, instance, cycle, depth, nodes, size, fail-name}
     * @param where path to it, such as {@code result.items[3].when}
     * @param detail the number, the class's name or the limit; may be empty
     */
    record Unfit(String reason, String where, @Nullable String detail) {}
}
