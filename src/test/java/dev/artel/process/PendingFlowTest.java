package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is told of frames that are left while something in them is still to begin, in a job of its own. */
class PendingFlowTest extends HouseTest {
    private static final String LIST =
            "<b:extensionElements><a:each><a:list>[0, 1]</a:list></a:each></b:extensionElements>";
    private static final Map<String, String> INSIDE = Map.of(
            "boundary",
            frame("Step", "", set("Do", "n", "1"))
                    .replace(
                            "id='Step'>",
                            "id='Step'><b:extensionElements><a:step boundary='true'/></b:extensionElements>"),
            "rounds at once",
            frame(
                    "Step",
                    "<b:multiInstanceLoopCharacteristics>" + LIST + "</b:multiInstanceLoopCharacteristics>",
                    set("Do", "n", "1")),
            "steps at once",
            set("Step", "n", "1")
                    .replace(
                            "</b:serviceTask>",
                            "<b:multiInstanceLoopCharacteristics>" + LIST
                                    + "</b:multiInstanceLoopCharacteristics></b:serviceTask>"),
            "rounds in a row",
            frame(
                    "Step",
                    "<b:multiInstanceLoopCharacteristics isSequential='true'>" + LIST
                            + "</b:multiInstanceLoopCharacteristics>",
                    person("Do")));

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ManagementService jobs;

    @ParameterizedTest
    @ValueSource(strings = {"boundary", "rounds at once", "steps at once"})
    void theFrameIsLeftAndWhatHasNotBegunIsNotTold(String inside) {
        left("Outer", inside);
    }

    /** The engine's names of passages tell the element only when its id is short. */
    @ParameterizedTest
    @ValueSource(strings = {"boundary", "rounds at once", "steps at once"})
    void theSameHoldsForLongIds(String inside) {
        left("TheOuterFrameWithAnIdOfMoreThanTwentySevenCharacters", inside);
    }

    private void left(String frame, String inside) {
        String message = fresh("stop");
        String scenario = publish(start("") + frame(frame, "", INSIDE.get(inside))
                + "<b:boundaryEvent id='Stop' attachedToRef='" + frame + "'><b:extensionElements><a:message name='"
                + message
                + "'/></b:extensionElements><b:messageEventDefinition id='StopD'/></b:boundaryEvent>" + end()
                + row("Start", frame, "End") + Bpmn.flow("G1", "Stop", "End"));
        JobExecutor executor =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        executor.shutdown();
        String id;
        try {
            id = admin.post("/api/v1/scenarios/" + scenario + "/start", null)
                    .is(201)
                    .text("id");
            due(id).forEach(jobs::executeJob);
            assertThat(due(id)).as("what is to begin").isNotEmpty();
            admin.post("/api/v1/processes/messages", Map.of("name", message, "processId", id))
                    .is(200);
        } finally {
            executor.start();
        }
        settle();
        assertThat(path(id))
                .containsExactlyInAnyOrder(
                        "Start done", frame + " cancelled", frame + "S done", "Stop done", "End done");
    }

    private List<String> due(String id) {
        return jdbc.queryForList(
                "SELECT j.ID_ FROM ACT_RU_JOB j JOIN process_run r ON r.engine_id = j.PROCESS_INSTANCE_ID_ WHERE r.id = ?",
                String.class,
                id);
    }

    private static String frame(String id, String more, String inside) {
        String first = inside.replaceFirst("(?s).*? id='([A-Za-z]+)'.*", "$1");
        return "<b:subProcess id='" + id + "'><b:startEvent id='" + id + "S'/>" + inside + "<b:endEvent id='" + id
                + "E'/>" + Bpmn.flow(id + "F1", id + "S", first) + Bpmn.flow(id + "F2", first, id + "E") + more
                + "</b:subProcess>";
    }
}
