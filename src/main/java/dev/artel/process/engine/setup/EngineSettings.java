package dev.artel.process.engine.setup;

import dev.artel.process.engine.JournalLevel;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

/** The engine's settings that do not depend on where it runs. */
final class EngineSettings {
    private static final int MOST_ROWS_OF_A_QUERY = 1000;

    private EngineSettings() {}

    /** The stock engine lets a diagram reach every class and every bean; nothing of that is left. */
    static void makeSafe(SpringProcessEngineConfiguration engine) {
        engine.setBeans(Map.of());
        engine.setConfigureScriptEngineHostAccess(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableScriptEngineNashornCompatibility(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setQueryMaxResultsLimit(MOST_ROWS_OF_A_QUERY);
        engine.setEnableXxeProcessing(false);
        engine.setDisableExceptionCode(false);
    }

    /** What the product does not use costs statements all the same: measured, it was three of four. */
    static void makeLean(SpringProcessEngineConfiguration engine) {
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setAuthorizationEnabled(false);
        engine.setTenantCheckEnabled(false);
        // what fails in a scenario is told by the journal, what fails in the product by our own report
        engine.setEnableCmdExceptionLogging(false);
    }

    /** The engine tells what happens and writes none of it down: that is the journal's. */
    static void makeHistoryOurs(SpringProcessEngineConfiguration engine) {
        engine.setCustomHistoryLevels(List.of(new JournalLevel()));
        engine.setHistory(JournalLevel.NAME);
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        // the only strategy that goes with the one above; the clean-up itself is off
        engine.setHistoryCleanupStrategy("endTimeBased");
        engine.setHistoryCleanupEnabled(false);
    }
}
