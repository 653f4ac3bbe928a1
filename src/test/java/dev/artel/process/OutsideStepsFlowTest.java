package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.integration.Http;
import dev.artel.integration.HttpProblems;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Text;
import dev.artel.scenario.Bpmn;
import dev.artel.testing.Faults;
import dev.artel.testing.HouseTest;
import dev.artel.testing.RoutedHttp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Steps that reach out of the house: calls that fail and are repeated or not, mails without anybody to get them. */
class OutsideStepsFlowTest extends HouseTest {
    private static final String START = start("");

    @Autowired
    private Http http;

    @Autowired
    private Faults faults;

    @Test
    void aCallThatFailsForAWhileIsRepeatedUnderTheSameKey() {
        String url = "https://proof.example/" + fresh("flaky");
        routed().play(url, List.of(() -> answer(503, "busy"), () -> answer(200, "{\"ok\":true}")));
        String scenario = publish(START + call(url, "GET") + end() + row("Start", "Call", "End"));
        String id = admin.post("/api/v1/scenarios/" + scenario + "/start", null)
                .is(201)
                .text("id");
        until(() -> process(id).at("/active/0/nextAttempt").isString());
        assertThat(status(id)).isEqualTo("running");
        assertThat(process(id).path("incidents")).isEmpty();
        clock.advance(Duration.ofSeconds(11));
        until(() -> status(id).equals("completed"));
        assertThat(process(id).at("/variables/body/ok").asBoolean()).isTrue();
        List<Http.Call> calls = routed().calls(url);
        assertThat(calls).hasSize(2);
        assertThat(calls.get(0).headers().get("Idempotency-Key"))
                .isEqualTo(calls.get(1).headers().get("Idempotency-Key"))
                .isNotBlank();
        assertThat(path(id)).containsExactly("Start done", "Call failed", "Call done", "End done");
    }

    /** An answer that is there is kept, however often the transaction that keeps it loses; if it never wins, the call is made again. */
    @ParameterizedTest
    @CsvSource({"3,1", "19,1", "20,2"})
    void anAnsweredCallThatLosesItsLocksIsKeptAllTheSame(int losses, int calls) {
        String url = "https://proof.example/" + fresh("locks");
        AtomicBoolean answered = new AtomicBoolean();
        Supplier<Http.Answer> answer = () -> {
            answered.set(true);
            return answer(200, "{\"ok\":true}");
        };
        routed().play(url, List.of(answer));
        String catalog = catalog("{'name':'Имя','type':'text'}");
        String scenario = publish(START
                + call(url, "GET")
                + code("Make", "records.create(\"" + catalog + "\", {1: \"x\"});")
                + end()
                + row("Start", "Call", "Make", "End"));
        faults.plan(
                thread -> answered.get() && thread.getName().matches("outside-\\d+"),
                asked -> "answered",
                Faults.Kind.DEADLOCK,
                "answered",
                losses);
        String id = admin.post("/api/v1/scenarios/" + scenario + "/start", null)
                .is(201)
                .text("id");
        until(() -> {
            clock.advance(Duration.ofSeconds(1));
            work.wake();
            return List.of("completed", "incident").contains(status(id));
        });
        assertThat(process(id).path("incidents")).as("lost %d times", losses).isEmpty();
        assertThat(faults.stop()).hasSizeGreaterThan(losses);
        assertThat(process(id).at("/variables/body/ok").asBoolean()).isTrue();
        assertThat(routed().calls(url)).hasSize(calls);
        assertThat(routed().calls(url).stream()
                        .map(made -> made.headers().get("Idempotency-Key"))
                        .distinct())
                .hasSize(1);
        assertThat(names(catalog)).hasSize(1);
    }

    @AfterEach
    void nothingIsLostAnyMore() {
        faults.stop();
    }

