package dev.artel.process.run;

import dev.artel.event.Callers;
import dev.artel.kernel.BackgroundWork;
import dev.artel.process.queue.ProcessQueue;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * When processes that were taken on begin: from the moment the product is ready until the web server has stopped. One thread lets them begin
 * in the order in which they came, at once when something was added on this node; every five seconds it looks for what others, or an earlier
 * start of the product, have left. While many wait for answers of this node it gives way to them.
 */
@Component
class QueueWork extends BackgroundWork {
    private static final Logger LOG = LoggerFactory.getLogger(QueueWork.class);

    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** So long at most those who wait for answers go first; then the next few processes begin all the same. */
    private static final Duration COURTESY = Duration.ofSeconds(2);

    /** With so many waiting nobody is given way any more. */
    private static final int LONG = 10_000;

    private static final Duration GLANCE = Duration.ofMillis(20);

    private final QueuedRuns runs;
    private final ProcessQueue queue;
    private final ObjectProvider<Callers> callers;
    private @Nullable Worker worker;

    QueueWork(QueuedRuns runs, ProcessQueue queue, ObjectProvider<Callers> callers) {
        this.runs = runs;
        this.queue = queue;
        this.callers = callers;
    }

    @Override
    protected void begin() {
        Worker next = new Worker();
        worker = next;
        next.start();
    }

    /** What is beginning may come to its end; the rest is left for later. */
    @Override
    protected void end() {
        Worker last = worker;
        worker = null;
        if (last != null) {
            last.end();
        }
    }

    private final class Worker extends Thread {
        private volatile boolean ended;
        private long counted = System.nanoTime() - LOOK.toNanos();

        Worker() {
            super("process-queue");
            setDaemon(true);
        }

        void end() {
            ended = true;
            queue.wake();
            try {
                join(PATIENCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void run() {
            while (!ended) {
                try {
                    count();
                    giveWay();
                    if (!runs.beginNext() && !ended) {
                        queue.await(LOOK.toMillis());
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                } catch (RuntimeException | Error e) {
                    LOG.warn("Processes that were taken on could not begin; tried again in {}", LOOK, e);
                    pause(LOOK, () -> true);
                }
            }
        }

        private void count() {
            if (System.nanoTime() - counted >= LOOK.toNanos()) {
                queue.count();
                counted = System.nanoTime();
            }
        }

        /** In a burst the machine belongs to those who wait for answers; where so many always come, the queue must not grow for ever. */
        private void giveWay() {
            Callers waiting = callers.getIfAvailable();
            if (waiting != null && queue.length() < LONG) {
                pause(COURTESY, waiting::crowd);
            }
        }

        private void pause(Duration most, BooleanSupplier reason) {
            long from = System.nanoTime();
            while (!ended && reason.getAsBoolean() && System.nanoTime() - from < most.toNanos()) {
                try {
                    TimeUnit.MILLISECONDS.sleep(GLANCE.toMillis());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    ended = true;
                }
            }
        }
    }
}
