package dev.artel.process;

import static dev.artel.process.Diagrams.begin;
import static dev.artel.process.Diagrams.end;
import static dev.artel.process.Diagrams.person;
import static dev.artel.process.Diagrams.row;
import static dev.artel.process.Diagrams.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.event.Starts;
import dev.artel.kernel.Json;
import dev.artel.kernel.Text;
import dev.artel.process.journal.Run;
import dev.artel.process.queue.ProcessQueue;
import dev.artel.process.queue.QueueLength;
import dev.artel.process.run.Engine.Token;
import dev.artel.testing.Faults;
import dev.artel.testing.QueueThread;
import dev.artel.testing.Tally;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Processes that are taken on first and begin later. */
class QueueModuleTest extends ProcessTest {
    /** Of a process that could not begin, in seconds. */
    private static final List<Integer> PAUSES = List.of(1, 10, 60, 300);

    private static final String STEP = row(begin(), write("A", "done"), end());

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ProcessQueue queue;

    @Autowired
    private QueueLength length;

    @Autowired
    private Faults faults;

    private SmartLifecycle work;

    @BeforeEach
    void find() {
        work = QueueThread.of(context);
    }

    @AfterEach
    void goOn() {
        faults.stop();
        work.start();
    }

    @Test
    void theyBeginAfterTheCommitWithWhatTheyWereGiven() {
        long scenario = versions.publish(row(begin(), person("T"), end()));

        List<Long> ids = queued(scenario, 3);

        assertThat(ids).doesNotHaveDuplicates().isSorted();
        for (long id : ids) {
            Run run = when(id, RunStatus.WAITING);
            assertThat(run.engineId()).isNotEmpty();
            assertThat(run.inputValues().path("n").asInt()).isEqualTo(ids.indexOf(id));
            assertThat(run.starterId()).isEqualTo(7);
        }
        assertThat(rows(ids)).isZero();
    }

    @Test
    void sixteenCostTwoStatementsAndOneCommit() {
        long scenario = versions.publish(STEP);
        work.stop();

        Tally tally = statements.here(() -> queued(scenario, 32));

        tally.assertAtMost(4, 1);
    }