    @ParameterizedTest
    @CsvSource({"GET,404,http-client-error", "POST,500,http-server-error", "POST,0,http-timeout"})
    void aCallThatCannotBeRepeatedStandsAtOnceAndCanBeRetried(String method, int status, String problem) {
        String url = "https://proof.example/" + fresh("refused");
        Supplier<Http.Answer> first = () -> {
            if (status > 0) {
                return answer(status, "нельзя");
            }
            throw new Problem(HttpProblems.TIMEOUT, Text.of("integration.http-url")).with(HttpProblems.RETRY, false);
        };
        routed().play(url, List.of(first, () -> answer(200, "готово")));
        String id = run(publish(START + call(url, method) + end() + row("Start", "Call", "End")), null);
        JsonNode incident = incident(id);
        assertThat(incident.path("problem").asString()).isEqualTo(problem);
        assertThat(incident.at("/inputs/url").asString()).isEqualTo(url);
        if (status > 0) {
            assertThat(incident.path("message").asString()).contains(Integer.toString(status), "нельзя");
        }
        admin.post("/api/v1/processes/" + id + "/retry", null).is(200);
        settle();
        assertThat(status(id)).isEqualTo("completed");
        assertThat(process(id).at("/variables/body").asString()).isEqualTo("готово");
        assertThat(routed().calls(url)).hasSize(2);
    }

    @Test
    void aCallThatFailsLeavesThroughItsErrorExit() {
        String url = "https://proof.example/" + fresh("gone");
        routed().play(url, answer(410, "нет"));
        String id = run(
                publish(START + call(url, "GET") + exit("Caught", "HttpClientError", "Call")
                        + set("After", "n", "e.name") + end() + "<b:endEvent id='Fine'/>"
                        + Bpmn.flow("F1", "Start", "Call") + Bpmn.flow("F2", "Call", "Fine")
                        + Bpmn.flow("F3", "Caught", "After") + Bpmn.flow("F4", "After", "End")),
                null);
        assertThat(status(id)).isEqualTo("completed");
        assertThat(process(id).at("/variables/n").asString()).isEqualTo("HttpClientError");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "`` | to",
                "[] | to",
                "`nobody` | nobody",
                "JSON.parse(`null`) | to",
                "[{contact: ``}] | to",
                "undefined | to"
            })
    void aMailWithoutAnAddressIsAnIncidentThatSaysSo(String to, String word) {
        String id = run(publish(mail(to)), null);
        JsonNode incident = incident(id);
        assertThat(incident.path("element").asString()).isEqualTo("Mail");
        assertThat(incident.path("message").asString()).as(incident.toString()).isNotBlank();
        assertThat(incident.toString()).containsAnyOf(word, "Кому");
        assertThat(admin.get("/api/v1/outbox?processId=" + id).is(200).json()).isEmpty();
    }

    @Test
    void nobodyAtAllIsToldBeforePublishing() {
        String scenario = admin.post("/api/v1/scenarios", Map.of("name", fresh("Никому "), "bpmn", bpmn(mail("null"))))
                .is(201)
                .text("id");
        JsonNode problem = admin.post("/api/v1/scenarios/" + scenario + "/publish", null)
                .isProblem(422, "Unprocessable")
                .at("/problems/0");
        assertThat(problem.path("code").asString()).isEqualTo("missing-input");
        assertThat(problem.path("message").asString()).contains("Кому");
    }

    private static String mail(String to) {
        return START
                + Bpmn.task(
                        "Mail",
                        "<a:component type='mail.send'><a:input name='to' kind='script'>" + to
                                + "</a:input><a:input name='subject'>Тема</a:input><a:input name='text'>Текст</a:input>"
                                + "</a:component>")
                + end()
                + row("Start", "Mail", "End");
    }

    private RoutedHttp routed() {
        return (RoutedHttp) http;
    }

    private static Http.Answer answer(int status, String body) {
        String type = body.startsWith("{") ? "application/json" : "text/plain; charset=utf-8";
        return new Http.Answer(status, Map.of("content-type", List.of(type)), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String call(String url, String method) {
        return Bpmn.task(
                "Call",
                "<a:component type='http.request'><a:input name='method'>" + method + "</a:input><a:input name='url'>"
                        + url + "</a:input><a:output name='body' to='body'/></a:component>");
    }
}
