package dev.artel.process.engine.retry;

import dev.artel.kernel.Retrying;
import dev.artel.process.engine.EnginePart;
import dev.artel.process.step.FailureReport;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Component;

/** Makes the engine treat failed jobs as the language of scenarios says. */
@Component
class RetryPart implements EnginePart {
    private final FailureReport report;
    private final Retrying retrying;

    RetryPart(FailureReport report, Retrying retrying) {
        this.report = report;
        this.retrying = retrying;
    }

    @Override
    public void addTo(SpringProcessEngineConfiguration configuration) {
        ConflictCount conflicts = new ConflictCount(retrying);
        configuration.setFailedJobCommandFactory(
                (jobId, exception) -> new RetryCommand(jobId, exception, report, conflicts));
    }
}
