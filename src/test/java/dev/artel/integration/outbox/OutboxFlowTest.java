package dev.artel.integration.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.HouseTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The outbox over HTTP, in a house without a mail server. */
class OutboxFlowTest extends HouseTest {
    @Test
    void mailsOfAProcessWaitWithTheReasonAndNoIncident() {
        String scenario = publish(start("")
                + mail("One", "anna@example.org; boris@example.org", "Первое")
                + mail("Two", "vera@example.org", "Второе")
                + end()
                + row("Start", "One", "Two", "End"));
        String id = run(scenario, null);
        assertThat(status(id)).isEqualTo("completed");

        Answer all = admin.get("/api/v1/outbox?processId=" + id).is(200);
        assertThat(all.json()).hasSize(2);
        assertThat(all.text("/0/subject")).as("newest first").isEqualTo("Второе");
        assertThat(all.text("/1/to")).isEqualTo("anna@example.org,boris@example.org");
        assertThat(all.text("/1/status")).isEqualTo("waiting");
        assertThat(all.text("/1/kind")).isEqualTo("mail");
        assertThat(all.at("/1/attempts").asInt()).isZero();
        assertThat(all.at("/1/nextAttempt").isNull()).isTrue();
        assertThat(all.text("/1/error")).contains("ARTEL_MAIL_URL");
        assertThat(all.text("/1/processId")).isEqualTo(id);
        assertThat(all.text("/1/created")).matches("\\d{4}-.*Z");
        assertThat(trace(id).get(1).at("/outputs/outboxId").asString()).isEqualTo(all.text("/1/id"));
        assertThat(admin.get("/api/v1/outbox?limit=1&offset=1&processId=" + id).text("/0/subject"))
                .isEqualTo("Первое");
        assertThat(admin.get("/api/v1/outbox?status=sent&processId=" + id)
                        .is(200)
                        .json())
                .isEmpty();
        assertThat(admin.get("/api/v1/outbox?kind=mail&status=waiting&processId=" + id)
                        .is(200)
                        .json())
                .hasSize(2);
        String path = "/api/v1/outbox/" + all.text("/0/id") + "/send";
        assertThat(admin.post(path, null).is(200).text("status")).isEqualTo("waiting");
    }

    @Test
    void sentOnesAreNotSentAgainAndStrangersSeeNothing() {
        admin.post("/api/v1/outbox/999999999/send", null).isProblem(404, "NotFound");
        Api employee = employee();
        employee.get("/api/v1/outbox").isProblem(403, "Forbidden");
        employee.post("/api/v1/outbox/1/send", null).isProblem(403, "Forbidden");
        api().get("/api/v1/outbox").isProblem(401, "NotAuthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "status=gone", "kind=pigeon", "processId=x", "limit=x"})
    void whatCannotBeAskedForIsRefused(String query) {
        admin.get("/api/v1/outbox?" + query).isProblem(400, "BadRequest");
    }

    @Test
    void aStepThatIsUndoneSendsNothing() {
        String id = run(
                publish(start("")
                        + code("Send", "mail.send({to: `anna@example.org`, subject: `x`, text: `y`}); return none.none")
                        + end()
                        + row("Start", "Send", "End")),
                Map.of());
        assertThat(status(id)).isEqualTo("incident");
        assertThat(admin.get("/api/v1/outbox?processId=" + id).is(200).json()).isEmpty();
    }

    private static String mail(String id, String to, String subject) {
        return Bpmn.task(
                id,
                "<a:component type='mail.send'><a:input name='to'>" + to + "</a:input><a:input name='subject'>"
                        + subject + "</a:input><a:input name='text'>Текст</a:input></a:component>");
    }
}
