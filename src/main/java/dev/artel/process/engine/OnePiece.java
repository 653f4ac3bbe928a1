package dev.artel.process.engine;

import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.process.engine.compile.Places;
import dev.artel.process.engine.journal.JournalSession;
import dev.artel.process.journal.Run;
import dev.artel.process.step.RunScope;
import dev.artel.process.step.RunScopes;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.InclusiveGateway;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.Reach;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Runs in one piece, which have nobody who lets them go on later. Called within the command that has started one, as long as nothing of it is written.
 */
@Component
class OnePiece {
    private final RunScopes scopes;
    private final RuntimeService runtime;

    OnePiece(RunScopes scopes, RuntimeService runtime) {
        this.scopes = scopes;
        this.runtime = runtime;
    }

    /**
     * Brings to its end what has just been started: inclusive joins to which nobody comes any more go on.
     *
     * @throws Problem Unprocessable, with the element, when a token waits for others that do not come
     */
    void toItsEnd(Run run, ProcessInstance begun) {
        while (!begun.isEnded()) {
            ExecutionEntity process =
                    Context.getCommandContext().getExecutionManager().findExecutionById(begun.getId());
            RunScope scope = scopes.of(run.id());
            Diagram diagram = scope.version().diagram();
            if (!goesOn(process, diagram, new Reach(diagram))) {
                throw standing(scope, diagram, process);
            }
        }
    }

    /** Lets one join go on, in that scope or in one inside; gives whether there was one. */
    private boolean goesOn(ExecutionEntity around, Diagram diagram, Reach reach) {
        List<ExecutionEntity> beside = inside(around).stream()
                .filter(execution -> execution.isConcurrent())
                .toList();
        List<ExecutionEntity> tokens = beside.isEmpty() ? List.of(around) : beside;
        for (ExecutionEntity token : tokens) {
            if (node(token, diagram) instanceof InclusiveGateway join
                    && tokens.stream().noneMatch(other -> comes(other, join, diagram, reach))) {
                JournalSession.current().joining();
                runtime.signal(token.getId());
                return true;
            }
        }
        return tokens.stream()
                .flatMap(token -> inside(token).stream())
                .filter(execution -> !execution.isConcurrent())
                .anyMatch(inner -> goesOn(inner, diagram, reach));
    }

    private static boolean comes(ExecutionEntity token, InclusiveGateway join, Diagram diagram, Reach reach) {
        Node node = node(token, diagram);
        return node != null && !node.id().equals(join.id()) && reach.leads(node, join);
    }

    private static List<ExecutionEntity> inside(ExecutionEntity execution) {
        return execution.getNonEventScopeExecutions().stream()
                .map(ExecutionEntity.class::cast)
                .toList();
    }

    private static @Nullable Node node(ExecutionEntity token, Diagram diagram) {
        return token.getActivityId() == null ? null : diagram.nodes().get(Places.of(token.getActivityId(), diagram));
    }

    private static Problem standing(RunScope scope, Diagram diagram, ExecutionEntity process) {
        ExecutionEntity at = process;
        while (!inside(at).isEmpty()) {
            at = inside(at).get(0);
        }
        String element = Places.of(String.valueOf(at.getActivityId()), diagram);
        Node node = diagram.nodes().get(element);
        Problem problem = Problems.unprocessable("process.stands-in-one-piece", node == null ? element : node.label());
        return scope.marked(problem, element, null, null, null);
    }
}
