package dev.artel.kernel;

import java.util.List;
import java.util.Map;

/** The kinds of problem that any module may have, and the short ways to make them. */
public final class Problems {
    public static final ProblemKind BAD_REQUEST = new ProblemKind("BadRequest", 400);
    public static final ProblemKind NOT_AUTHENTICATED = new ProblemKind("NotAuthenticated", 401);
    public static final ProblemKind FORBIDDEN = new ProblemKind("Forbidden", 403);
    public static final ProblemKind NOT_FOUND = new ProblemKind("NotFound", 404);
    public static final ProblemKind CONFLICT = new ProblemKind("Conflict", 409);
    public static final ProblemKind PAYLOAD_TOO_LARGE = new ProblemKind("PayloadTooLarge", 413);
    public static final ProblemKind UNPROCESSABLE = new ProblemKind("Unprocessable", 422);
    public static final ProblemKind TOO_MANY_REQUESTS = new ProblemKind("TooManyRequests", 429);
    public static final ProblemKind UNAVAILABLE = new ProblemKind("Unavailable", 503);

    private Problems() {}

    /** A value or parameter that cannot be taken. */
    public static Problem badField(String field, String code, String key, Object... arguments) {
        return new Problem(BAD_REQUEST, Fault.field(field, code, Text.of(key, arguments)));
    }

    /**
     * A number that a request gives, such as how many of a list to pass over.
     *
     * @throws Problem BadRequest that names the parameter when it is below 0
     */
    public static int fromZero(String parameter, int value) {
        if (value < 0) {
            throw badField(parameter, "range", "kernel.from-zero", parameter);
        }
        return value;
    }

    public static Problem badRequest(String key, Object... arguments) {
        return new Problem(BAD_REQUEST, Text.of(key, arguments));
    }

    /** Several faults of one request, all named at once. */
    public static Problem badRequest(List<Fault> faults) {
        return new Problem(BAD_REQUEST, faults.get(0).message(), faults, Map.of());
    }

    /** Absent or not visible: the same words for both, so that an answer tells nothing. */
    public static Problem notFound() {
        return new Problem(NOT_FOUND, Text.of("kernel.not-found"));
    }

    /** The same with the name of what was asked for, never with whether it is there. */
    public static Problem notFound(String key, Object... arguments) {
        return new Problem(NOT_FOUND, Text.of(key, arguments));
    }

    public static Problem forbidden(String key, Object... arguments) {
        return new Problem(FORBIDDEN, Text.of(key, arguments));
    }

    public static Problem conflict(String key, Object... arguments) {
        return new Problem(CONFLICT, Text.of(key, arguments));
    }

    public static Problem tooLarge(String key, Object... arguments) {
        return new Problem(PAYLOAD_TOO_LARGE, Text.of(key, arguments));
    }

    public static Problem unprocessable(String key, Object... arguments) {
        return new Problem(UNPROCESSABLE, Text.of(key, arguments));
    }
}
