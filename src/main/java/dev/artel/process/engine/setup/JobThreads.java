package dev.artel.process.engine.setup;

import java.time.Duration;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The engine's job executor with a pool of its own. Jobs are locked in the name of this data folder's node, so that what a kill
 * left locked is known for one's own at the next start. The numbers were measured: fewer jobs at a time or longer waits let the
 * first step come seconds late, shorter waits only cost queries.
 */
final class JobThreads {
    private static final int QUEUE = 100;
    private static final int JOBS_PER_ACQUISITION = 50;
    private static final int WAIT_MILLIS = 1000;
    private static final int MOST_WAIT_MILLIS = 2000;
    private static final int BACKOFF_MILLIS = 25;
    private static final int MOST_BACKOFF_MILLIS = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
    private final SpringJobExecutor executor = new SpringJobExecutor();

    JobThreads(String nodeId, int most) {
        pool.setThreadNamePrefix("job-");
        pool.setCorePoolSize(Math.max(1, most / 2));
        pool.setMaxPoolSize(most);
        pool.setQueueCapacity(QUEUE);
        pool.setWaitForTasksToCompleteOnShutdown(true);
        pool.setAwaitTerminationMillis(PATIENCE.toMillis());
        executor.setTaskExecutor(pool);
        executor.setLockOwner(nodeId);
        executor.setMaxJobsPerAcquisition(JOBS_PER_ACQUISITION);
        executor.setWaitTimeInMillis(WAIT_MILLIS);
        executor.setMaxWait(MOST_WAIT_MILLIS);
        executor.setBackoffTimeInMillis(BACKOFF_MILLIS);
        executor.setMaxBackoff(MOST_BACKOFF_MILLIS);
    }

    JobExecutor executor() {
        return executor;
    }

    void start() {
        pool.initialize();
        executor.start();
    }

    /** No further jobs are taken; those that run may end, those that wait in the queue are left for later. */
    void stop() {
        executor.shutdown();
        pool.getThreadPoolExecutor().getQueue().clear();
        pool.shutdown();
    }
}
