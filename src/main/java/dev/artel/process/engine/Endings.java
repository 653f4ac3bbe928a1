package dev.artel.process.engine;

import dev.artel.kernel.Json;
import dev.artel.kernel.KeptText;
import dev.artel.kernel.Problem;
import dev.artel.process.RunStatus;
import dev.artel.process.engine.compile.Call;
import dev.artel.process.engine.journal.JournalSession;
import dev.artel.process.journal.RunEntry;
import dev.artel.process.step.CallerCatches;
import dev.artel.process.step.FailureReport;
import dev.artel.process.step.RunScope;
import dev.artel.process.step.RunScopes;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** Ends processes with an error: whoever waits for such a process learns of it, and what else goes on in it is cancelled. */
@Component
public class Endings {
    private final RunScopes scopes;
    private final CallerCatches callers;
    private final FailureReport report;

    Endings(RunScopes scopes, CallerCatches callers, FailureReport report) {
        this.scopes = scopes;
        this.callers = callers;
        this.report = report;
    }

    /** The process has failed at that element. */
    public static void failed(RunScope scope, String name, KeptText message, String element) {
        String error = Json.write(message.into(Json.object().put("name", name)).put("element", element));
        scope.failed(error);
        RunEntry entry = JournalSession.current().batch().run(scope.run().id());
        entry.end(RunStatus.FAILED, ClockUtil.getCurrentTime().toInstant());
        entry.error(error);
    }

    /**
     * The process ends where its token is, with a problem that somebody catches who waits for it.
     *
     * @return what the engine is to be told
     * @throws Problem the same one when the executable cannot end like that, since it was made by an earlier version
     */
    public BpmnError with(Problem problem, ExecutionEntity execution, String element) {
        if (!canEnd(execution)) {
            throw problem;
        }
        failed(scope(execution), problem.kind().name(), report.message(problem), element);
        return new BpmnError(Call.FAILED);
    }

    /** The same for an error of that name; empty when nobody who waits for the process catches it, or the executable cannot. */
    public Optional<BpmnError> beyond(ExecutionEntity execution, String element, String name, KeptText message) {
        RunScope scope = scope(execution);
        if (!callers.of(scope.run(), name) || !canEnd(execution)) {
            return Optional.empty();
        }
        failed(scope, name, message, element);
        return Optional.of(new BpmnError(Call.FAILED));
    }

    /** Whether an error that no exit of the process catches ends all of it; executables of earlier versions may lack what does that. */
    public static boolean canEnd(ExecutionEntity execution) {
        return execution.getProcessDefinition().findActivity(Call.FAILED) != null;
    }

    /** The number of the run stands in the engine's business key. */
    private RunScope scope(ExecutionEntity execution) {
        return scopes.of(Long.parseLong(execution.getProcessBusinessKey()));
    }
}
