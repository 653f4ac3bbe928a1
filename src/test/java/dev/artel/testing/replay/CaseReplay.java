package dev.artel.testing.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.EngineWork;
import dev.artel.testing.MovableClock;
import dev.artel.testing.replay.CaseFile.Complete;
import dev.artel.testing.replay.CaseFile.Start;
import dev.artel.testing.replay.CaseFile.Step;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plays cases against a running house in which their solution is loaded, through its REST API: whoever has a task completes it. After
 * every step it waits until there is no work left that is due. Afterwards the processes of the case are cancelled and the records it
 * made are deleted, so that no case sees another one's.
 */
public final class CaseReplay {
    private final Api admin;
    private final Function<String, Api> employees;
    private final EngineWork work;
    private final MovableClock clock;
    private final Map<String, Api> clients = new HashMap<>();

    /**
     * A player.
     *
     * @param admin client of an administrator
     * @param employees gives the client of the employee with that e-mail
     */
    public CaseReplay(Api admin, Function<String, Api> employees, EngineWork work, MovableClock clock) {
        this.admin = admin;
        this.employees = employees;
        this.work = work;
        this.clock = clock;
    }

    /** Plays one; fails with the first thing that is not as the case says. */
    public void play(CaseFile file) {
        Findings findings =
                new Findings(admin, work.processes(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        try {
            start(file.start());
            settle(findings);
            for (Step step : file.steps()) {
                step(step, findings);
            }
            findings.check(file.expect());
        } finally {
            findings.clear();
        }
    }

    private void start(Start start) {
        Answer scenario = admin.get("/api/v1/scenarios/" + start.scenario()).is(200);
        JsonNode trigger = scenario.at("/triggers/0");
        int times = start.times() == null ? 1 : start.times();
        for (int n = 1; n <= times; n++) {
            JsonNode input = said(start.input() == null ? Json.object() : start.input(), n);
            Answer answer = started(start.scenario(), trigger, input);
            assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        }
    }

    private Answer started(String scenario, JsonNode trigger, JsonNode input) {
        return switch (trigger.path("event").asString("$manual")) {
            case "$webRequest" ->
                admin.anonymous()
                        .post("/api/webrequest/" + trigger.path("address").asString(), input);
            case "$record.after.create" ->
                admin.post(
                        "/api/v1/catalogs/" + trigger.path("catalogId").asString() + "/records",
                        Json.object().set("values", input));
            case "$manual" ->
                admin.post(
                        "/api/v1/scenarios/" + scenario + "/start",
                        Json.object().set("variables", input));
            default -> throw new AssertionError(scenario + " is started by nothing that a case can do: " + trigger);
        };
    }

    private void step(Step step, Findings findings) {
        if (step.complete() != null) {
            complete(step.complete(), step.refused() == null ? "" : step.refused(), findings);
        } else if (step.advance() != null) {
            clock.advance(step.advance());
        } else if (step.expect() != null) {
            findings.check(step.expect());
        }
        settle(findings);
    }

    private void settle(Findings findings) {
        work.settle(findings.before());
        assertThat(findings.incidents()).as("incidents").isEmpty();
    }

    private void complete(Complete act, String refused, Findings findings) {
        JsonNode task = findings.task(act.task(), act.record());
        ObjectNode answer = Json.object();
        answer.put("outcome", act.outcome()).put("comment", act.comment());
        answer.set("values", said(act.values() == null ? Json.object() : act.values(), 1));
        Answer done = doer(task).post("/api/v1/tasks/" + task.path("id").asString() + "/complete", answer);
        if (refused.isEmpty()) {
            done.is(200);
        } else {
            done.isProblem(400, "BadRequest");
            assertThat(done.at("/errors").findValuesAsString("field"))
                    .as(done.body())
                    .contains(refused);
        }
    }

    private Api doer(JsonNode task) {
        String assignee = task.path("assignee").path("id").asString("");
        return assignee.isEmpty() ? admin : clients.computeIfAbsent(assignee, this::client);
    }

    private Api client(String employee) {
        String me = admin.get("/api/v1/profile/me").is(200).text("id");
        return employee.equals(me)
                ? admin
                : employees.apply(admin.get("/api/v1/catalogs/$users/records/" + employee)
                        .is(200)
                        .text("/values/$email"));
    }

    /** The value with {@code {n}} in texts replaced, and {@code {"$in": "PT3H"}} by that moment from now. */
    private JsonNode said(JsonNode node, int n) {
        if (node.isString()) {
            return Json.MAPPER.valueToTree(node.stringValue().replace("{n}", "%02d".formatted(n)));
        }
        if (node.isArray()) {
            return Json.array()
                    .addAll(node.valueStream().map(one -> said(one, n)).toList());
        }
        if (node.isObject() && node.size() == 1 && node.has("$in")) {
            Duration span = Duration.parse(node.path("$in").asString());
            return Json.MAPPER.valueToTree(
                    clock.instant().plus(span).truncatedTo(ChronoUnit.MILLIS).toString());
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = Json.object();
            object.forEachEntry((key, value) -> copy.set(key, said(value, n)));
            return copy;
        }
        return node;
    }
}
