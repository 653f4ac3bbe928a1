package dev.artel.process.engine.call;

import dev.artel.process.engine.compile.Places;
import dev.artel.scenario.diagram.Diagram;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;

/** Rounds that have ended and that the engine remembers, because they can be undone. */
final class KeptRounds {
    private static final String COMPENSATE = "compensate";

    private KeptRounds() {}

    /** How many there are in the process; those that this command has undone are none any more. One statement for each activity. */
    static int of(DelegateExecution execution, Diagram diagram) {
        Set<String> places = diagram.loops().keySet().stream()
                .filter(diagram::compensable)
                .map(activity -> Places.round(activity, diagram))
                .collect(Collectors.toSet());
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        String process = execution.getProcessInstanceId();
        long known = places.stream()
                .mapToLong(place -> runtime.createEventSubscriptionQuery()
                        .processInstanceId(process)
                        .eventType(COMPENSATE)
                        .activityId(place)
                        .count())
                .sum();
        long undone = Context.getCommandContext().getDbEntityManager().getDbEntityCache().getCachedEntities().stream()
                .filter(KeptRounds::isGone)
                .map(CachedDbEntity::getEntity)
                .filter(EventSubscriptionEntity.class::isInstance)
                .map(EventSubscriptionEntity.class::cast)
                .filter(one -> COMPENSATE.equals(one.getEventType())
                        && process.equals(one.getProcessInstanceId())
                        && places.contains(one.getActivityId()))
                .count();
        return Math.toIntExact(known - undone);
    }

    private static boolean isGone(CachedDbEntity cached) {
        return switch (cached.getEntityState()) {
            case DELETED_PERSISTENT, DELETED_MERGED -> true;
            default -> false;
        };
    }
}
