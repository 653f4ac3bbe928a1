package dev.artel.task;

import dev.artel.kernel.Problem;
import dev.artel.kernel.ProblemKind;
import dev.artel.kernel.Text;

/** What can go wrong with tasks. */
public final class TaskProblems {
    /** Nobody can be found who would do the task; a diagram can catch it by this name. */
    public static final ProblemKind NOBODY = new ProblemKind("NobodyResponsible", 422);

    private TaskProblems() {}

    static Problem nobody(String key, Object... arguments) {
        return new Problem(NOBODY, Text.of(key, arguments));
    }
}
