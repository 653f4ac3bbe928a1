package dev.artel.process;

import static dev.artel.process.Diagrams.begin;
import static dev.artel.process.Diagrams.end;
import static dev.artel.process.Diagrams.row;
import static dev.artel.process.Diagrams.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.process.queue.ProcessQueue;
import dev.artel.start.database.Database;
import dev.artel.testing.QueueThread;
import dev.artel.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Several nodes take from one queue. */
class QueueNodesModuleTest extends ProcessTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private ProcessQueue queue;

    @AfterEach
    void goOn() {
        work().start();
    }

    /** The other node is at the first of them when it dies, with its transaction. */
    @Test
    void whatAnotherNodeIsAtIsPassedOverAndTakenUpWhenThatNodeHasDied() throws SQLException {
        long scenario = versions.publish(row(begin(), write("A", "done"), end()));
        work().stop();
        List<Long> ids = Objects.requireNonNull(transaction.execute(status ->
                starts.queue(Stream.generate(() -> start(scenario)).limit(3).toList())));
        long held = ids.get(0);
        Database database = TestDatabase.engine();
        try (Connection other = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement taking = other.createStatement()) {
            other.setAutoCommit(false);
            taking.execute("SELECT run_id FROM process_queue WHERE run_id = " + held + " FOR UPDATE");
            taking.execute("DELETE FROM process_queue WHERE run_id = " + held);

            work().start();
            ids.subList(1, 3).forEach(id -> when(id, RunStatus.COMPLETED));
            assertThat(jdbc.queryForMap("SELECT attempts, due_at FROM process_queue WHERE run_id = ?", held))
                    .containsEntry("attempts", 0)
                    .containsEntry("due_at", null);
            assertThat(run(held).queued()).isTrue();
            other.abort(Runnable::run);
        }
        await(
                () -> {
                    queue.wake();
                    return run(held).state() == RunStatus.COMPLETED;
                },
                () -> "nobody has taken it up");

        assertThat(ids).allSatisfy(id -> assertThat(written(id)).containsExactly("done"));
        await(
                () -> jdbc.queryForList("SELECT run_id FROM process_queue WHERE run_id = ?", held)
                        .isEmpty(),
                () -> "its row is left");
    }

    private SmartLifecycle work() {
        return QueueThread.of(context);
    }
}
