package dev.artel.scenario.component;

import dev.artel.integration.Http;
import dev.artel.integration.HttpProblems;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.ProblemKind;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.scenario.component.ComponentManifest.Input;
import dev.artel.scenario.component.ComponentManifest.Output;
import dev.artel.scenario.diagram.Span;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Calls another system over HTTP; 4xx and 5xx are problems that an error exit can catch. */
@org.springframework.stereotype.Component
class CallHttp implements Component {
    /** The other system has refused the call. */
    static final ProblemKind CLIENT_ERROR = new ProblemKind("HttpClientError", 422);

    /** The other system has failed. */
    static final ProblemKind SERVER_ERROR = new ProblemKind("HttpServerError", 502);

    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
    private static final int EXCERPT = 1000;

    private final Http http;

    CallHttp(Http http) {
        this.http = http;
    }

    @Override
    public String type() {
        return "http.request";
    }

    @Override
    public ComponentManifest manifest() {
        return new ComponentManifest(
                "communication",
                "globe",
                "violet",
                Effect.OUTSIDE,
                false,
                List.of(
                        new Input("method", "select", false, StringNode.valueOf("GET"), METHODS),
                        Input.required("url", "text"),
                        Input.optional("headers", "map"),
                        Input.optional("body", "json"),
                        Input.optional("timeout", "duration").initially(StringNode.valueOf("PT30S"))),
                List.of(new Output("status", "number"), new Output("headers", "object"), new Output("body", "any")));
    }

    @Override
    public ObjectNode example() {
        ObjectNode example = Json.object().put("method", "POST").put("url", "https://example.org/orders");
        example.putObject("body").put("order", 7);
        return example;
    }

    /** A JSON body is parsed, any other one is text; headers are texts by lower-case name. */
    @Override
    public ObjectNode run(ObjectNode inputs, StepContext context) {
        String method = inputs.path("method").asString("GET");
        String url = inputs.get("url").asString();
        Map<String, String> headers = headers(inputs, context);
        byte[] body = body(inputs.get("body"), headers);
        Duration timeout = Span.parse(inputs.path("timeout").asString("PT30S"))
                .map(Span::length)
                .orElse(Duration.ofSeconds(30));
        Http.Answer answer = http.call(new Http.Call(method, url, headers, body, timeout));
        refuse(answer, method, url);
        ObjectNode outputs = Json.object().put("status", answer.status());
        ObjectNode shown = outputs.putObject("headers");
        answer.headers().forEach((name, values) -> shown.put(name, String.join(", ", values)));
        outputs.set("body", parsed(answer));
        return outputs;
    }

    private static Map<String, String> headers(ObjectNode inputs, StepContext context) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Idempotency-Key", context.effectKey());
        inputs.path("headers").properties().forEach(entry -> {
            headers.keySet().removeIf(name -> name.equalsIgnoreCase(entry.getKey()));
            headers.put(entry.getKey(), entry.getValue().asString(""));
        });
        return headers;
    }

    private static byte @Nullable [] body(@Nullable JsonNode body, Map<String, String> headers) {
        if (body == null) {
            return null;
        }
        boolean typed = headers.keySet().stream().anyMatch(name -> name.equalsIgnoreCase("content-type"));
        if (!typed) {
            headers.put("Content-Type", body.isString() ? "text/plain; charset=utf-8" : "application/json");
        }
        String text = body.isString() ? body.asString() : Json.write(body);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void refuse(Http.Answer answer, String method, String url) {
        if (answer.status() < 400) {
            return;
        }
        boolean server = answer.status() >= 500;
        String text = text(answer);
        String excerpt = text.substring(0, Math.min(text.length(), EXCERPT));
        Text message = Text.of("scenario.http-status", host(url), answer.status(), excerpt);
        throw new Problem(server ? SERVER_ERROR : CLIENT_ERROR, message)
                .with("httpStatus", answer.status())
                .with(HttpProblems.RETRY, server && REPEATABLE.contains(method));
    }

    private static String host(String url) {
        try {
            String host = URI.create(url.strip()).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            throw Problems.badField("url", "format", "integration.http-url");
        }
    }

    private static JsonNode parsed(Http.Answer answer) {
        String text = text(answer);
        MediaType type = type(answer);
        if (!text.isBlank() && type.getSubtype().matches("(.*\\+)?json")) {
            try {
                return Json.read(text);
            } catch (JacksonException e) {
                return StringNode.valueOf(text);
            }
        }
        return StringNode.valueOf(text);
    }

    private static String text(Http.Answer answer) {
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
