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
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.BooleanNode;
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
    private static final String ANY = "any";

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
                        Input.select("method", METHODS, "GET"),
                        Input.required("url", "text"),
                        Input.optional("query", "map"),
                        Input.optional("headers", "map"),
                        Input.optional("body", "json"),
                        choice("as", "auto", HttpAnswers.FORMS),
                        choice("answers", "refuse", List.of("refuse", ANY)),
                        Input.optional("wait", "switch").initially(BooleanNode.TRUE),
                        Input.optional("timeout", "duration").initially(StringNode.valueOf("PT30S"))),
                List.of(new Output("status", "number"), new Output("headers", "object"), new Output("body", "any")));
    }

    @Override
    public ObjectNode example() {
        ObjectNode example = Json.object().put("method", "POST").put("url", "https://example.org/orders");
        example.putObject("body").put("order", 7);
        return example;
    }

    private static Input choice(String name, String usual, List<String> options) {
        return Input.select(name, options, usual);
    }

    /**
     * A JSON body is parsed, any other one is text, unless {@code as} says otherwise; headers are texts by lower-case name, the cookies
     * that are set stand under {@code cookies}. Where nobody waits for the answer, a call that fails is a line of the trace.
     */
    @Override
    public ObjectNode run(ObjectNode inputs, StepContext context) {
        if (inputs.path("wait").asBoolean(true)) {
            return call(inputs, context);
        }
        try {
            return call(inputs, context);
        } catch (Problem problem) {
            context.log("warn", String.valueOf(problem.getMessage()));
            return Json.object();
        }
    }

    private ObjectNode call(ObjectNode inputs, StepContext context) {
        String method = inputs.path("method").asString("GET");
        String url = HttpBodies.url(inputs.get("url").asString(), inputs.path("query"));
        Map<String, String> headers = headers(inputs, context);
        byte[] body = HttpBodies.body(inputs.get("body"), headers);
        Duration timeout = Span.parse(inputs.path("timeout").asString("PT30S"))
                .map(Span::length)
                .orElse(Duration.ofSeconds(30));
        Http.Answer answer = http.call(new Http.Call(method, url, headers, body, timeout));
        if (!inputs.path("answers").asString("").equals(ANY)) {
            refuse(answer, method, url);
        }
        ObjectNode outputs = Json.object().put("status", answer.status());
        outputs.set("headers", HttpAnswers.headers(answer));
        outputs.set("body", HttpAnswers.body(answer, inputs.path("as").asString("auto")));
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

    private static void refuse(Http.Answer answer, String method, String url) {
        if (answer.status() < 400) {
            return;
        }
        boolean server = answer.status() >= 500;
        String text = HttpAnswers.text(answer);
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
}
