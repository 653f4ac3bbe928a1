package dev.artel.process;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.ProblemKind;
import dev.artel.kernel.Text;
import dev.artel.scenario.component.Component;
import dev.artel.scenario.component.ComponentManifest;
import dev.artel.scenario.component.ComponentManifest.Input;
import dev.artel.scenario.component.ComponentManifest.Output;
import dev.artel.scenario.component.Effect;
import dev.artel.scenario.component.StepContext;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DeadlockLoserDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Components that write into a table of the tests and fail in every way there is. */
@TestConfiguration(proxyBeanMethods = false)
public class TestComponents {
    private static final List<Input> ANY = List.of(Input.optional(ComponentManifest.ANY_NAME, "json"));
    private static final List<Output> ANYTHING = List.of(new Output(ComponentManifest.ANY_NAME, "any"));

    /** Takes answers of the outside world: a JSON value, or a RuntimeException to be thrown. */
    public static final class Outside implements Component {
        private final BlockingQueue<Object> answers = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> keys = new LinkedBlockingQueue<>();

        public void answer(Object answer) {
            answers.add(answer);
        }

        /** Keys of the calls that were made, in order. */
        public BlockingQueue<String> keys() {
            return keys;
        }

        @Override
        public String type() {
            return "test.outside";
        }

        @Override
        public ComponentManifest manifest() {
            return new ComponentManifest("actions", "globe", "blue", Effect.OUTSIDE, false, ANY, ANYTHING);
        }

        @Override
        public ObjectNode run(ObjectNode inputs, StepContext context) {
            keys.add(context.effectKey());
            try {
                Object answer = answers.take();
                if (answer instanceof RuntimeException failure) {
                    throw failure;
                }
                return Json.object().set("answer", (JsonNode) answer);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Simple(String type, Body body) implements Component {
        @Override
        public ComponentManifest manifest() {
            return new ComponentManifest("code", "code", "grey", Effect.RECORD, false, ANY, ANYTHING);
        }

        @Override
        public ObjectNode run(ObjectNode inputs, StepContext context) {
            return body.run(inputs, context);
        }
    }

    private interface Body {
        ObjectNode run(ObjectNode inputs, StepContext context);
    }

    /** How often steps were executed, whatever became of them. */
    public static final AtomicInteger EXECUTIONS = new AtomicInteger();

    @Bean
    Outside outside() {
        return new Outside();
    }

    @Bean
    Component write(JdbcTemplate jdbc) {
        return new Simple("test.write", (inputs, context) -> {
            EXECUTIONS.incrementAndGet();
            write(jdbc, context, inputs.path("text").asString("x"));
            context.log("info", "written");
            return Json.object().set("text", inputs.path("text"));
        });
    }

    @Bean
    Component set() {
        return new Simple("test.set", (inputs, context) -> inputs.deepCopy());
    }

    @Bean
    Component code() {
        return new Simple(
                "test.code",
                (inputs, context) -> Json.object()
                        .set("result", context.code(inputs.path("source").asString())));
    }

    /** Writes, then fails: with a problem of that name, a fault, or a conflict as often as {@code times} says. */
    @Bean
    Component fail(JdbcTemplate jdbc) {
        AtomicInteger conflicts = new AtomicInteger();
        return new Simple("test.fail", (inputs, context) -> {
            EXECUTIONS.incrementAndGet();
            write(jdbc, context, "before failure");
            String how = inputs.path("how").asString("");
            if (how.equals("fault")) {
                throw new IllegalStateException("secret words of a fault");
            }
            if (how.equals("conflict")) {
                if (conflicts.incrementAndGet() % (inputs.path("times").asInt(1) + 1) == 0) {
                    return Json.object();
                }
                throw new DeadlockLoserDataAccessException("d", new SQLException("Deadlock found", "40001", 1213));
            }
            throw new Problem(new ProblemKind(how, inputs.path("status").asInt(422)), Text.of("process.ended"));
        });
    }

    private static void write(JdbcTemplate jdbc, StepContext context, String text) {
        jdbc.update(
                "INSERT INTO process_probe (run_id, text) VALUES (?, ?)",
                Long.parseLong(context.process().path("id").asString()),
                text);
    }
}
