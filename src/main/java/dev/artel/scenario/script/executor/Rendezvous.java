package dev.artel.scenario.script.executor;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the thread of a script and the thread that called it meet: the script's asks, the caller's serves until the script is done.
 * Once the caller has left, asking ends the script's thread instead of waiting.
 */
final class Rendezvous {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable Supplier<String> request;
    private @Nullable String answer;
    private boolean done;
    private boolean left;

    /** On the script's thread: has the caller's do it. */
    String ask(Supplier<String> work) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            request = work;
            answer = null;
            changed.signalAll();
            while (answer == null) {
                if (left) {
                    throw new InterruptedException("the caller has left");
                }
                changed.await();
            }
            return answer;
        } finally {
            lock.unlock();
        }
    }

    /** On the script's thread: nothing more will be asked. */
    void finish() {
        lock.lock();
        try {
            done = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** On the caller's thread: the next request, waited for so long; null when there was none or the script is done. */
    @Nullable Supplier<String> next(long nanos) throws InterruptedException {
        long rest = nanos;
        lock.lockInterruptibly();
        try {
            while (request == null && !done && rest > 0) {
                rest = changed.awaitNanos(rest);
            }
            Supplier<String> next = request;
            request = null;
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** On the caller's thread. */
    void answer(String text) {
        lock.lock();
        try {
            answer = text;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** On the caller's thread: no request will be served any more. */
    void leave() {
        lock.lock();
        try {
            left = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Does it while the script's thread cannot become done, so that it never hits that thread's next run. */
    void unlessDone(Runnable deed) {
        lock.lock();
        try {
            if (!done) {
                deed.run();
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isDone() {
        lock.lock();
        try {
            return done;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the script's end, so long. */
    boolean awaitDone(long nanos) throws InterruptedException {
        long rest = nanos;
        lock.lockInterruptibly();
        try {
            while (!done && rest > 0) {
                rest = changed.awaitNanos(rest);
            }
            return done;
        } finally {
            lock.unlock();
        }
    }
}
