package dev.artel.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Retrying;
import dev.artel.kernel.Text;
import dev.artel.testing.Faults;
import dev.artel.testing.ModuleTest;
import dev.artel.testing.Tally;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is asked for while something is written goes together in the next transaction. */
class GroupedStartsModuleTest extends ModuleTest {
    private static final int SMALL = 100;
    private static final int LARGE = 3 * 1024 * 1024;
    private static final long POISON = 666;

    @Autowired
    private Retrying retrying;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Faults faults;

    private final Slow starts = new Slow();
    private GroupedStarts grouped;

    @BeforeEach
    void make() {
        grouped = new GroupedStarts(starts.asStarts(), retrying, transaction);
    }

    @AfterEach
    void end() {
        faults.stop();
        grouped.destroy();
    }

    @Test
    void oneIsWrittenAtOnceAndThoseThatComeMeanwhileTogether() {
        Tally tally = statements.ofThread(GroupedStarts.THREAD, () -> {
            List<CompletableFuture<Long>> all = held(1, LongStream.rangeClosed(2, 100));
            for (int i = 0; i < all.size(); i++) {
                assertThat(number(all.get(i))).isEqualTo(1000 + i + 1);
            }
            return true;
        });

        assertThat(sizes()).containsExactly(1, 99);
        tally.assertCommits(2);
    }

    @Test
    void largeOnesDoNotGoTogether() {
        CompletableFuture<Long> first = hold(1);
        List<CompletableFuture<Long>> large = List.of(ask(2, LARGE), ask(3, LARGE), ask(4, SMALL));
        starts.go.countDown();

        number(first);
        large.forEach(GroupedStartsModuleTest::number);
        assertThat(sizes()).containsExactly(1, 1, 2);
    }

    @Test
    void aFaultOfOneIsNobodyElses() {
        List<CompletableFuture<Long>> all = held(1, LongStream.of(2, POISON, 4));

        assertThat(number(all.get(1))).isEqualTo(1002);
        assertThat(number(all.get(3))).isEqualTo(1004);
        assertThatThrownBy(() -> number(all.get(2))).hasRootCauseMessage("poison");
        assertThat(sizes()).containsExactly(1, 3, 1, 1, 1);
    }

    @Test
    void whenNothingIsTakenAllHearItAtOnce() {
        CompletableFuture<Long> first = hold(1);
        List<CompletableFuture<Long>> others = List.of(ask(2, SMALL), ask(3, SMALL));
        starts.full = true;
        starts.go.countDown();

        assertThatThrownBy(() -> number(first)).hasRootCauseInstanceOf(Problem.class);
        assertThat(others)
                .allSatisfy(other -> assertThatThrownBy(() -> number(other)).hasRootCauseInstanceOf(Problem.class));
        assertThat(sizes()).containsExactly(1, 2);
    }

    @Test
    void whoHasGivenUpIsNotWritten() {
        CompletableFuture<Long> first = hold(1);
        CompletableFuture<Long> gone =
                grouped.start(start(2), SMALL, () -> false).toCompletableFuture();
        CompletableFuture<Long> last = ask(3, SMALL);
        starts.go.countDown();

        number(first);
        assertThat(number(last)).isEqualTo(1003);
        assertThat(gone).isCancelled();
        assertThat(starts.groups).containsExactly(List.of(1L), List.of(3L));
    }

    @Test
    void whenNobodyKnowsWhetherItWasCommittedItIsNotWrittenAgain() {
        CompletableFuture<Long> first = hold(1);
        List<CompletableFuture<Long>> others = List.of(ask(2, SMALL), ask(3, SMALL));
        faults.plan(
                thread -> thread.getName().equals(GroupedStarts.THREAD),
                asked -> starts.groups.size() == 2 && asked.equals("COMMIT") ? "commit" : "other",
                Faults.Kind.LOST_AFTER,
                "commit",
                1);
        starts.go.countDown();

        assertThat(number(first)).isEqualTo(1001);
        assertThat(others)
                .allSatisfy(other -> assertThatThrownBy(() -> number(other)).isNotNull());
        assertThat(sizes()).containsExactly(1, 2);
        assertThat(number(ask(4, SMALL))).isEqualTo(1004);
    }

    /** Asks for the first, waits until it is being written, asks for the others, lets it go on. */
    private List<CompletableFuture<Long>> held(long first, LongStream others) {
        List<CompletableFuture<Long>> all = new ArrayList<>();
        all.add(hold(first));
        others.forEach(number -> all.add(ask(number, SMALL)));
        starts.go.countDown();
        return all;
    }

    private CompletableFuture<Long> hold(long number) {
        CompletableFuture<Long> held = ask(number, SMALL);
        Slow.await(starts.writing);
        return held;
    }

    private CompletableFuture<Long> ask(long number, int bytes) {
        return grouped.start(start(number), bytes, () -> true).toCompletableFuture();
    }

    private List<Integer> sizes() {
        return starts.groups.stream().map(List::size).toList();
    }

    private static Starts.Start start(long number) {
        return new Starts.Start(
                number,
                null,
                "$webRequest",
                null,
                null,
                Json.object(),
                null,
                null,
                new Cause(null, null, null, 0),
                null);
    }

    private static long number(CompletableFuture<Long> future) {
        return future.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** The first transaction waits until it may go on. */
    private static final class Slow implements InvocationHandler {
        private final CountDownLatch writing = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);
        private final List<List<Long>> groups = new CopyOnWriteArrayList<>();
        private volatile boolean full;

        private Starts asStarts() {
            return (Starts) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Starts.class}, this);
        }

        /** It is asked for nothing else. */
        @Override
        public Object invoke(Object self, Method method, Object[] arguments) {
            assertThat(method.getName()).isEqualTo("queue");
            return queue(((List<?>) arguments[0])
                    .stream().map(Starts.Start.class::cast).toList());
        }

        private List<Long> queue(List<Starts.Start> asked) {
            List<Long> group = asked.stream().map(Starts.Start::scriptId).toList();
            groups.add(group);
            writing.countDown();
            await(go);
            if (full) {
                throw new Problem(Problems.UNAVAILABLE, Text.of("event.busy"));
            }
            if (group.contains(POISON)) {
                throw new IllegalStateException("poison");
            }
            return group.stream().map(number -> 1000 + number).toList();
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
