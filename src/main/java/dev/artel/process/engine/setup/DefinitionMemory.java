package dev.artel.process.engine.setup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.artel.process.engine.EnginePart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Remembers the rows of definitions, which the engine reads again in every command: they never change here, since a version is
 * published once and nothing suspends a definition. One that is being deployed is remembered by nobody before it is committed: until
 * then only the command that makes it knows its id.
 */
@Component
class DefinitionMemory implements EnginePart {
    private static final int KNOWN = 10_000;

    private final Cache<String, ProcessDefinitionEntity> processes =
            Caffeine.newBuilder().maximumSize(KNOWN).build();
    private final Cache<String, JobDefinitionEntity> jobs =
            Caffeine.newBuilder().maximumSize(KNOWN).build();

    @Override
    public void addTo(SpringProcessEngineConfiguration configuration) {
        List<SessionFactory> factories = new ArrayList<>();
        if (configuration.getCustomSessionFactories() != null) {
            factories.addAll(configuration.getCustomSessionFactories());
        }
        factories.add(new Factory(ProcessDefinitionManager.class, Processes::new));
        factories.add(new Factory(JobDefinitionManager.class, Jobs::new));
        configuration.setCustomSessionFactories(factories);
        configuration.setHistoryEventProducer(new Producer());
    }

    private record Factory(Class<?> type, Supplier<Session> making) implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return making.get();
        }
    }

    private final class Processes extends ProcessDefinitionManager {
        @Override
        public @Nullable ProcessDefinitionEntity findLatestDefinitionById(String id) {
            return processes.get(id, super::findLatestDefinitionById);
        }
    }

    /** The engine's own asks for the row again, past the manager. */
    private final class Producer extends CacheAwareHistoryEventProducer {
        @Override
        protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
            return processes.get(id, super::getProcessDefinitionEntity);
        }
    }

    private final class Jobs extends JobDefinitionManager {
        @Override
        public @Nullable JobDefinitionEntity findById(String id) {
            return jobs.get(id, super::findById);
        }
    }
}
