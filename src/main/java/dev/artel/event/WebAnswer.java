package dev.artel.event;

import dev.artel.kernel.Json;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The answer to a web request, out of what the scenario left in {@code $status}, {@code $headers} and {@code $body}. */
final class WebAnswer {
    /** Headers that the server itself keeps in hand. */
    private static final Set<String> OURS =
            Set.of("connection", "content-length", "transfer-encoding", "keep-alive", "upgrade", "trailer", "date");

    private WebAnswer() {}

    /** Whether the scenario said anything to the caller. */
    static boolean spoken(ObjectNode variables) {
        return variables.hasNonNull("$status") || variables.has("$body");
    }

    static ResponseEntity<byte[]> of(ObjectNode variables) {
        JsonNode body = variables.path("$body");
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type(body));
        // What a scenario sends must never act on the pages of the product itself.
        headers.set("Content-Security-Policy", "sandbox allow-forms allow-scripts allow-popups");
        variables.path("$headers").forEachEntry((name, value) -> {
            boolean ours = OURS.contains(name.toLowerCase(Locale.ROOT)) || setsOurCookie(name, value);
            if (!ours && !value.isNull()) {
                headers.set(name, oneLine(value.asString()));
            }
        });
        return ResponseEntity.status(status(variables.path("$status")))
                .headers(headers)
                .body(bytes(body));
    }

    /** {@code 202 {"processId"}}: the process goes on by itself. */
    static ResponseEntity<byte[]> accepted(long processId) {
        ObjectNode body = Json.object().put("processId", Long.toString(processId));
        return ResponseEntity.status(202)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.write(body).getBytes(StandardCharsets.UTF_8));
    }

    /** What is kept for a repetition of the same request. */
    static JsonNode kept(ResponseEntity<byte[]> answer) {
        ObjectNode kept = Json.object();
        ObjectNode headers = kept.putObject("headers");
        answer.getHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        byte[] body = answer.getBody();
        kept.put("body", body == null ? "" : new String(body, StandardCharsets.UTF_8));
        return kept;
    }

    static ResponseEntity<byte[]> again(Idempotency.Answer answer) {
        if (!answer.body().has("headers")) {
            return accepted(Long.parseLong(answer.body().path("processId").asString("0")));
        }
        HttpHeaders headers = new HttpHeaders();
        answer.body().path("headers").forEachEntry((name, value) -> headers.set(name, value.asString()));
        return ResponseEntity.status(answer.status())
                .headers(headers)
                .body(answer.body().path("body").asString("").getBytes(StandardCharsets.UTF_8));
    }

    private static HttpStatusCode status(JsonNode status) {
        int code = status.isNumber() ? status.intValue() : parse(status.asString(""));
        return HttpStatusCode.valueOf(code >= 200 && code <= 599 ? code : 200);
    }

    private static int parse(String text) {
        return text.matches("\\d{3}") ? Integer.parseInt(text) : 200;
    }

    private static MediaType type(JsonNode body) {
        return body.isObject() || body.isArray()
                ? MediaType.APPLICATION_JSON
                : new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(JsonNode body) {
        if (body.isMissingNode() || body.isNull()) {
            return new byte[0];
        }
        String text = body.isContainer() ? Json.write(body) : body.asString();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean setsOurCookie(String name, JsonNode value) {
        return name.equalsIgnoreCase("set-cookie")
                && value.asString("").trim().toLowerCase(Locale.ROOT).startsWith("connect.sid");
    }

    private static String oneLine(String value) {
        return value.replace('\r', ' ').replace('\n', ' ');
    }
}
