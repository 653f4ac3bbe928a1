package dev.artel.process;

import static dev.artel.process.Diagrams.begin;
import static dev.artel.process.Diagrams.end;
import static dev.artel.process.Diagrams.person;
import static dev.artel.process.Diagrams.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.access.Access;
import dev.artel.event.Starts;
import dev.artel.kernel.Text;
import dev.artel.process.journal.Run;
import dev.artel.scenario.RunningProcesses;
import dev.artel.testing.QueueThread;
import dev.artel.testing.Tally;
import dev.artel.testing.TestAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/** All processes of a scenario are cancelled, a few in one transaction. */
class CancellingModuleTest extends ProcessTest {
    private static final Access ADMINISTRATOR = TestAccess.administrator(1);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String WAITS = row(begin(), person("T"), end());

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RunningProcesses running;

    @AfterEach
    void goOn() {
        queueWork().start();
    }

    @Test
    void manyThatHaveNotBegunGoInAFewTransactions() {
        long scenario = versions.publish(WAITS);
        queueWork().stop();
        List<Long> ids = queued(scenario, 120);

        assertThat(running.cancel(ADMINISTRATOR, scenario, Text.of("process.said", "no time"), Duration.ZERO))
                .as("one piece, when time is over")
                .isEqualTo(50);
        assertThat(running.count(scenario)).containsEntry(1, 70);
        Tally tally = statements.here(
                () -> assertThat(running.cancel(ADMINISTRATOR, scenario, Text.of("process.said", "no use"), LONG))
                        .isEqualTo(70));

        tally.assertAtMost(2 * 70 + 10, 3);
        assertThat(running.count(scenario)).isEmpty();
        assertThat(ids).map(this::run).allMatch(run -> run.state() == RunStatus.CANCELLED);
        assertThat(run(ids.get(119)).error()).contains("no use", "\"by\":\"1\"");
        assertThat(running.cancel(ADMINISTRATOR, scenario, Text.of("process.said", "again"), LONG))
                .isZero();
    }

    @Test
    void whoIsHeldIsWaitedForWhenTheOthersHaveEnded() throws Exception {
        long scenario = versions.publish(WAITS);
        List<Long> ids = Stream.generate(() -> started(scenario))
                .limit(3)
                .map(id -> waiting(id))
                .toList();
        CompletableFuture<Integer> cancelling = Objects.requireNonNull(transaction.execute(status -> {
            runs.lock(ids.get(0));
            CompletableFuture<Integer> asked = CompletableFuture.supplyAsync(
                    () -> running.cancel(ADMINISTRATOR, scenario, Text.of("process.said", "no use"), LONG));
            ids.subList(1, 3).forEach(id -> when(id, RunStatus.CANCELLED));
            assertThat(run(ids.get(0)).state()).isEqualTo(RunStatus.WAITING);
            assertThat(asked).isNotDone();
            return asked;
        }));

        assertThat(cancelling.get(60, TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(ids).map(this::run).allMatch(Run::ended);
    }

    @Test
    void nobodyWaitsForALockLongerThanTheTimeAllows() throws Exception {
        long scenario = versions.publish(WAITS);
        long id = waiting(started(scenario));
        Integer cancelled = Objects.requireNonNull(transaction.execute(status -> {
            runs.lock(id);
            return CompletableFuture.supplyAsync(() -> running.cancel(
                            ADMINISTRATOR, scenario, Text.of("process.said", "no use"), Duration.ofMillis(500)))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        }));

        assertThat(cancelled).isZero();
        assertThat(run(id).state()).isEqualTo(RunStatus.WAITING);
        assertThat(running.cancel(ADMINISTRATOR, scenario, Text.of("process.said", "no use"), Duration.ZERO))
                .isEqualTo(1);
    }

    @Test
    void aScenarioThatCallsItselfIsCancelledWithWhatItHasCalled() {
        long scenario = versions.publish(WAITS);
        long between = versions.publish(row(begin(), call(scenario, 1), end()));
        versions.publish(scenario, row(begin(), call(scenario, 1), end()));
        List<Long> direct = called(started(scenario), 1);
        versions.publish(scenario, row(begin(), call(between, 1), end()));
        List<Long> around = called(started(scenario), 2);

        assertThat(running.cancel(ADMINISTRATOR, scenario, Text.of("process.said", "no use"), LONG))
                .isEqualTo(4);

        assertThat(Stream.concat(direct.stream(), around.stream()).map(this::run))
                .allMatch(run -> run.state() == RunStatus.CANCELLED);
        assertThat(run(direct.get(0)).error()).contains("no use");
        assertThat(run(direct.get(1)).error())
                .contains("The process " + direct.get(0) + ", which called it, needs it no longer");
        assertThat(running.count(scenario)).isEmpty();
    }

    /** The run and what it has called, once the last of them waits for a person. */
    private List<Long> called(long id, int depth) {
        List<Long> all = new ArrayList<>(List.of(id));
        for (int i = 0; i < depth; i++) {
            long caller = all.get(i);
            await(() -> !runs.children(caller).isEmpty(), () -> "nothing is needs it no longer" + caller);
            all.add(runs.children(caller).get(0));
        }
        waiting(all.get(depth));
        return all;
    }

    private static String call(long scenario, int version) {
        return "<bpmn:callActivity id=\"C\" calledElement=\"" + scenario
                + "\"><bpmn:extensionElements><artel:call version=\"" + version
                + "\"/></bpmn:extensionElements></bpmn:callActivity>";
    }

    @Test
    void itIsNoPartOfALargerTransaction() {
        assertThatThrownBy(() -> transaction.execute(
                        status -> running.cancel(ADMINISTRATOR, 1, Text.of("process.said", "no use"), LONG)))
                .isInstanceOf(IllegalStateException.class);
    }

    private long waiting(long id) {
        when(id, RunStatus.WAITING);
        return id;
    }

    private List<Long> queued(long scenario, int many) {
        List<Starts.Start> all =
                Stream.generate(() -> start(scenario)).limit(many).toList();
        return Objects.requireNonNull(transaction.execute(status -> starts.queue(all)));
    }

    private SmartLifecycle queueWork() {
        return QueueThread.of(context);
    }
}
