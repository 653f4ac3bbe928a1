package dev.artel.process.engine.call;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * Something that can be undone is done. The engine undoes by the time of that, the latest first, and knows milliseconds only: what is
 * done within one of them would be undone in any order. So each is noted a millisecond after the one before it at least.
 */
@Component
@SuppressWarnings("JavaUtilDate") // the engine speaks of Date
final class OrderListener implements ExecutionListener {
    @Override
    public void notify(DelegateExecution execution) {
        ExecutionEntity entity = (ExecutionEntity) execution;
        if (entity.isCanceled() || entity.getActivity() == null) {
            return;
        }
        ExecutionEntity scope = (ExecutionEntity)
                entity.findExecutionForFlowScope(entity.getActivity().getFlowScope());
        List<EventSubscriptionEntity> all = scope.getCompensateEventSubscriptions();
        if (all.size() < 2) {
            return;
        }
        EventSubscriptionEntity latest = all.get(all.size() - 1);
        if (!isNew(latest)) {
            return;
        }
        long before = all.subList(0, all.size() - 1).stream()
                .mapToLong(one -> one.getCreated().getTime())
                .max()
                .orElseThrow();
        if (latest.getCreated().getTime() <= before) {
            latest.setCreated(new Date(before + 1));
        }
    }

    /** Where nothing was done that can be undone, the last of the list is any one of those from before. */
    private static boolean isNew(EventSubscriptionEntity subscription) {
        CachedDbEntity known = Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .getCachedEntity(subscription);
        return known != null && known.getEntityState() == DbEntityState.TRANSIENT;
    }
}
