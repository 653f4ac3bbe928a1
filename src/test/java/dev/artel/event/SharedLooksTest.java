package dev.artel.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedLooksTest {
    private static final int OTHERS = 20;

    private final AtomicInteger looks = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final List<Thread> askers = new ArrayList<>();
    private final ExecutorService pool = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work);
        askers.add(thread);
        return thread;
    });
    private volatile boolean failing;
    private final SharedLooks<String, Integer> shared = new SharedLooks<>(this::look, Duration.ofMinutes(1));

    @AfterEach
    void close() {
        pool.shutdownNow();
    }

    @Test
    void whoAsksAloneLooks() {
        go.countDown();
        assertThat(shared.of("a")).isEqualTo(1);
        assertThat(shared.of("a")).isEqualTo(2);
        assertThat(shared.of("none")).isNull();
    }

    @Test
    void thoseWhoAskDuringALookShareTheNextOne() throws Exception {
        Future<Integer> first = pool.submit(() -> shared.of("a"));
        begun.await();
        List<Future<Integer>> others = askTogether();
        go.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo(1);
        for (Future<Integer> other : others) {
            assertThat(other.get(30, TimeUnit.SECONDS)).isEqualTo(2);
        }
        assertThat(looks).hasValue(2);
        assertThat(shared.of("a")).isEqualTo(3);
    }

    @Test
    void anotherKeyWaitsForNobody() throws Exception {
        Future<Integer> first = pool.submit(() -> shared.of("a"));
        begun.await();
        assertThat(shared.of("b")).isEqualTo(2);
        go.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void aFailureIsThatOfTheOneWhoLooked() throws Exception {
        Future<Integer> first = pool.submit(() -> shared.of("a"));
        begun.await();
        List<Future<Integer>> others = askTogether();
        failing = true;
        go.countDown();
        assertThatThrownBy(first::get).hasRootCauseMessage("look 1");
        int failed = 0;
        for (Future<Integer> other : others) {
            try {
                assertThat(other.get(30, TimeUnit.SECONDS)).isPositive();
            } catch (ExecutionException e) {
                failed++;
            }
        }
        assertThat(failed).isEqualTo(OTHERS);
        assertThat(looks).hasValue(1 + OTHERS);
        failing = false;
        assertThat(shared.of("a")).isEqualTo(2 + OTHERS);
    }

    @Test
    void aLookThatHangsStopsNobodyElse() throws Exception {
        SharedLooks<String, Integer> hurried = new SharedLooks<>(this::lookOnceHanging, Duration.ofMillis(50));
        Future<Integer> hanging = pool.submit(() -> hurried.of("h"));
        begun.await();
        for (int round = 0; round < 2; round++) {
            List<Future<Integer>> others = new ArrayList<>();
            for (int i = 0; i < OTHERS; i++) {
                others.add(pool.submit(() -> hurried.of("h")));
            }
            for (Future<Integer> other : others) {
                assertThat(other.get(30, TimeUnit.SECONDS)).isGreaterThan(1);
            }
        }
        assertThat(hanging).isNotDone();
        int before = looks.get();
        assertThat(hurried.of("h")).as("nobody waits for it any more").isEqualTo(before + 1);
        go.countDown();
        assertThat(hanging.get(30, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(hurried.of("h")).isEqualTo(before + 2);
    }

    private Integer lookOnceHanging(String key) {
        int number = looks.incrementAndGet();
        if (number == 1) {
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return number;
    }

    /** Returns when all of them wait. */
    private List<Future<Integer>> askTogether() {
        List<Future<Integer>> others = new ArrayList<>();
        for (int i = 0; i < OTHERS; i++) {
            others.add(pool.submit(() -> shared.of("a")));
        }
        while (askers.stream().skip(1).filter(SharedLooksTest::waits).count() < OTHERS) {
            Thread.onSpinWait();
        }
        return others;
    }

    private static boolean waits(Thread thread) {
        return thread.getState() == Thread.State.TIMED_WAITING;
    }

    private Integer look(String key) {
        int number = looks.incrementAndGet();
        if (key.equals("none")) {
            return null;
        }
        if (key.equals("a")) {
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (failing) {
            throw new IllegalStateException("look " + number);
        }
        return number;
    }
}
