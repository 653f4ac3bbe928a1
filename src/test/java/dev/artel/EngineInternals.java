package dev.artel;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/**
 * The types of the engine's inside that cannot be avoided. Each stands for something that its public side cannot do; a type is
 * added only with a reason beside it.
 */
final class EngineInternals {
    private static final String IMPL = "org.camunda.bpm.engine.impl.";

    private static final Set<String> TYPES = Set.of(
            // the configuration is built on it
            "cfg.ProcessEngineConfigurationImpl",
            // ids without a table of their own
            "persistence.StrongUuidGenerator",
            "cfg.IdGenerator",
            // threads, locks, and what a failed job does
            "jobexecutor.JobExecutor",
            "jobexecutor.FailedJobCommandFactory",
            "cmd.DefaultJobRetryCmd",
            "cmd.JobRetryCmd",
            "interceptor.CommandExecutor",
            "util.ClockUtil",
            "persistence.entity.JobEntity",
            // what the journal is written from
            "history.HistoryLevel",
            "context.Context",
            // which step is being done, so that nobody ends it in the middle
            "context.BpmnExecutionContext",
            "interceptor.Command",
            "interceptor.CommandContext",
            "interceptor.Session",
            "interceptor.SessionFactory",
            // jobs of our own kinds, for signals
            "jobexecutor.JobHandler",
            "jobexecutor.JobHandlerConfiguration",
            "persistence.entity.JobManager",
            "persistence.entity.MessageEntity",
            // what a diagram may say, and what it means
            "bpmn.parser.BpmnParseListener",
            "bpmn.parser.AbstractBpmnParseListener",
            // in which order things that can be undone were done: the engine knows milliseconds only
            "persistence.entity.EventSubscriptionEntity",
            "db.entitymanager.DbEntityManager",
            "db.entitymanager.cache.DbEntityCache",
            "db.entitymanager.cache.CachedDbEntity",
            "db.entitymanager.cache.DbEntityState",
            // what is undone is undone one after the other: the engine begins all of it at the same time
            "bpmn.behavior.CompensationEventActivityBehavior",
            "bpmn.behavior.SubProcessActivityBehavior",
            "bpmn.parser.CompensateEventDefinition",
            "bpmn.helper.CompensationUtil",
            "event.EventHandler",
            "event.CompensationEventHandler",
            "persistence.entity.ExecutionManager",
            // a step that waits for its own job when what follows must not undo it
            "bpmn.behavior.AbstractBpmnActivityBehavior",
            "core.instance.CoreExecution",
            "core.operation.CoreAtomicOperation",
            "pvm.runtime.AtomicOperation",
            "pvm.runtime.PvmExecutionImpl",
            // how often and when a timer that repeats fires
            "calendar.CycleBusinessCalendar",
            "calendar.DueDateBusinessCalendar",
            "calendar.DurationBusinessCalendar",
            "calendar.MapBusinessCalendarManager",
            "persistence.entity.TimerEntity",
            // whether the way of what was told goes on in a transaction of its own
            "pvm.PvmTransition",
            "bpmn.behavior.ExternalTaskActivityBehavior",
            // joins that wait for what may come through an exit
            "bpmn.behavior.InclusiveGatewayActivityBehavior",
            "pvm.PvmActivity",
            "pvm.delegate.ActivityExecution",
            // definitions that are read again in every command although they never change
            "persistence.entity.ProcessDefinitionManager",
            "persistence.entity.ProcessDefinitionEntity",
            "persistence.entity.JobDefinitionManager",
            "persistence.entity.JobDefinitionEntity",
            // which ways a token takes: the engine tells of elements only
            "persistence.entity.ExecutionEntity",
            "pvm.process.ActivityImpl",
            "pvm.process.ScopeImpl",
            "pvm.process.TransitionImpl",
            "util.xml.Element");

    private static final Set<String> PACKAGES =
            Set.of("history.event.", "history.handler.", "history.producer.", "incident.", "el.");

    static final DescribedPredicate<JavaClass> ALLOWED =
            DescribedPredicate.describe("allowed insides of the engine", EngineInternals::isAllowed);

    private EngineInternals() {}

    private static boolean isAllowed(JavaClass type) {
        String name = type.getName().replaceAll("\\$.*", "");
        if (!name.startsWith(IMPL)) {
            return false;
        }
        String rest = name.substring(IMPL.length());
        return TYPES.contains(rest) || PACKAGES.stream().anyMatch(rest::startsWith);
    }
}
