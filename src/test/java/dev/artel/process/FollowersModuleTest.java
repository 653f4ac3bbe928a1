package dev.artel.process;

import static dev.artel.process.Diagrams.begin;
import static dev.artel.process.Diagrams.end;
import static dev.artel.process.Diagrams.person;
import static dev.artel.process.Diagrams.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.event.Starts.Follow;
import dev.artel.testing.Faults;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who waits for a process is told something, whatever becomes of the others. */
class FollowersModuleTest extends ProcessTest {
    private static final String TASK = row(begin(), person("T"), end());
    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    private Faults faults;

    @AfterEach
    void noFaults() {
        faults.stop();
    }

    @Test
    void whatCannotBeReadIsToldAsAFault() throws Exception {
        long id = started(versions.publish(TASK));
        when(id, RunStatus.WAITING);
        faults.plan(
                thread -> thread.getName().equals("process-followed"),
                asked -> "read",
                Faults.Kind.EXCEPTION,
                "read",
                1);

        assertThatThrownBy(() -> told(starts.follow(id, LONG)))
                .isInstanceOf(ExecutionException.class)
                .hasStackTraceContaining("a fault of the test");

        assertThat(told(starts.follow(id, LONG)).state()).isEqualTo(Follow.State.WAITING);
    }

    /** A step of a run may hold it for as long as it takes; whoever wants to end the run waits, and nobody else does. */
    @Test
    void aRunThatIsHeldKeepsNobodyElseFromHearing() throws Exception {
        long scenario = versions.publish(TASK);
        long other = started(scenario);
        when(other, RunStatus.WAITING);
        Duration patience = Duration.ofSeconds(2);
        CompletableFuture<Follow> late =
                starts.settle(start(scenario), patience).toCompletableFuture();
        long held = Objects.requireNonNull(
                jdbc.queryForObject("SELECT MAX(id) FROM process_run WHERE scenario_id = ?", Long.class, scenario));
        when(held, RunStatus.WAITING);

        Follow meanwhile = transaction.execute(status -> {
            runs.lock(held);
            assertThatThrownBy(() -> late.get(patience.toSeconds() + 2, TimeUnit.SECONDS))
                    .isInstanceOf(TimeoutException.class);
            return starts.follow(other, LONG)
                    .toCompletableFuture()
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        });

        assertThat(Objects.requireNonNull(meanwhile).state()).isEqualTo(Follow.State.WAITING);
        assertThat(told(late).state()).isEqualTo(Follow.State.RUNNING);
        assertThat(run(held).state()).isEqualTo(RunStatus.FAILED);
        assertThat(run(held).error()).contains("late");
    }

    private static Follow told(CompletionStage<Follow> follow) throws Exception {
        return follow.toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
