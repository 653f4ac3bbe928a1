package dev.artel.process.run;

import dev.artel.access.Access;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.Runs;
import dev.artel.scenario.RunningProcesses;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What scenarios ask of their runs. */
@Component
class RunningScenarios implements RunningProcesses {
    private static final int PORTION = 200;

    private final Runs runs;
    private final Engine engine;

    RunningScenarios(Runs runs, Engine engine) {
        this.runs = runs;
        this.engine = engine;
    }

    @Override
    public Map<Integer, Integer> count(long scenarioId) {
        return runs.running(scenarioId);
    }

    @Override
    @Transactional
    public int cancel(Access access, long scenarioId, String reason) {
        int cancelled = 0;
        List<Long> portion = runs.open(scenarioId, PORTION);
        while (!portion.isEmpty()) {
            for (long id : portion) {
                Run run = runs.lock(id);
                if (!run.ended()) {
                    engine.cancel(run, reason, access.actor().userId());
                    cancelled++;
                }
            }
            portion = runs.open(scenarioId, PORTION);
        }
        return cancelled;
    }
}
