package dev.artel.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Answer;
import dev.artel.testing.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Web requests that carry a key: sent twice, they are done once and answered alike. */
class WebRequestKeysFlowTest extends WebRequestTest {
    private static final String JSON = "application/json";

    @ParameterizedTest
    @ValueSource(strings = {"", "?async=true"})
    void theSameKeyIsAnsweredTheSameAndStartsOnce(String query) {
        String scenario = listen("$status", "201", "$headers", "({\"X-A\": 1})", "$body", "({at: Math.random()})");
        Answer first = keyed("k1", query, "{\"a\":1}");
        Answer again = keyed("k1", query, "{\"a\":1}");
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("X-A")).isEqualTo(first.header("X-A"));
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        keyed("k1", query, "{\"a\":2}").isProblem(409, "Conflict");
        assertThat(processes(scenario)).hasSize(1);
        keyed("k2", query, "{\"a\":2}");
        assertThat(processes(scenario)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync", "async", "waiting"})
    void thoseThatComeAtOnceStartOneAndAreAnsweredAlike(String how) {
        String say = set("Say", "$status", "201", "$body", "({at: Math.random()})");
        String scenario = how.equals("waiting")
                ? publish(start(trigger()) + say + person("Ask") + end() + row("Start", "Say", "Ask", "End"))
                : publish(start(trigger()) + say + end() + row("Start", "Say", "End"));
        Callable<Answer> post = () -> keyed("same", how.equals("async") ? "?async=true" : "", "{}");
        List<Answer> answers = AtOnce.all(Stream.generate(() -> post).limit(4).toList());
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(answers.stream().map(Answer::status)).containsOnly(how.equals("async") ? 202 : 201);
        assertThat(processes(scenario)).hasSize(1);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        String scenario = listen("$body", "({at: Math.random()})");
        String first = keyed("old", "", "{}").is(200).body();
        clock.advance(Duration.ofHours(23));
        assertThat(keyed("old", "", "{}").is(200).body()).isEqualTo(first);
        clock.advance(Duration.ofHours(2));
        assertThat(keyed("old", "", "{\"other\":1}").is(200).body()).isNotEqualTo(first);
        assertThat(processes(scenario)).hasSize(2);
    }

    @Test
    void aKeyThatCannotBeIsRefused() {
        listen("$body", "1");
        keyed("x".repeat(256), "", "{}").isProblem(400, "BadRequest");
        keyed("x".repeat(255), "", "{}").is(200);
    }

    @Test
    void oneThatWaitsIsAnsweredAlike() {
        String scenario = publish(start(trigger()) + person("Ask") + end() + row("Start", "Ask", "End"));
        Answer first = keyed("wait", "", "{}").is(202);
        assertThat(keyed("wait", "", "{}").is(202).body()).isEqualTo(first.body());
        assertThat(processes(scenario)).hasSize(1);
    }

    private Answer keyed(String key, String query, String body) {
        return api().send("POST", url() + query, body, "Content-Type", JSON, "Idempotency-Key", key);
    }
}
