package dev.artel.scenario.component;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.integration.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpAnswersTest {
    @Test
    void cookiesAreReadByNameAndThoseThatAreNoneLeftOut() {
        Http.Answer answer = new Http.Answer(
                200, Map.of("set-cookie", List.of(";", "", "=x", "sid=5; Path=/; Secure", "plain")), new byte[0]);
        assertThat(HttpAnswers.headers(answer).path("cookies").toString())
                .isEqualTo("{\"sid\":{\"value\":\"5\",\"path\":\"/\"}}");
    }
}
