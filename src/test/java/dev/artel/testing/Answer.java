package dev.artel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** An HTTP answer, read as text, with the words that tests say about it. */
public record Answer(int status, HttpHeaders headers, String body) {
    /** The body as JSON; fails with the body when it is none. */
    public JsonNode json() {
        return Json.read(body);
    }

    /** A member of the answer by JSON pointer ({@code /values/2}) or by plain name; a missing node when absent. */
    public JsonNode at(String path) {
        return path.startsWith("/") ? json().at(path) : json().path(path);
    }

    /** A member as text: {@code text("id")}. */
    public String text(String path) {
        return at(path).asString();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Fails, showing the body, when the status is another. */
    public Answer is(int expected) {
        assertThat(status).as(body).isEqualTo(expected);
        return this;
    }

    /** Fails unless the answer is a problem of that status and name. */
    public Answer isProblem(int expected, String name) {
        is(expected);
        assertThat(text("name")).as(body).isEqualTo(name);
        return this;
    }
}
