package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A join goes on although the last one that it waits for turns away while the other one is just coming. */
class JoinRaceFlowTest extends HouseTest {
    /** One waits for the other, so each has a thread, on however few processors. */
    private static final Executor APART = work -> new Thread(work).start();

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private DataSource dataSource;

    @Test
    void aJoinGoesOnWhoeverIsFirst() throws Exception {
        String failing = publish(failing());
        String id = run(publish(calling(failing)), null);
        String called = only(failing).path("id").asString();
        JobExecutor executor =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        executor.shutdown();
        try {
            done(task(called, "Ask"));
            done(task(id, "Left"));
            bothAtOnce(due(called), due(id));
        } finally {
            executor.start();
        }
        settle();
        assertThat(path(id)).contains("Bad done", "Aside running", "Meet done", "End done");
        complete(id, "Aside");
        assertThat(status(id)).isEqualTo("completed");
    }

    /** The one that turns away holds the process and writes its steps late; meanwhile the other one comes to the join. */
    private void bothAtOnce(String turning, String coming) throws Exception {
        CompletableFuture<Void> turns;
        CompletableFuture<Void> comes;
        try (Connection held = dataSource.getConnection();
                Statement statement = held.createStatement()) {
            statement.execute("LOCK TABLES process_step WRITE");
            try {
                turns = CompletableFuture.runAsync(() -> jobs.executeJob(turning), APART);
                waitsFor(statement, "process_step");
                comes = CompletableFuture.runAsync(() -> jobs.executeJob(coming), APART);
                waitsFor(statement, "UPDATE process_run");
            } finally {
                statement.execute("UNLOCK TABLES");
            }
        }
        turns.get(30, TimeUnit.SECONDS);
        comes.get(30, TimeUnit.SECONDS);
    }

    private void waitsFor(Statement statement, String text) {
        until(() -> {
            try (var found =
                    statement.executeQuery("SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE INFO LIKE '%"
                            + text + "%' AND INFO NOT LIKE '%PROCESSLIST%'")) {
                return found.next() && found.getInt(1) > 0;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void done(String task) {
        admin.post("/api/v1/tasks/" + task + "/complete", Map.of("outcome", "done"))
                .is(200);
    }

    /** The only job of the process. */
    private String due(String id) {
        return jdbc.queryForObject(
                "SELECT j.ID_ FROM ACT_RU_JOB j JOIN process_run r ON r.engine_id = j.PROCESS_INSTANCE_ID_ WHERE r.id = ?",
                String.class,
                id);
    }

    private static String failing() {
        return start("") + person("Ask") + set("Work", "x", "1")
                + "<b:endEvent id='Fails'><b:extensionElements><a:error name='Bad'/></b:extensionElements>"
                + "<b:errorEventDefinition id='FailsE'/></b:endEvent>" + row("Start", "Ask", "Work", "Fails");
    }

    private static String calling(String called) {
        String call = "<b:callActivity id='Call' calledElement='" + called + "'/>";
        return start("") + "<b:inclusiveGateway id='Which' default='F3'/><b:inclusiveGateway id='Meet'/>"
                + person("Left")
                + call + exit("Bad", "Bad", "Call") + person("Aside") + "<b:endEvent id='Gone'/>" + end()
                + Bpmn.flow("F1", "Start", "Which") + way("F2", "Left") + way("F4", "Call")
                + Bpmn.flow("F3", "Which", "Meet") + Bpmn.flow("F5", "Left", "Meet") + Bpmn.flow("F6", "Call", "Meet")
                + Bpmn.flow("F7", "Bad", "Aside") + Bpmn.flow("F9", "Aside", "Gone") + Bpmn.flow("F8", "Meet", "End");
    }

    private static String way(String id, String to) {
        return "<b:sequenceFlow id='" + id + "' sourceRef='Which' targetRef='" + to
                + "'><b:conditionExpression language='javascript'>true</b:conditionExpression></b:sequenceFlow>";
    }
}
