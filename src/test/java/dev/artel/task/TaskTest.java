package dev.artel.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.AtOnce;
import dev.artel.testing.SolutionTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;

/** Base of tests of tasks in the shipped solution: leads come in, people have calls to make; afterwards inboxes are empty again. */
abstract class TaskTest extends SolutionTest {
    @AfterEach
    void cancelAll() {
        settle();
        processes().stream()
                .filter(process -> process.path("ended").isNull())
                .forEach(process -> admin.post(
                                "/api/v1/processes/" + process.path("id").asString() + "/cancel", null)
                        .is(200));
    }

    protected static Callable<Answer> posted(Api site, int n) {
        Map<String, Object> lead = Map.of("name", "Заявка " + n, "phone", "+7 907 000-00-%02d".formatted(n));
        return () -> site.post("/api/webrequest/site-lead", lead);
    }

    /** A lead from the web site; gives its call. */
    protected JsonNode call(int n) throws Exception {
        String lead = posted(api(), n).call().is(201).text("id");
        settle();
        JsonNode tasks = admin.get("/api/v1/tasks?box=all&catalogId=leads&recordId=" + lead)
                .is(200)
                .json();
        assertThat(tasks).as(() -> "no task, but " + processes()).isNotEmpty();
        return tasks.get(0);
    }

    /** So many leads at the same moment, each answered by 201. */
    protected void callsAtOnce(int count) {
        Api site = api();
        List<Answer> answers = AtOnce.all(
                IntStream.range(0, count).mapToObj(n -> posted(site, n)).toList());
        answers.forEach(answer -> answer.is(201));
        settle();
    }

    /** The open tasks of the processes that the test has begun. */
    protected List<JsonNode> openTasks() {
        List<String> own = processes().stream()
                .map(process -> process.path("id").asString())
                .toList();
        return admin.get("/api/v1/tasks?box=all&sort=-created&limit=1000")
                .is(200)
                .json()
                .valueStream()
                .filter(task -> own.contains(task.path("processId").asString()))
                .toList();
    }

    protected List<JsonNode> processes() {
        List<JsonNode> all = admin.get("/api/v1/processes?limit=1000")
                .is(200)
                .json()
                .valueStream()
                .toList();
        assertThat(all).hasSizeLessThan(1000);
        return all.stream()
                .filter(process -> !before.contains(process.path("id").asLong()))
                .toList();
    }

    /** The client of whoever has the task. */
    protected Api assignee(JsonNode task) {
        return employee(admin.get("/api/v1/catalogs/$users/records/"
                        + task.path("assignee").path("id").asString())
                .is(200)
                .text("/values/$email"));
    }

    protected static String path(JsonNode task) {
        return "/api/v1/tasks/" + task.path("id").asString();
    }
}
