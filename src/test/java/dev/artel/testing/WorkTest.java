package dev.artel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Base of tests that set processes going: what is told from what by what was there before. Scenarios of the test are taken away after it. */
public abstract class WorkTest extends FlowTest {
    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    private ProcessEngine engine;

    protected Api admin;
    protected EngineWork work;

    /** The processes that are none of this test's. */
    protected Set<Long> before;

    private final List<String> scenarios = new ArrayList<>();

    @BeforeEach
    void begin() {
        admin = admin();
        work = new EngineWork(jdbc, engine, clock);
        before = work.processes();
    }

    @AfterEach
    void takeAway() {
        clock.reset();
        scenarios.forEach(id -> assertThat(
                        admin.delete("/api/v1/scenarios/" + id + "?cancel=true").status())
                .isIn(200, 404));
    }

    /** Returns when nothing of what the test has begun is due any more. */
    protected void settle() {
        work.settle(before);
    }

    /** Returns once that is so: for work that is tried again. */
    protected void until(BooleanSupplier reached) {
        work.until(reached);
    }

    /** Publishes that diagram; gives the scenario's number. */
    protected String publish(String name, String bpmn) {
        String id = admin.post("/api/v1/scenarios", Map.of("name", name, "bpmn", bpmn))
                .is(201)
                .text("id");
        scenarios.add(id);
        admin.post("/api/v1/scenarios/" + id + "/publish", null).is(200);
        return id;
    }
}
