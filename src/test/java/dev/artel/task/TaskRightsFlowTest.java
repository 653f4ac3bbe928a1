package dev.artel.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.AtOnce;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who sees a task and who may do what with it. Olga and Pavel belong to the sales department, Irina does not. */
class TaskRightsFlowTest extends TaskTest {
    private static final String GROUP_TASK = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:artel="urn:artel:scenario:1" id="D" targetNamespace="t">
              <bpmn:process id="P" isExecutable="true">
                <bpmn:startEvent id="Start"/>
                <bpmn:userTask id="Ask" name="Ответить"><bpmn:extensionElements><artel:task>
                  <artel:assign kind="group">departments:1</artel:assign>
                  <artel:outcome id="yes" label="Да" color="green"/>
                </artel:task></bpmn:extensionElements></bpmn:userTask>
                <bpmn:endEvent id="End"/>
                <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Ask"/>
                <bpmn:sequenceFlow id="F2" sourceRef="Ask" targetRef="End"/>
              </bpmn:process>
            </bpmn:definitions>
            """;
    private static final Map<String, String> YES = Map.of("outcome", "yes");

    private Api olga;
    private Api pavel;
    private Api irina;
    private String scenario;

    @BeforeEach
    void prepare() {
        olga = employee(OLGA);
        pavel = employee(PAVEL);
        irina = employee(IRINA);
        scenario = publish("Вопрос", GROUP_TASK);
    }

    @Test
    void someonesTaskIsAbsentForEverybodyElse() throws Exception {
        JsonNode task = call(40);
        Api owner = assignee(task);
        Api other = task.at("/assignee/title").asString().startsWith("Ольга") ? pavel : olga;
        String absent = other.get("/api/v1/tasks/999999999").is(404).text("message");

        assertThat(ids(owner, "mine")).contains(task.path("id").asString());
        for (Api stranger : List.of(other, irina)) {
            assertThat(ids(stranger, "mine")).doesNotContain(task.path("id").asString());
            assertThat(ids(stranger, "groups")).doesNotContain(task.path("id").asString());
            assertThat(stranger.get(path(task)).isProblem(404, "NotFound").text("message"))
                    .isEqualTo(absent);
            Map<String, String> user = Map.of("user", Long.toString(number(IRINA)));
            Map.of(
                            "claim", Map.of(),
                            "release", Map.of(),
                            "complete", Map.of("outcome", "contract"),
                            "assign", user,
                            "delegate", user)
                    .forEach((act, body) ->
                            stranger.post(path(task) + "/" + act, body).isProblem(404, "NotFound"));
            stranger.get("/api/v1/tasks?box=all").isProblem(403, "Forbidden");
        }
        assertThat(admin.get(path(task)).is(200).text("status")).isEqualTo("open");
        api().get(path(task)).isProblem(401, "NotAuthenticated");
    }

    @Test
    void whatCannotBeAskedForIsNamed() {
        for (String asked : List.of("box=all", "due=today", "sort=-created", "sort=due")) {
            admin.get("/api/v1/tasks?" + asked).is(200);
        }
        for (String asked : List.of("box=other", "due=never", "sort=name", "scenarioId=x")) {
            assertThat(admin.get("/api/v1/tasks?" + asked)
                            .isProblem(400, "BadRequest")
                            .text("/errors/0/field"))
                    .isEqualTo(asked.substring(0, asked.indexOf('=')));
        }
    }

    @Test
    void aGroupsTaskIsSeenByItsMembersAndDoneByOne() {
        String task = asked();
        assertThat(ids(olga, "groups")).contains(id(task));
        assertThat(ids(pavel, "groups")).contains(id(task));
        assertThat(ids(irina, "groups")).doesNotContain(id(task));
        Answer item = olga.get(task).is(200);
        assertThat(item.at("/assignee").isNull()).isTrue();
        assertThat(item.text("/candidates/0/recordId")).isEqualTo("1");
        assertThat(item.text("/candidates/0/userAttr")).isEqualTo("department");
        assertThat(item.text("/candidates/0/title")).isEqualTo("Отдел продаж");
        irina.get(task).isProblem(404, "NotFound");
        irina.post(task + "/complete", YES).isProblem(404, "NotFound");

        pavel.post(task + "/complete", YES).is(200);
        Answer late = olga.post(task + "/complete", YES).isProblem(409, "Conflict");
        assertThat(late.text("/by/title")).isEqualTo("Павел Мельник");
        assertThat(ids(pavel, "done")).contains(id(task));
        assertThat(ids(olga, "done")).doesNotContain(id(task));
        irina.post(task + "/complete", YES).isProblem(404, "NotFound");
    }

    @Test
    void whatOneHasTakenTheOthersSeeAndCannotDo() {
        String task = asked();
        Answer claimed = olga.post(task + "/claim", null).is(200);
        assertThat(claimed.text("status")).isEqualTo("claimed");
        assertThat(claimed.text("/assignee/title")).isEqualTo("Ольга Крылова");
        assertThat(ids(olga, "mine")).contains(id(task));
        assertThat(ids(olga, "groups")).doesNotContain(id(task));
        assertThat(ids(pavel, "groups")).doesNotContain(id(task));
        olga.post(task + "/claim", null).is(200);

        assertThat(pavel.get(task).is(200).text("/assignee/title")).isEqualTo("Ольга Крылова");
        for (String act : List.of("claim", "complete")) {
            assertThat(pavel.post(task + "/" + act, YES)
                            .isProblem(409, "Conflict")
                            .text("message"))
                    .contains("Ольга Крылова");
        }
        pavel.post(task + "/release", null).isProblem(403, "Forbidden");
        pavel.post(task + "/delegate", to(PAVEL)).isProblem(403, "Forbidden");
        pavel.post(task + "/assign", to(PAVEL)).isProblem(403, "Forbidden");

        Answer back = olga.post(task + "/release", null).is(200);
        assertThat(back.text("status")).isEqualTo("open");
        assertThat(back.at("/assignee").isNull()).isTrue();
        olga.post(task + "/release", null).isProblem(409, "Conflict");
        assertThat(ids(pavel, "groups")).contains(id(task));
        pavel.post(task + "/claim", null).is(200);
    }

    @Test
    void ofTwoWhoTakeATaskTheSecondIsToldWhoHasIt() {
        String task = asked();
        List<Answer> answers =
                AtOnce.all(List.of(() -> olga.post(task + "/claim", null), () -> pavel.post(task + "/claim", null)));
        String owner = admin.get(task).text("/assignee/title");
        Answer first = owner.startsWith("Ольга") ? answers.get(0) : answers.get(1);
        Answer second = first == answers.get(0) ? answers.get(1) : answers.get(0);
        first.is(200);
        assertThat(second.isProblem(409, "Conflict").text("message")).contains(owner);
    }

    @Test
    void oneGivesOwnTasksOnAndAnAdministratorAnybodys() throws Exception {
        JsonNode call = call(41);
        Api owner = assignee(call);
        assertThat(owner.post(path(call) + "/delegate", to(IRINA)).is(200).text("status"))
                .isEqualTo("open");
        owner.get(path(call)).isProblem(404, "NotFound");
        assertThat(irina.get(path(call)).is(200).text("/assignee/title")).isEqualTo("Ирина Соколова");
        irina.post(path(call) + "/assign", to(OLGA)).isProblem(403, "Forbidden");
        irina.post(path(call) + "/delegate", Map.of("user", "999999999")).isProblem(400, "BadRequest");

        assertThat(admin.post(path(call) + "/assign", to(OLGA)).is(200).text("/assignee/title"))
                .isEqualTo("Ольга Крылова");
        irina.get(path(call)).isProblem(404, "NotFound");
        admin.post(path(call) + "/complete", Map.of("outcome", "refused", "comment", "Ошиблись номером"))
                .is(200);
        settle();
        JsonNode done = step(call, "Call");
        assertThat(done.toString())
                .contains("Ольга Крылова")
                .contains(admin.get("/api/v1/profile/me").text("title"));
        Answer late = olga.post(path(call) + "/complete", Map.of("outcome", "contract"))
                .isProblem(409, "Conflict");
        assertThat(late.text("/by/id")).isEqualTo(Long.toString(number(ADMIN_EMAIL)));
    }

    @Test
    void nobodyGetsATaskWhoCannotSignIn() throws Exception {
        JsonNode call = call(42);
        String blocked = Long.toString(number(IRINA));
        admin.post("/api/v1/users/" + blocked + "/block", null);
        try {
            assertThat(admin.post(path(call) + "/assign", Map.of("user", blocked))
                            .isProblem(400, "BadRequest")
                            .at("/errors/0/field")
                            .asString())
                    .isEqualTo("user");
        } finally {
            admin.post("/api/v1/users/" + blocked + "/unblock", null);
        }
    }

    @Test
    void aTaskOfACancelledProcessSaysSo() throws Exception {
        JsonNode call = call(43);
        admin.post("/api/v1/processes/" + call.path("processId").asString() + "/cancel", null)
                .is(200);
        assertThat(assignee(call)
                        .post(path(call) + "/complete", Map.of("outcome", "contract"))
                        .isProblem(409, "Conflict")
                        .text("message"))
                .contains("не нужна");
        assertThat(assignee(call).get(path(call)).is(200).text("status")).isEqualTo("cancelled");
    }

    /** A task that is open to the sales department; gives its path. */
    private String asked() {
        Answer process = admin.post("/api/v1/scenarios/" + scenario + "/start?wait=20", null)
                .is(200);
        return "/api/v1/tasks/" + process.text("/active/0/taskId");
    }

    private JsonNode step(JsonNode task, String element) {
        return admin.get("/api/v1/processes/" + task.path("processId").asString() + "/trace")
                .is(200)
                .json()
                .valueStream()
                .filter(step -> step.path("element").asString().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> to(String email) {
        return Map.of("user", Long.toString(number(email)));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Set<String> ids(Api api, String box) {
        return api.get("/api/v1/tasks?limit=1000&box=" + box)
                .is(200)
                .json()
                .valueStream()
                .map(task -> task.path("id").asString())
                .collect(Collectors.toSet());
    }
}
