package dev.artel.process.step;

import dev.artel.kernel.KeptText;
import dev.artel.kernel.Problem;
import dev.artel.scenario.diagram.Catches;
import dev.artel.scenario.diagram.ErrorCatch;
import tools.jackson.databind.node.StringNode;

/** The catches of errors that are in reach of an element of a process, and what they put into variables. */
public final class ErrorExits {
    private ErrorExits() {}

    static Catches<ErrorCatch> of(RunScope scope, String element) {
        return Catches.errors(scope.version().diagram(), element);
    }

    /** Puts name and message where the catch wants them. */
    static void assign(RunScope scope, ErrorCatch exit, Problem problem, FailureReport report) {
        assign(scope, exit, problem.kind().name(), report.message(problem));
    }

    /** The same for an error that an end throws. */
    public static void assign(RunScope scope, ErrorCatch exit, String name, KeptText message) {
        if (exit.code() != null) {
            scope.assign(exit.code(), StringNode.valueOf(name));
        }
        if (exit.message() != null) {
            scope.assign(exit.message(), StringNode.valueOf(message.text()));
        }
    }
}
