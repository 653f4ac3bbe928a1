package dev.artel.process.step;

import dev.artel.kernel.Problem;
import dev.artel.scenario.diagram.ErrorBoundary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/** Which error exit catches what: the one that names the problem, else the one that names none. */
final class ErrorExits {
    private ErrorExits() {}

    static List<ErrorBoundary> of(RunScope scope, String element) {
        return scope.version().diagram().exits(element).stream()
                .filter(ErrorBoundary.class::isInstance)
                .map(ErrorBoundary.class::cast)
                .toList();
    }

    static @Nullable ErrorBoundary choose(List<ErrorBoundary> exits, Problem problem) {
        ErrorBoundary any = null;
        for (ErrorBoundary exit : exits) {
            if (problem.kind().name().equals(exit.error())) {
                return exit;
            }
            any = any == null && exit.error() == null ? exit : any;
        }
        return any;
    }

    /** Puts name and message where the exit wants them. */
    static void assign(RunScope scope, ErrorBoundary exit, Problem problem, FailureReport report) {
        if (exit.code() != null) {
            scope.assign(exit.code(), StringNode.valueOf(problem.kind().name()));
        }
        if (exit.message() != null) {
            scope.assign(exit.message(), StringNode.valueOf(report.message(problem)));
        }
    }
}
