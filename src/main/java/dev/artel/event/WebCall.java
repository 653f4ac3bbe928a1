package dev.artel.event;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A call of one of our addresses by another system, read completely, as the scenario's inputs {@code url, method, headers, cookies,
 * query, body}. What belongs to a session of ours is left out, so that no scenario sees it.
 */
record WebCall(
        String url,
        String method,
        ObjectNode headers,
        ObjectNode cookies,
        ObjectNode query,
        JsonNode body,
        byte[] raw) {
    private static final String SESSION = "connect.sid";
    private static final String FORM = "application/x-www-form-urlencoded";

    /** What some put before a text to tell its order of bytes. */
    private static final String MARK = "\uFEFF";

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

    static WebCall read(HttpServletRequest request, int limit) {
        byte[] raw = bytes(request, limit);
        String query = request.getQueryString();
        String url = request.getRequestURL() + (query == null ? "" : "?" + query);
        return new WebCall(
                url,
                request.getMethod(),
                headers(request),
                cookies(request),
                pairs(query, StandardCharsets.UTF_8),
                body(request.getContentType(), raw),
                raw);
    }

    /** A parameter of the address, never of the body, which only the scenario reads; empty when absent. */
    String asked(String name) {
        return query.path(name).isString() ? query.path(name).asString() : "";
    }

    ObjectNode into(ObjectNode inputs) {
        inputs.put("url", url).put("method", method);
        inputs.set("headers", headers);
        inputs.set("cookies", cookies);
        inputs.set("query", query);
        inputs.set("body", body);
        return inputs;
    }

    private static byte[] bytes(HttpServletRequest request, int limit) {
        try {
            byte[] bytes = request.getInputStream().readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw Problems.tooLarge("event.body-too-large", limit / 1024);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode headers(HttpServletRequest request) {
        ObjectNode headers = Json.object();
        for (String name : Collections.list(request.getHeaderNames())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!lower.equals("cookie")) {
                List<String> values = Collections.list(request.getHeaders(name));
                headers.put(lower, String.join(", ", values));
            }
        }
        return headers;
    }

    private static ObjectNode cookies(HttpServletRequest request) {
        ObjectNode cookies = Json.object();
        Cookie[] sent = request.getCookies();
        if (sent != null) {
            for (Cookie cookie : sent) {
                if (!cookie.getName().equals(SESSION)) {
                    cookies.put(cookie.getName(), cookie.getValue());
                }
            }
        }
        return cookies;
    }

    private static JsonNode body(@Nullable String contentType, byte[] raw) {
        if (raw.length == 0) {
            return Json.object();
        }
        Charset charset = charset(contentType);
        String text = new String(raw, charset);
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith(FORM)) {
            return pairs(text, charset);
        }
        if (contentType != null && MultipartForm.is(contentType)) {
            ObjectNode form = MultipartForm.read(contentType, raw);
            return form == null ? StringNode.valueOf(text) : form;
        }
        return type.contains("json") ? json(text) : StringNode.valueOf(text);
    }

    /** What the type says; UTF-8 when it says nothing. */
    private static Charset charset(@Nullable String contentType) {
        Matcher said = CHARSET.matcher(contentType == null ? "" : contentType);
        if (!said.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(said.group(1));
        } catch (IllegalArgumentException e) {
            throw Problems.badField("body", "encoding", "event.body-charset", said.group(1));
        }
    }

    /** Some begin with a mark of byte order, which is none of JSON. */
    private static JsonNode json(String text) {
        try {
            return Json.read(text.startsWith(MARK) ? text.substring(MARK.length()) : text);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw at == null
                    ? Problems.badField("body", "json", "event.body-json-bounds")
                    : Problems.badField(
                            "body",
                            "json",
                            "event.body-json",
                            Integer.toString(at.getLineNr()),
                            Integer.toString(at.getColumnNr()));
        }
    }

    /** Pairs of a query or a form; a name that comes several times gives a list. */
    private static ObjectNode pairs(@Nullable String text, Charset charset) {
        ObjectNode pairs = Json.object();
        if (text == null || text.isEmpty()) {
            return pairs;
        }
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals), charset);
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1), charset);
            MultipartForm.add(pairs, name, StringNode.valueOf(value));
        }
        return pairs;
    }

    private static String decode(String text, Charset charset) {
        try {
            return URLDecoder.decode(text, charset);
        } catch (IllegalArgumentException e) {
            throw Problems.badField("query", "encoding", "event.query-encoding", text);
        }
    }
}
