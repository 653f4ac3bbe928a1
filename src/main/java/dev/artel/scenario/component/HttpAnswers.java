package dev.artel.scenario.component;

import dev.artel.integration.Http;
import dev.artel.kernel.Json;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What another system has answered, as scripts see it. */
final class HttpAnswers {
    /** How a body is to be taken: by its type, as text or as JSON. */
    static final List<String> FORMS = List.of("auto", "text", "json");

    private HttpAnswers() {}

    /** Texts by lower-case name; under {@code cookies} each cookie that is set, by name, with its {@code value} and attributes. */
    static ObjectNode headers(Http.Answer answer) {
        ObjectNode shown = Json.object();
        answer.headers().forEach((name, values) -> shown.put(name, String.join(", ", values)));
        List<String> set = answer.headers().getOrDefault("set-cookie", List.of());
        if (!set.isEmpty()) {
            ObjectNode cookies = shown.putObject("cookies");
            set.forEach(cookie -> cookie(cookie, cookies));
        }
        return shown;
    }

    private static void cookie(String text, ObjectNode cookies) {
        String[] parts = text.split(";", -1);
        int equals = parts[0].indexOf('=');
        if (equals < 1) {
            return;
        }
        ObjectNode cookie = cookies.putObject(parts[0].substring(0, equals).strip());
        cookie.put("value", parts[0].substring(equals + 1).strip());
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("=", 2);
            if (pair.length == 2) {
                cookie.put(pair[0].strip().toLowerCase(java.util.Locale.ROOT), pair[1].strip());
            }
        }
    }

    /** The body as it is wanted; what is wanted as JSON and is none stays text. */
    static JsonNode body(Http.Answer answer, String form) {
        String text = text(answer);
        boolean json = form.equals("json")
                || form.equals("auto") && type(answer).getSubtype().matches("(.*\\+)?json");
        if (json && !text.isBlank()) {
            try {
                return Json.read(text);
            } catch (JacksonException e) {
                return StringNode.valueOf(text);
            }
        }
        return StringNode.valueOf(text);
    }

    static String text(Http.Answer answer) {
        Charset charset = type(answer).getCharset();
        return new String(answer.body(), charset == null ? StandardCharsets.UTF_8 : charset);
    }

    private static MediaType type(Http.Answer answer) {
        List<String> types = answer.headers().getOrDefault("content-type", List.of());
        try {
            return types.isEmpty() ? MediaType.TEXT_PLAIN : MediaType.parseMediaType(types.get(0));
        } catch (IllegalArgumentException e) {
            return MediaType.TEXT_PLAIN;
        }
    }
}
