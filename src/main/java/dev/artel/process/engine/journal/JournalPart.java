package dev.artel.process.engine.journal;

import dev.artel.process.engine.EnginePart;
import dev.artel.process.engine.outside.OutsideHint;
import dev.artel.process.journal.Journal;
import dev.artel.process.journal.Runs;
import dev.artel.process.step.RunScopes;
import dev.artel.process.wait.Waits;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the engine write our journal. */
@Component
class JournalPart implements EnginePart {
    private final Journal journal;
    private final Waits waits;
    private final Runs runs;
    private final RunScopes scopes;
    private final OutsideHint hint;
    private final ObjectProvider<Returns> returns;

    JournalPart(
            Journal journal,
            Waits waits,
            Runs runs,
            RunScopes scopes,
            OutsideHint hint,
            ObjectProvider<Returns> returns) {
        this.journal = journal;
        this.waits = waits;
        this.runs = runs;
        this.scopes = scopes;
        this.hint = hint;
        this.returns = returns;
    }

    @Override
    public void addTo(SpringProcessEngineConfiguration configuration) {
        List<SessionFactory> factories = new ArrayList<>(List.of(new Sessions()));
        if (configuration.getCustomSessionFactories() != null) {
            factories.addAll(configuration.getCustomSessionFactories());
        }
        configuration.setCustomSessionFactories(factories);
        configuration.setCustomHistoryEventHandlers(new ArrayList<>(List.of(new JournalHandler(hint))));
        EnginePart.listening(configuration, new FlowListener(scopes));
    }

    /**
     * Sessions are flushed in the reverse order of their opening; the engine's own is opened first, so that ours is written first and
     * locks are taken in one order: records, journal, engine.
     */
    private final class Sessions implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return JournalSession.class;
        }

        @Override
        public Session openSession() {
            Context.getCommandContext().getDbEntityManager();
            return new JournalSession(journal, waits, runs, scopes, returns.getObject());
        }
    }
}
