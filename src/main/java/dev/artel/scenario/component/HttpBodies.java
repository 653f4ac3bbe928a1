package dev.artel.scenario.component;

import dev.artel.kernel.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is sent to another system. */
final class HttpBodies {
    private static final String FORM = "application/x-www-form-urlencoded";

    private HttpBodies() {}

    /** The address with the parameters behind it. */
    static String url(String url, JsonNode query) {
        if (query.isEmpty()) {
            return url;
        }
        String bare = url.strip();
        int mark = bare.indexOf('#');
        String address = mark < 0 ? bare : bare.substring(0, mark);
        String joint = address.contains("?") ? "&" : "?";
        return address + joint + form(query) + (mark < 0 ? "" : bare.substring(mark));
    }

    /**
     * An object as JSON, or as a form where the header says so; a text as it is.
     *
     * @param headers gets the type of the body unless it has one
     */
    static byte @Nullable [] body(@Nullable JsonNode body, Map<String, String> headers) {
        if (body == null) {
            return null;
        }
        String type = headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("content-type"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (type == null) {
            headers.put("Content-Type", body.isString() ? "text/plain; charset=utf-8" : "application/json");
        }
        boolean form = type != null && type.strip().startsWith(FORM) && body.isObject();
        String text = form ? form(body) : body.isString() ? body.asString() : Json.write(body);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Names and values as an address has them; of a list each value. */
    private static String form(JsonNode values) {
        return values.properties().stream()
                .flatMap(entry -> (entry.getValue().isArray()
                                ? entry.getValue().valueStream()
                                : java.util.stream.Stream.of(entry.getValue()))
                        .map(value -> encoded(entry.getKey()) + "=" + encoded(text(value))))
                .collect(Collectors.joining("&"));
    }

    private static String text(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isContainer() ? Json.write(value) : value.asString("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
