package dev.artel.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.integration.Http;
import dev.artel.scenario.Bpmn;
import dev.artel.testing.Answer;
import dev.artel.testing.RecordedHttp;
import dev.artel.testing.RoutedHttp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests that are held while their scenario calls another system, and those whose condition is not met. */
class WebHoldsFlowTest extends WebRequestTest {
    @Autowired
    private Http http;

    @Test
    void oneThatCallsOutIsHeldUntilItEnds() {
        String outside = outside();
        routed().play(outside, RecordedHttp.json(200, "{\"price\":5}"));
        String scenario = publish(calling(outside));

        Answer answer = api().get(url()).is(200);

        assertThat(answer.at("price").asInt()).isEqualTo(5);
        assertThat(only(scenario).path("status").asString()).isEqualTo("completed");
    }

    @Test
    void afterAMinuteTheProcessGoesOnByItself() throws Exception {
        String outside = outside();
        CountDownLatch held = new CountDownLatch(1);
        routed().play(outside, List.of(() -> {
            try {
                assertThat(held.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return RecordedHttp.json(200, "{\"price\":5}");
        }));
        String scenario = publish(calling(outside));
        Answer accepted;
        try {
            CompletableFuture<Answer> asking = CompletableFuture.supplyAsync(() -> api().get(url()));
            until(() -> routed().calls(outside).size() == 1);
            clock.advance(Duration.ofSeconds(50));
            assertThat(asking).isNotDone();
            clock.advance(Duration.ofSeconds(11));
            accepted = asking.get(60, TimeUnit.SECONDS).is(202);
        } finally {
            held.countDown();
        }
        String process = accepted.text("processId");
        until(() -> status(process).equals("completed"));
        assertThat(only(scenario).at("/variables/$body/price").asInt()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "query.price > 5", "none.at.all"})
    void aRequestWhoseConditionIsNotMetIsTakenByNobody(String condition) {
        String scenario = conditioned(condition);

        api().get(url() + "?price=1").is(404);
        api().post(url() + "?price=1&async=true", "{}").is(404);

        boolean throwing = condition.startsWith("none");
        assertThat(processes(scenario))
                .hasSize(throwing ? 2 : 0)
                .allMatch(process -> process.path("status").asString().equals("failed"));
    }

    @Test
    void aRequestWhoseConditionIsMetIsAnswered() {
        conditioned("query.price > 5");
        assertThat(api().get(url() + "?price=7").is(200).body()).isEqualTo("7");
    }

    private String conditioned(String condition) {
        String trigger =
                trigger().replace("/>", "><a:condition><![CDATA[" + condition + "]]></a:condition></a:trigger>");
        return publish(start(trigger) + set("Say", "$body", "query.price") + end() + row("Start", "Say", "End"));
    }

    private String calling(String outside) {
        return start(trigger())
                + Bpmn.task(
                        "Call",
                        "<a:component type='http.request'><a:input name='method'>GET</a:input><a:input name='url'>"
                                + outside + "</a:input><a:output name='body' to='found'/></a:component>")
                + set("Say", "$body", "({price: found.price})")
                + end()
                + row("Start", "Call", "Say", "End");
    }

    private String outside() {
        return "https://proof.example/" + fresh("held");
    }

    private RoutedHttp routed() {
        return (RoutedHttp) http;
    }
}
