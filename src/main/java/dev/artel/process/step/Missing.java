package dev.artel.process.step;

import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import tools.jackson.databind.node.ObjectNode;

/** Says what a step has not found, in words of its inputs: never whether it is there. */
final class Missing {
    private static final String PLAIN = Problems.notFound().text().key();

    private Missing() {}

    /**
     * The same problem; one that only says that something was not found names the catalog, and the record, that the step asked for.
     *
     * @param inputs of the step; a {@code catalog} and an {@code id} are named
     */
    static Problem named(Problem problem, ObjectNode inputs) {
        if (!problem.kind().equals(Problems.NOT_FOUND)
                || !problem.text().key().equals(PLAIN)
                || !inputs.path("catalog").isString()) {
            return problem;
        }
        String catalog = inputs.path("catalog").asString();
        Text text = inputs.path("id").isValueNode()
                ? Text.of("process.record-not-found", catalog, inputs.path("id").asString())
                : Text.of("process.catalog-not-found", catalog);
        Problem named = new Problem(problem.kind(), text, problem.faults(), problem.extras());
        named.setStackTrace(problem.getStackTrace());
        return named;
    }
}
