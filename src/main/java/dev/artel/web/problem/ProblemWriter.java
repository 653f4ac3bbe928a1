package dev.artel.web.problem;

import dev.artel.kernel.Fault;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a problem as RFC 9457 with the members that existing API clients read ({@code name}, {@code message}, {@code code},
 * {@code errors}). The answer for what is absent carries nothing that differs from one request for the same address to another.
 */
@Component
public class ProblemWriter {
    private static final Pattern WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final JsonMapper mapper;
    private final LocaleResolver languages;

    ProblemWriter(JsonMapper mapper, LocaleResolver languages) {
        this.mapper = mapper;
        this.languages = languages;
    }

    /** Answers with the problem, unless an answer has begun; {@code retryAfter} among its extras becomes the header, too. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.kind().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Object retryAfter = problem.extras().get("retryAfter");
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, retryAfter.toString());
        }
        byte[] body = Json.write(body(problem, request)).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private ObjectNode body(Problem problem, HttpServletRequest request) {
        Locale language = languages.resolveLocale(request);
        String name = problem.kind().name();
        String message = problem.text().in(language);
        ObjectNode body = Json.object()
                .put("type", "urn:artel:problem:" + hyphened(name))
                .put("title", name)
                .put("status", problem.kind().status())
                .put("detail", message)
                .put("instance", address(request))
                .put("name", name)
                .put("message", message)
                .put("code", problem.kind().status());
        body.set("errors", errors(problem.faults(), language));
        extras(problem, body, language);
        if (!problem.kind().equals(Problems.NOT_FOUND)) {
            body.put("traceId", Trace.of(request));
        }
        return body;
    }

    private void extras(Problem problem, ObjectNode body, Locale language) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(language);
        try {
            problem.extras().forEach((member, value) -> body.set(member, mapper.valueToTree(value)));
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    private static ArrayNode errors(List<Fault> faults, Locale language) {
        ArrayNode errors = Json.array();
        for (Fault fault : faults) {
            ObjectNode error = errors.addObject();
            if (fault.element() == null) {
                error.put("field", fault.field());
            } else {
                error.put("element", fault.element());
            }
            error.put("code", fault.code());
            error.put("message", fault.message().in(language));
        }
        return errors;
    }

    /** The address as it was asked for, also where the container has passed the request on to its error page. */
    private static String address(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked instanceof String address ? address : request.getRequestURI();
    }

    private static String hyphened(String name) {
        return WORDS.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
