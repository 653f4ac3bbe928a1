package dev.artel.scenario.script.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class ScriptThreadsTest {
    private static final long MEGABYTE = 1024L * 1024;
    private static final Budget BUDGET = new Budget(Duration.ofSeconds(5), 512 * MEGABYTE, Duration.ofSeconds(5), 100);

    private ScriptThreads threads = threads(80);

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void givesWhatTheWorkGives() {
        assertThat(run(BUDGET, execution -> execution.ask(() -> "a") + execution.ask(() -> "b")))
                .isEqualTo("ab");
        assertThatThrownBy(() -> run(BUDGET, execution -> {
                    throw new IllegalStateException("x");
                }))
                .isInstanceOf(IllegalStateException.class);
        // a thread gives its answer first and is counted out after that
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (threads.running() > 0 && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        assertThat(threads.running()).isZero();
    }

    @Test
    void aRunInsideAnothersHostFunctionNeedsNoFreeThread() {
        assertThat(run(BUDGET, outer -> outer.ask(() -> run(BUDGET, inner -> inner.ask(() -> "deep")))))
                .isEqualTo("deep");
    }

    @Test
    void aCallerThatFindsNoFreeThreadIsRefused() throws InterruptedException {
        CountDownLatch occupied = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        Thread other = new Thread(() -> run(BUDGET, execution -> {
            occupied.countDown();
            return execution.ask(() -> {
                await(free);
                return "done";
            });
        }));
        other.start();
        occupied.await();
        assertThatThrownBy(() -> run(BUDGET, execution -> "x"))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(Refused.Reason.BUSY));
        free.countDown();
        other.join();
        assertThat(run(BUDGET, execution -> "x")).isEqualTo("x");
    }

    @Test
    void anInterruptedCallerLeavesAndEndsTheRun() throws InterruptedException {
        List<Object> seen = new ArrayList<>();
        CountDownLatch begun = new CountDownLatch(1);
        Thread caller = new Thread(() -> {
            try {
                run(BUDGET, execution -> untilInterrupted(begun));
            } catch (Ended e) {
                seen.add(e.ending());
                seen.add(Thread.currentThread().isInterrupted());
            }
        });
        caller.start();
        begun.await();
        caller.interrupt();
        caller.join();
        assertThat(seen).containsExactly(Ending.CALLER, true);
        eventually(() -> threads.stuck() == 0);
    }

    @Test
    void callsAndTheirTimeAreLimited() {
        Budget calls = new Budget(Duration.ofSeconds(5), 512 * MEGABYTE, Duration.ofSeconds(5), 3);
        assertThat(ending(calls, execution -> {
                    for (int i = 0; i < 10; i++) {
                        execution.ask(() -> "");
                    }
                    return "";
                }))
                .isEqualTo(Ending.HOST_CALLS);
        Budget time = new Budget(Duration.ofSeconds(5), 512 * MEGABYTE, Duration.ZERO, 100);
        assertThat(ending(time, execution -> execution.ask(() -> "") + execution.ask(() -> "")))
                .isEqualTo(Ending.HOST_TIME);
    }

    @Test
    void timeMemoryAndAFullHeapEndARun() {
        Budget short_ = new Budget(Duration.ofMillis(50), 512 * MEGABYTE, Duration.ofSeconds(5), 3);
        assertThat(ending(short_, execution -> untilInterrupted(new CountDownLatch(1))))
                .isEqualTo(Ending.TIME);
        Budget small = new Budget(Duration.ofSeconds(5), 8 * MEGABYTE, Duration.ofSeconds(5), 3);
        assertThat(ending(small, execution -> allocating())).isEqualTo(Ending.MEMORY);
        threads.close();
        threads = threads(0);
        Budget large = new Budget(Duration.ofSeconds(20), 32_768 * MEGABYTE, Duration.ofSeconds(5), 3);
        assertThat(ending(large, execution -> allocating())).isEqualTo(Ending.HEAP);
    }

    @Test
    void whatDoesNotEndIsCountedUntilItDoes() {
        CountDownLatch end = new CountDownLatch(1);
        Budget short_ = new Budget(Duration.ofMillis(20), 512 * MEGABYTE, Duration.ofSeconds(5), 3);
        assertThatThrownBy(() -> run(short_, execution -> {
                    return burning(() -> end.getCount() == 0);
                }))
                .isInstanceOfSatisfying(Ended.class, e -> assertThat(e.ending()).isEqualTo(Ending.STUCK));
        assertThat(threads.stuck()).isEqualTo(1);
        assertThat(threads.isRefusing()).isTrue();
        assertThatThrownBy(() -> run(BUDGET, execution -> "x"))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(Refused.Reason.STUCK));
        end.countDown();
        eventually(() -> threads.stuck() == 0);
        assertThat(run(BUDGET, execution -> "x")).isEqualTo("x");
    }

    /** Told a second time while it says that it is done, it cannot say so any more. */
    @Test
    @SuppressWarnings({"deprecation", "removal"})
    @EnabledForJreRange(max = JRE.JAVA_19, disabledReason = "newer JVMs end no thread by force")
    void aThreadThatDiesWhileItLeavesIsNotStuck() {
        Budget short_ = new Budget(Duration.ofMillis(20), 512 * MEGABYTE, Duration.ofSeconds(5), 3);
        Execution endless = threads.execution(short_);
        assertThatThrownBy(() -> threads.run(endless, execution -> {
                    execution.begin(() -> {});
                    return burning(() -> false);
                }))
                .isInstanceOf(Ended.class);
        Thread victim = Objects.requireNonNull(endless.thread());
        endless.rendezvous().unlessDone(() -> {
            victim.stop();
            eventually(() -> victim.getState() == Thread.State.WAITING);
            victim.stop();
        });
        eventually(() -> threads.stuck() == 0);
        assertThat(victim.isAlive()).isFalse();
        assertThat(run(BUDGET, execution -> "x")).isEqualTo("x");
    }

    @Test
    void closingEndsWhatRuns() throws InterruptedException {
        List<Ending> endings = new ArrayList<>();
        CountDownLatch begun = new CountDownLatch(1);
        Thread caller = new Thread(() -> endings.add(ending(BUDGET, execution -> untilInterrupted(begun))));
        caller.start();
        begun.await();
        threads.close();
        caller.join();
        assertThat(endings).containsExactly(Ending.SHUTDOWN);
        assertThatThrownBy(() -> run(BUDGET, execution -> "x"))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(Refused.Reason.CLOSED));
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_19, disabledReason = "newer JVMs end no thread by force")
    void closingEndsByForceWhatDoesNotEnd() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Execution endless = threads.execution(BUDGET);
        Thread caller = new Thread(() -> assertThatThrownBy(() -> threads.run(endless, execution -> {
                    execution.begin(() -> {});
                    begun.countDown();
                    return burning(() -> false);
                }))
                .isInstanceOf(Ended.class));
        caller.start();
        begun.await();
        threads.close();
        caller.join();
        Thread victim = Objects.requireNonNull(endless.thread());
        eventually(() -> threads.stuck() == 0);
        eventually(() -> !victim.isAlive());
    }

    private static ScriptThreads threads(int heapPercent) {
        return new ScriptThreads(
                new ThreadSettings(
                        1, Duration.ofMillis(100), Duration.ofMillis(300), 1, Duration.ofHours(1), heapPercent),
                () -> {},
                () -> {});
    }

    private String run(Budget budget, Function<Execution, String> work) {
        return threads.run(threads.execution(budget), execution -> {
            Thread thread = Thread.currentThread();
            execution.begin(thread::interrupt);
            return work.apply(execution);
        });
    }

    private Ending ending(Budget budget, Function<Execution, String> work) {
        try {
            run(budget, work);
        } catch (Ended e) {
            return e.ending();
        }
        throw new AssertionError("it ended by itself");
    }

    private static String untilInterrupted(CountDownLatch begun) {
        begun.countDown();
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        return "";
    }

    /** Does not end when it is told to. */
    private static String burning(BooleanSupplier end) {
        boolean ended = false;
        while (!ended) {
            ended = end.getAsBoolean();
        }
        return "";
    }

    private static String allocating() {
        int length = 0;
        while (!Thread.currentThread().isInterrupted()) {
            length += new byte[10_000].length % 7;
        }
        return String.valueOf(length);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Once is enough: the state of a thread may change again. */
    private static void eventually(BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        boolean seen = condition.getAsBoolean();
        while (!seen && System.nanoTime() < until) {
            Thread.onSpinWait();
            seen = condition.getAsBoolean();
        }
        assertThat(seen).isTrue();
    }
}
