package dev.artel.process.step;

import dev.artel.access.Access;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Text;
import dev.artel.scenario.diagram.Node;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says of a step that failed for want of rights what its account may not see or write, and how to mend it. Told to those alone who see
 * incidents, never to the scripts of the run: they would learn of what they may not see.
 */
@Component
class Refusals {
    private final ScopeRecords records;

    Refusals(ScopeRecords records) {
        this.records = records;
    }

    /** The sentence; null when rights are not what was missing. */
    @Nullable Text hint(RunScope scope, String element, Throwable failure) {
        RunScope.Refused refused = scope.refused();
        Problem problem = FailureReport.problem(failure);
        if (refused == null || problem == null) {
            return null;
        }
        Access access = scope.access(element);
        Node node = scope.element(element, Node.class);
        return access.administrator()
                ? null
                : records.missing(access, refused.catalog(), refused.record(), problem)
                        .map(missing -> Text.of(
                                "process.refused", node.label(), access.actor().title(), missing))
                        .orElse(null);
    }
}
