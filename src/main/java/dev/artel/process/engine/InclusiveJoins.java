package dev.artel.process.engine;

import dev.artel.process.engine.compile.Places;
import dev.artel.process.journal.Run;
import dev.artel.scenario.Versions;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.InclusiveGateway;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.Reach;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.springframework.stereotype.Component;

/**
 * Gateways that wait for all that can still come. The engine asks one only when a token arrives; when the last one that it waited for
 * turns away, it is entered anew, once for all that wait there.
 */
@Component
class InclusiveJoins {
    private final Versions versions;
    private final RuntimeService runtime;
    private final Commands commands;

    InclusiveJoins(Versions versions, RuntimeService runtime, Commands commands) {
        this.versions = versions;
        this.runtime = runtime;
        this.commands = commands;
    }

    /** Looks at all of them in the process, which may have ended meanwhile. */
    void look(Run run) {
        Diagram diagram = versions.get(run.versionId()).diagram();
        ActivityInstance tree = run.ended() ? null : runtime.getActivityInstance(run.engineId());
        if (tree != null) {
            look(tree, new Reach(diagram), diagram, run);
        }
    }

    private void look(ActivityInstance scope, Reach reach, Diagram diagram, Run run) {
        for (InclusiveGateway join : reach.joins()) {
            List<String> waiting = Arrays.stream(scope.getChildActivityInstances())
                    .filter(instance -> instance.getActivityId().equals(join.id()))
                    .map(ActivityInstance::getId)
                    .toList();
            if (!waiting.isEmpty() && nobodyComes(scope, join, reach, diagram)) {
                enter(run, scope, join, waiting);
            }
        }
        for (ActivityInstance inner : scope.getChildActivityInstances()) {
            look(inner, reach, diagram, run);
        }
    }

    private static boolean nobodyComes(ActivityInstance scope, InclusiveGateway join, Reach reach, Diagram diagram) {
        boolean due = Arrays.stream(scope.getChildTransitionInstances())
                .anyMatch(transition -> transition.getActivityId().equals(join.id()));
        return !due
                && Stream.concat(
                                Arrays.stream(scope.getChildActivityInstances()).map(ActivityInstance::getActivityId),
                                Arrays.stream(scope.getChildTransitionInstances())
                                        .map(TransitionInstance::getActivityId))
                        .filter(id -> !id.equals(join.id()))
                        .map(id -> diagram.nodes().get(Places.of(id, diagram)))
                        .filter(Objects::nonNull)
                        .noneMatch((Node node) -> reach.leads(node, join));
    }

    private void enter(Run run, ActivityInstance scope, InclusiveGateway join, List<String> waiting) {
        commands.run(session -> {
            ProcessInstanceModificationBuilder change = runtime.createProcessInstanceModification(run.engineId())
                    .startBeforeActivity(join.id(), scope.getId());
            waiting.forEach(change::cancelActivityInstance);
            change.execute();
        });
    }
}