    @Test
    void whatACallerRollsBackLeavesNothing() {
        long scenario = versions.publish(STEP);
        List<Long> ids = new ArrayList<>();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    ids.addAll(starts.queue(starts(scenario, 2)));
                    throw new IllegalStateException("after that");
                }))
                .hasMessage("after that");

        assertThat(ids).hasSize(2);
        assertThat(runs.standings(ids)).isEmpty();
        assertThat(rows(ids)).isZero();
    }

    @Test
    void nothingIsTakenOnForAScenarioThatNobodyPublishedAndTheOthersAre() {
        long scenario = versions.publish(STEP);

        List<Long> ids = transaction.execute(status -> starts.queue(List.of(start(999_999), start(scenario))));

        assertThat(ids).hasSize(2).startsWith(0L);
        when(Objects.requireNonNull(ids).get(1), RunStatus.COMPLETED);
    }

    @Test
    void whatAnEarlierStartHasLeftIsTakenUp() {
        long scenario = versions.publish(STEP);
        work.stop();
        List<Long> ids = queued(scenario, 70);

        assertThat(rows(ids)).isEqualTo(70);
        assertThat(length.now()).isGreaterThanOrEqualTo(70);
        Run left = run(ids.get(0));
        assertThat(left.state()).isEqualTo(RunStatus.RUNNING);
        assertThat(engine.standing(left).tokens())
                .containsExactly(new Token("S", null, null, left.createdAt(), null, null));
        assertThat(transaction.<List<Long>>execute(
                        status -> queue.next(5).stream().map(row -> row.runId()).toList()))
                .isEqualTo(ids.subList(0, 5));

        work.start();
        ids.forEach(id -> when(id, RunStatus.COMPLETED));
        assertThat(ids).allSatisfy(id -> assertThat(written(id)).containsExactly("done"));
        assertThat(rows(ids)).isZero();
    }

    @Test
    void oneThatTheEngineRefusesFailsAndTakesNoOtherAlong() {
        long scenario = versions.publish(STEP);
        work.stop();
        List<Long> ids = queued(scenario, 4);
        update("UPDATE process_run SET start_element = 'Nowhere' WHERE id = ?", ids.get(1));

        work.start();

        Run refused = when(ids.get(1), RunStatus.FAILED);
        assertThat(refused.error()).contains("internal", "Nowhere").doesNotContain("Exception");
        assertThat(refused.endedAt()).isNotNull();
        List.of(0, 2, 3).forEach(at -> when(ids.get(at), RunStatus.COMPLETED));
        assertThat(rows(ids)).isZero();
    }

    @Test
    void whatTheDatabaseRefusesIsTriedAgainLaterAndHoldsUpNobody() {
        long scenario = versions.publish(STEP);
        work.stop();
        List<Long> ids = queued(scenario, 3);
        long stuck = ids.get(0);
        update("UPDATE process_run SET version = 9223372036854775807 WHERE id = ?", stuck); // can go no higher

        work.start();
        ids.subList(1, 3).forEach(id -> when(id, RunStatus.COMPLETED));
        for (int tried = 1; tried <= PAUSES.size(); tried++) {
            int least = tried;
            await(() -> attempts(stuck) >= least && seconds(stuck) > 0, () -> "it was not set aside");
            assertThat(run(stuck).state()).isEqualTo(RunStatus.RUNNING);
            int attempts = attempts(stuck);
            assertThat(seconds(stuck)).isLessThanOrEqualTo(PAUSES.get(Math.min(attempts(stuck), PAUSES.size()) - 1));
            clock.advance(Duration.ofSeconds(PAUSES.get(PAUSES.size() - 1) + 1));
            if (tried < PAUSES.size()) {
                queue.wake();
                await(() -> attempts(stuck) > attempts, () -> "it was not tried again");
            }
        }
        update("UPDATE process_run SET version = 1 WHERE id = ?", stuck);
        queue.wake();

        when(stuck, RunStatus.COMPLETED);
        assertThat(written(stuck)).containsExactly("done");
    }

    @ParameterizedTest
    @EnumSource(Faults.Kind.class)
    void afterAFaultOfTheDatabaseEachHasBegunOnce(Faults.Kind kind) {
        long scenario = versions.publish(STEP);
        work.stop();
        List<Long> ids = queued(scenario, 5);
        boolean[] begun = {false};
        faults.plan(
                thread -> thread.getName().equals("process-queue"),
                asked -> {
                    begun[0] = begun[0] || asked.startsWith("DELETE");
                    return begun[0] && asked.equals("COMMIT") ? "commit" : "other";
                },
                kind,
                "commit",
                1);

        work.start();

        ids.forEach(id -> when(id, RunStatus.COMPLETED));
        assertThat(faults.struck()).isEqualTo("COMMIT");
        assertThat(ids).allSatisfy(id -> assertThat(written(id)).containsExactly("done"));
        await(() -> rows(ids) == 0, () -> "rows are left");
    }

    @Test
    void oneThatIsCancelledBeforeDoesNotBegin() {
        long scenario = versions.publish(STEP);
        work.stop();
        List<Long> ids = queued(scenario, 2);
        transaction.executeWithoutResult(
                status -> engine.cancel(runs.lock(ids.get(0)), Text.of("process.said", "not needed"), 7));
        Run cancelled = run(ids.get(0));
        assertThat(cancelled.state()).isEqualTo(RunStatus.CANCELLED);
        assertThat(cancelled.error()).contains("not needed");

        work.start();

        when(ids.get(1), RunStatus.COMPLETED);
        await(() -> rows(ids) == 0, () -> "rows are left");
        assertThat(run(ids.get(0)).state()).isEqualTo(RunStatus.CANCELLED);
        assertThat(run(ids.get(0)).engineId()).isEmpty();
        assertThat(written(ids.get(0))).isEmpty();
    }

    /** Who cancels very many holds them for long. */
    @Test
    void thoseThatSomebodyHoldsArePassedOverUntilTheyAreFree() {
        long scenario = versions.publish(STEP);
        work.stop();
        List<Long> ids = queued(scenario, 4);
        long held = ids.get(0);

        transaction.executeWithoutResult(status -> {
            jdbc.queryForList("SELECT id FROM process_run WHERE id = ? FOR UPDATE", held);
            work.start();
            await(() -> rows(ids.subList(1, 4)) == 0, () -> "the others have not begun");
            assertThat(rows(ids)).isEqualTo(1);
            await(() -> seconds(held) > 0, () -> "it stands before the others");
            assertThat(attempts(held)).isZero();
        });
        clock.advance(Duration.ofSeconds(6));
        queue.wake();

        ids.forEach(id -> when(id, RunStatus.COMPLETED));
        await(() -> rows(ids) == 0, () -> "rows are left");
    }

    private List<Long> queued(long scenario, int many) {
        return Objects.requireNonNull(transaction.execute(status -> starts.queue(starts(scenario, many))));
    }

    private List<Starts.Start> starts(long scenario, int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> start(scenario, Json.object().put("n", n)))
                .toList();
    }

    private void update(String sql, long id) {
        transaction.executeWithoutResult(
                status -> assertThat(jdbc.update(sql, id)).isEqualTo(1));
    }

    private int rows(List<Long> ids) {
        return ids.stream()
                .mapToInt(id -> number("SELECT COUNT(*) FROM process_queue WHERE run_id = ?", id))
                .sum();
    }

    private int attempts(long id) {
        return number("SELECT attempts FROM process_queue WHERE run_id = ?", id);
    }

    /** In how many seconds it will be taken up. */
    private int seconds(long id) {
        return number(
                "SELECT CEIL(TIMESTAMPDIFF(MICROSECOND, ?, due_at) / 1000000) FROM process_queue WHERE run_id = ?",
                Timestamp.from(clock.instant()),
                id);
    }

    private int number(String sql, @Nullable Object... arguments) {
        Integer number = jdbc.queryForObject(sql, Integer.class, arguments);
        return number == null ? -1 : number;
    }
}
