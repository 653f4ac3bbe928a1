package dev.artel.integration;

import dev.artel.kernel.ProblemKind;

/** What a call to the outside may end with. Where the same call may safely be made again, the problem has the member {@code retry}. */
public final class HttpProblems {
    /** The address may not be called. */
    public static final ProblemKind REFUSED = new ProblemKind("HttpRefused", 422);

    /** No whole answer in time. */
    public static final ProblemKind TIMEOUT = new ProblemKind("HttpTimeout", 504);

    /** No connection, or it broke. */
    public static final ProblemKind FAILED = new ProblemKind("HttpFailed", 502);

    /** The answer or the request is larger than allowed. */
    public static final ProblemKind TOO_LARGE = new ProblemKind("HttpTooLarge", 502);

    /** Member of a problem's extras: whether the same call may be made again by itself. */
    public static final String RETRY = "retry";

    private HttpProblems() {}
}
