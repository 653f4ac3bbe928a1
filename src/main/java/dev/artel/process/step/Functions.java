package dev.artel.process.step;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.scenario.component.HostFunction;
import dev.artel.scenario.component.HostFunctions;
import dev.artel.scenario.component.StepContext;
import dev.artel.scenario.script.HostAnswer;
import dev.artel.scenario.script.HostCalls;
import dev.artel.scenario.script.ScriptScope;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The host's functions as scripts call them. A script may catch their problems, so each call that writes has a savepoint of its own, and
 * one that reads leaves the transaction as it was.
 */
@Component
class Functions {
    private final HostFunctions functions;
    private final Readings readings;
    private final Set<String> writing;
    private final TransactionTemplate savepoint;

    Functions(HostFunctions functions, Readings readings, PlatformTransactionManager transactions) {
        this.functions = functions;
        this.readings = readings;
        this.writing = functions.all().stream()
                .filter(HostFunction::writes)
                .map(HostFunction::name)
                .collect(Collectors.toUnmodifiableSet());
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Adds them to what a script sees; expressions may only read. */
    ScriptScope.Builder addTo(ScriptScope.Builder seen, RunScope scope, StepContext context, boolean mayWrite) {
        return seen.functions(functions.names(), new Calls(scope, context, mayWrite));
    }

    private final class Calls implements HostCalls {
        private final RunScope scope;
        private final StepContext context;
        private final boolean mayWrite;

        Calls(RunScope scope, StepContext context, boolean mayWrite) {
            this.scope = scope;
            this.context = context;
            this.mayWrite = mayWrite;
        }

        @Override
        public String call(String name, String arguments) {
            try {
                return HostAnswer.ok(
                        acts(name)
                                ? savepoint.execute(status -> functions.call(name, arguments, context, true))
                                : readings.read(() -> functions.call(name, arguments, context, mayWrite)));
            } catch (Problem problem) {
                note(scope, arguments);
                throw problem;
            }
        }

        @Override
        public boolean acts(String name) {
            return mayWrite && writing.contains(name);
        }
    }

    /** Of functions about records the first arguments are the catalog and, mostly, the record. */
    private static void note(RunScope scope, String arguments) {
        JsonNode sent = Json.read(arguments);
        if (sent.path(0).isValueNode()) {
            scope.refused(
                    sent.path(0).asString(""),
                    sent.path(1).isValueNode() ? sent.path(1).asString("") : null);
        }
    }
}
