package dev.artel.kernel;

/**
 * What went wrong, in a name that is the same in an HTTP answer, as the name of a JavaScript error and as a BPMN error code. Each
 * module keeps its own in its {@code …Problems}.
 *
 * @param name what clients and diagrams refer to, such as {@code NotFound}
 * @param status the HTTP status it is answered with
 */
public record ProblemKind(String name, int status) {}
