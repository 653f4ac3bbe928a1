package dev.artel.testing.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.replay.CaseFile.Expect;
import dev.artel.testing.replay.CaseFile.Mail;
import dev.artel.testing.replay.CaseFile.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a case has brought about.
 *
 * @param before numbers of the processes that are not the case's
 * @param since the moment that the case began
 */
record Findings(Api admin, Set<Long> before, Instant since) {
    private static final int MOST = 1000;

    void check(Expect expect) {
        if (expect.records() != null) {
            expect.records()
                    .forEach((catalog, records) -> records.forEach(record -> assertThat(written(catalog, record))
                            .as("records of %s written by the case", catalog)
                            .anyMatch(found -> Likeness.of(record, found.path("values")))));
        }
        if (expect.absent() != null) {
            expect.absent()
                    .forEach((catalog, records) -> records.forEach(record -> assertThat(written(catalog, record))
                            .as("records of %s written by the case", catalog)
                            .noneMatch(found -> Likeness.of(record, found.path("values")))));
        }
        if (expect.tasks() != null) {
            checkTasks(expect.tasks());
        }
        if (expect.mails() != null) {
            checkMails(expect.mails());
        }
    }

    /** The one open task of the case with that name. */
    JsonNode task(String name, @Nullable String record) {
        List<JsonNode> open = tasks();
        List<JsonNode> meant = open.stream()
                .filter(task -> name.equals(task.path("name").asString()))
                .filter(task -> record == null || record.equals(title(task, "record")))
                .toList();
        assertThat(meant).as("open tasks with the name %s among %s", name, open).hasSize(1);
        return meant.get(0);
    }

    /** What went wrong in the processes of the case. */
    List<String> incidents() {
        return processes().stream()
                .filter(process -> Set.of("incident", "failed")
                        .contains(process.path("status").asString()))
                .map(process -> admin.get(
                                "/api/v1/processes/" + process.path("id").asString())
                        .body())
                .toList();
    }

    /** Cancels what still runs and deletes the records that the case made. */
    void clear() {
        processes().stream()
                .filter(process -> process.path("ended").isNull())
                .map(process -> process.path("id").asString())
                .forEach(process -> admin.post(
                                "/api/v1/processes/" + process + "/cancel", Map.of("reason", "the case is over"))
                        .is(200));
        touched()
                .forEach(catalog -> written(catalog).stream()
                        .filter(record -> !Instant.parse(record.path("created").asString())
                                .isBefore(since))
                        .forEach(record -> admin.delete("/api/v1/catalogs/" + catalog + "/records/"
                                        + record.path("id").asString())
                                .is(200)));
    }

    private void checkTasks(List<Task> expected) {
        List<JsonNode> left = new ArrayList<>(tasks());
        for (Task task : expected) {
            int count = task.count() == null ? 1 : task.count();
            for (int i = 0; i < count; i++) {
                JsonNode found = left.stream()
                        .filter(open -> like(task, open))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no (further) task like " + task + " among " + left));
                left.remove(found);
            }
        }
        assertThat(left).as("tasks that nobody expected").isEmpty();
    }

    private static boolean like(Task expected, JsonNode task) {
        return expected.name().equals(task.path("name").asString())
                && (expected.record() == null || expected.record().equals(title(task, "record")))
                && (expected.assignee() == null || expected.assignee().equals(title(task, "assignee")))
                && (expected.overdue() == null
                        || expected.overdue() == task.path("overdue").asBoolean());
    }

    private void checkMails(List<Mail> expected) {
        List<JsonNode> left = new ArrayList<>();
        processes()
                .forEach(process -> admin.get("/api/v1/outbox?kind=mail&limit=" + MOST + "&processId="
                                + process.path("id").asString())
                        .is(200)
                        .json()
                        .forEach(left::add));
        for (Mail mail : expected) {
            JsonNode found = left.stream()
                    .filter(one ->
                            mail.to() == null || mail.to().equals(one.path("to").asString()))
                    .filter(one -> mail.subject() == null
                            || mail.subject().equals(one.path("subject").asString()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no (further) mail like " + mail + " among " + left));
            left.remove(found);
        }
        assertThat(left).as("mails that nobody expected").isEmpty();
    }

    private List<JsonNode> tasks() {
        Set<String> own = new HashSet<>();
        processes().forEach(process -> own.add(process.path("id").asString()));
        return all("/api/v1/tasks?box=all&sort=-created").stream()
                .filter(task -> own.contains(task.path("processId").asString()))
                .toList();
    }

    private List<JsonNode> processes() {
        return all("/api/v1/processes?startedFrom=" + since).stream()
                .filter(process -> !before.contains(process.path("id").asLong()))
                .toList();
    }

    /** The catalogs that steps of the case have written to. */
    private Set<String> touched() {
        Set<String> catalogs = new LinkedHashSet<>();
        for (JsonNode process : processes()) {
            String trace = "/api/v1/processes/" + process.path("id").asString() + "/trace";
            admin.get(trace)
                    .is(200)
                    .json()
                    .forEach(step -> step.path("changes")
                            .forEach(change ->
                                    catalogs.add(change.path("catalogId").asString())));
            String own = process.path("record").path("catalogId").asString("");
            if (!own.isEmpty()) {
                catalogs.add(own);
            }
        }
        return catalogs;
    }

    /** The records that the case has written; fails when the catalog has not all the fields of the sample. */
    private List<JsonNode> written(String catalog, ObjectNode sample) {
        Answer found = admin.get("/api/v1/catalogs/" + catalog).is(200);
        assertThat(found.at("/fields").findValuesAsString("id"))
                .as("fields of %s", catalog)
                .containsAll(sample.propertyNames());
        return written(catalog);
    }

    private List<JsonNode> written(String catalog) {
        return all("/api/v1/catalogs/" + catalog + "/records?sortField=id&sortType=-1").stream()
                .filter(record ->
                        !Instant.parse(record.path("updated").asString()).isBefore(since))
                .toList();
    }

    /** The first thousand: a case is small. */
    private List<JsonNode> all(String path) {
        Answer page = admin.get(path + (path.contains("?") ? "&" : "?") + "limit=" + MOST)
                .is(200);
        return page.json().valueStream().toList();
    }

    private static String title(JsonNode item, String member) {
        return item.path(member).path("title").asString(Json.write(item.path(member)));
    }
}
