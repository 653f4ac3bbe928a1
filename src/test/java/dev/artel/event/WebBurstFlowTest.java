package dev.artel.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.testing.Answer;
import dev.artel.testing.QueueThread;
import dev.artel.testing.Tally;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.ConnectionCallback;
import tools.jackson.databind.JsonNode;

/** Many asynchronous requests at a time. */
class WebBurstFlowTest extends WebRequestTest {
    private static final int MANY = 100;

    /** So many rows are written by one statement. */
    private static final int TOGETHER = 16;

    /** Statements by which a node learns once what a scenario runs. */
    private static final int VERSION = 3;

    @Autowired
    private WebQueue queue;

    @Autowired
    private ApplicationContext context;

    private SmartLifecycle begins;

    @BeforeEach
    void find() {
        begins = QueueThread.of(context);
    }

    @AfterEach
    void goOn() {
        begins.start();
    }

    @Test
    void thoseThatComeWhileOneIsWrittenShareACommit() {
        String scenario = listen("n", "body.n");
        List<Answer> answers = new ArrayList<>();

        Tally tally = statements.ofThread(GroupedStarts.THREAD, () -> answers.addAll(heldUp(MANY)));

        assertThat(answers).hasSize(MANY).allSatisfy(answer -> answer.is(202));
        Set<String> ids =
                answers.stream().map(answer -> answer.text("processId")).collect(Collectors.toSet());
        List<JsonNode> processes = processes(scenario);
        assertThat(processes.stream().map(process -> process.path("id").asString()))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(processes.stream().map(process -> process.at("/variables/n").asInt()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, MANY).boxed().toList());
        assertThat(processes)
                .allSatisfy(
                        process -> assertThat(process.path("status").asString()).isEqualTo("completed"));
        tally.assertAtMost(VERSION + 2 * (1 + MANY / TOGETHER + 1), 2);
    }

    @Test
    void whatHasNotBegunIsThereAndCanBeCancelled() {
        String scenario = listen("n", "body.n");
        begins.stop();
        String taken = post("1").text("processId");
        String cancelled = post("2").text("processId");

        JsonNode process = process(taken);
        assertThat(process.path("status").asString()).isEqualTo("running");
        assertThat(process.at("/active/0/element").asString()).isEqualTo("Start");
        assertThat(trace(taken)).isEmpty();
        assertThat(admin.get(records("$processes") + "/" + taken).is(200).text("/values/$status/0"))
                .isEqualTo("$running");
        assertThat(api().get(url()).status()).as("who waits for the answer").isEqualTo(200);
        admin.post("/api/v1/processes/" + cancelled + "/cancel", null).is(200);
        admin.post("/api/v1/scenarios/" + scenario + "/off", null);

        begins.start();
        settle();
        assertThat(status(taken)).isEqualTo("completed");
        assertThat(process(taken).path("variables")).isEqualTo(Json.object().put("n", 1));
        assertThat(status(cancelled)).isEqualTo("cancelled");
        assertThat(trace(cancelled)).isEmpty();
    }

    private Answer post(String n) {
        return api().send("POST", url() + "?async=true", "{\"n\":" + n + "}", "Content-Type", "application/json")
                .is(202);
    }

    /** So many requests, the first of which cannot be written before the last has come. */
    private List<Answer> heldUp(int many) {
        ExecutorService clients = Executors.newFixedThreadPool(many);
        try {
            List<Future<Answer>> coming =
                    Objects.requireNonNull(jdbc.execute((ConnectionCallback<List<Future<Answer>>>) connection -> {
                        try (Statement lock = connection.createStatement()) {
                            lock.execute("LOCK TABLES process_queue READ");
                            List<Future<Answer>> sent = IntStream.range(0, many)
                                    .mapToObj(n -> clients.submit(() -> post(Integer.toString(n))))
                                    .toList();
                            until(() -> queue.waiting() == many);
                            lock.execute("UNLOCK TABLES");
                            return sent;
                        }
                    }));
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : coming) {
                answers.add(answer.get(90, TimeUnit.SECONDS));
            }
            return answers;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } finally {
            clients.shutdownNow();
        }
    }
}
