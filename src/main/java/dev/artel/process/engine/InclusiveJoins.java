package dev.artel.process.engine;

import dev.artel.process.engine.compile.Places;
import dev.artel.process.engine.told.ToldJobs;
import dev.artel.process.journal.Run;
import dev.artel.scenario.Versions;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.InclusiveGateway;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.Reach;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.springframework.stereotype.Component;

/**
 * Gateways that wait for all that can still come. The engine asks one only when a token arrives; when the last one that it waited for
 * turns away, it is told to go on. It is also looked at when a token has come and waits: the last one may have turned away at the same
 * time, in a transaction that saw nobody wait there yet.
 */
@Component
class InclusiveJoins {
    private final Versions versions;
    private final RuntimeService runtime;
    private final Commands commands;
    private final ToldJobs jobs;

    InclusiveJoins(Versions versions, RuntimeService runtime, Commands commands, ToldJobs jobs) {
        this.versions = versions;
        this.runtime = runtime;
        this.commands = commands;
        this.jobs = jobs;
    }

    /** Looks at all of them in the process, which may have ended meanwhile. */
    void look(Run run) {
        Diagram diagram = versions.get(run.versionId()).diagram();
        ActivityInstance tree = run.ended() ? null : runtime.getActivityInstance(run.engineId());
        if (tree != null) {
            look(tree, new Reach(diagram), diagram);
        }
    }

    private void look(ActivityInstance scope, Reach reach, Diagram diagram) {
        for (InclusiveGateway join : reach.joins()) {
            Arrays.stream(scope.getChildActivityInstances())
                    .filter(instance -> instance.getActivityId().equals(join.id()))
                    .findFirst()
                    .filter(waiting -> nobodyComes(scope, join, reach, diagram))
                    .ifPresent(waiting -> letGo(join, waiting));
        }
        for (ActivityInstance inner : scope.getChildActivityInstances()) {
            look(inner, reach, diagram);
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

    /** What follows may fail, so it is done in a job. */
    private void letGo(InclusiveGateway join, ActivityInstance waiting) {
        commands.run(session -> jobs.join(waiting.getExecutionIds()[0], join.id()));
    }
}
