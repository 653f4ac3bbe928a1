package dev.artel.process.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the job executor when a job is due that the engine has not announced itself. */
@Component
class JobHint {
    private final ObjectProvider<ProcessEngine> engine;

    JobHint(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** Once this transaction has committed. */
    void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ProcessEngineConfigurationImpl configuration =
                        (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
                configuration.getJobExecutor().jobWasAdded();
            }
        });
    }
}
