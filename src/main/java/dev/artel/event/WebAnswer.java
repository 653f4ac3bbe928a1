package dev.artel.event;

import dev.artel.kernel.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The answer to a web request, out of what the scenario left in {@code $status}, {@code $headers} and {@code $body}. */
final class WebAnswer {
    /** Headers that the server itself keeps in hand. */
    private static final Set<String> OURS =
            Set.of("connection", "content-length", "transfer-encoding", "keep-alive", "upgrade", "trailer", "date");

    /** What may be the name of a header. */
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}");

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
            if (NAME.matcher(name).matches() && !OURS.contains(name.toLowerCase(Locale.ROOT))) {
                List<String> texts = texts(name, value);
                if (!texts.isEmpty()) {
                    headers.put(name, texts);
                }
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
        answer.getHeaders().forEach((name, values) -> values.forEach(headers.putArray(name)::add));
        byte[] body = answer.getBody();
        kept.put("body", body == null ? "" : new String(body, StandardCharsets.UTF_8));
        return kept;
    }

    static ResponseEntity<byte[]> again(Idempotency.Answer answer) {
        if (!answer.body().has("headers")) {
            return accepted(Long.parseLong(answer.body().path("processId").asString("0")));
        }
        HttpHeaders headers = new HttpHeaders();
        answer.body()
                .path("headers")
                .forEachEntry((name, values) -> values.forEach(value -> headers.add(name, value.asString())));
        return ResponseEntity.status(answer.status())
                .headers(headers)
                .body(answer.body().path("body").asString("").getBytes(StandardCharsets.UTF_8));
    }

    private static HttpStatusCode status(JsonNode status) {
        String text =
                status.isNumber() ? status.decimalValue().stripTrailingZeros().toPlainString() : status.asString("");
        return HttpStatusCode.valueOf(text.matches("[2-5]\\d\\d") ? Integer.parseInt(text) : 200);
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

    /** The values of a header, a list for several; what could not be one is left out rather than spoiling the whole answer. */
    private static List<String> texts(String name, JsonNode value) {
        return (value.isArray() ? value.valueStream() : Stream.of(value))
                .filter(JsonNode::isValueNode)
                .filter(one -> !one.isNull())
                .map(one -> oneLine(one.asString()))
                .filter(text -> !setsOurCookie(name, text) && !isBadType(name, text))
                .map(WebAnswer::inBytes)
                .toList();
    }

    private static boolean setsOurCookie(String name, String value) {
        return name.equalsIgnoreCase("set-cookie")
                && value.strip().toLowerCase(Locale.ROOT).startsWith("connect.sid");
    }

    private static boolean isBadType(String name, String value) {
        if (!name.equalsIgnoreCase("content-type")) {
            return false;
        }
        try {
            return !MediaType.parseMediaType(value).isConcrete();
        } catch (InvalidMediaTypeException e) {
            return true;
        }
    }

    /** The server writes a character as one byte and drops a header that does not fit: letters of other alphabets go as UTF-8. */
    private static String inBytes(String value) {
        boolean fits = value.chars().allMatch(character -> character <= 0xFF);
        return fits ? value : new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String oneLine(String value) {
        return value.replace('\r', ' ').replace('\n', ' ');
    }
}
