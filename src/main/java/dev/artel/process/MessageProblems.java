package dev.artel.process;

import dev.artel.kernel.Problem;
import dev.artel.kernel.ProblemKind;
import dev.artel.kernel.Text;

/** What can go wrong when a process is told something. */
public final class MessageProblems {
    /** Nobody waits for the message, and no scenario begins with it. */
    public static final ProblemKind NOBODY_WAITS = new ProblemKind("NobodyWaits", 404);

    /** More than one would have it; none gets it. */
    public static final ProblemKind SEVERAL_WAIT = new ProblemKind("SeveralWait", 409);

    private MessageProblems() {}

    /** Nobody waits for the message of that name. */
    public static Problem nobody(String name) {
        return new Problem(NOBODY_WAITS, Text.of("process.nobody-waits", name));
    }
}
