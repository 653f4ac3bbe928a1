package dev.artel.scenario.script.executor;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The work of one run on a script's thread, and what came of it. */
final class Task<T> implements Runnable {
    private final Execution execution;
    private final Function<Execution, T> work;
    private volatile @Nullable T value;
    private volatile @Nullable RuntimeException thrown;
    private volatile @Nullable Error broken;
    private volatile boolean itself;

    Task(Execution execution, Function<Execution, T> work) {
        this.execution = execution;
        this.work = work;
    }

    @Override
    public void run() {
        try {
            value = work.apply(execution);
        } catch (RuntimeException e) {
            thrown = e;
        } catch (StackOverflowError | OutOfMemoryError e) {
            broken = e;
        } finally {
            finish();
        }
    }

    private void finish() {
        try {
            itself = execution.over();
        } catch (InterruptedException e) {
            itself = false;
        } finally {
            // Ending a context may leave the flag behind, and the thread goes on to other runs.
            Thread.interrupted();
            execution.finish();
        }
    }

    /** After the end: the value, or what was thrown. */
    T result() {
        Ending ending = execution.ending();
        if (!itself && ending != null) {
            throw new Ended(ending);
        }
        if (thrown != null) {
            throw thrown;
        }
        if (broken != null) {
            throw broken;
        }
        T done = value;
        if (done == null) {
            throw new Ended(Ending.STUCK);
        }
        return done;
    }
}
