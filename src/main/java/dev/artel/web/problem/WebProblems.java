package dev.artel.web.problem;

import dev.artel.kernel.Fault;
import dev.artel.kernel.Problem;
import dev.artel.kernel.ProblemKind;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What can be wrong at the HTTP edge. */
public final class WebProblems {
    public static final ProblemKind GENERAL_ERROR = new ProblemKind("GeneralError", 500);
    static final ProblemKind METHOD_NOT_ALLOWED = new ProblemKind("MethodNotAllowed", 405);
    static final ProblemKind NOT_ACCEPTABLE = new ProblemKind("NotAcceptable", 406);
    static final ProblemKind UNSUPPORTED_MEDIA_TYPE = new ProblemKind("UnsupportedMediaType", 415);

    private static final int SOON_SECONDS = 5;

    private WebProblems() {}

    public static Problem notSignedIn() {
        return new Problem(Problems.NOT_AUTHENTICATED, Text.of("web.not-signed-in"));
    }

    public static Problem forbidden() {
        return Problems.forbidden("web.forbidden");
    }

    /** The account has to set a password of its own before anything else. */
    public static Problem mustChange() {
        return new Problem(Problems.FORBIDDEN, Fault.general("must-change", Text.of("web.must-change")));
    }

    /** An administrator looks at the product as that employee does. */
    public static Problem onlyViewing(String employee) {
        return new Problem(Problems.FORBIDDEN, Fault.general("viewing", Text.of("web.viewing", employee)));
    }

    public static Problem foreignOrigin() {
        return new Problem(Problems.FORBIDDEN, Fault.general("origin", Text.of("web.foreign-origin")));
    }

    public static Problem tooLarge(long bytes) {
        return new Problem(Problems.PAYLOAD_TOO_LARGE, Text.of("web.too-large", Long.toString(bytes / 1024)))
                .with("limit", bytes);
    }

    /** The client packed the body in a way that is not unpacked here. */
    static Problem packing(String encoding) {
        Text text = Text.of("web.packing", encoding, Packing.ACCEPTED);
        return new Problem(UNSUPPORTED_MEDIA_TYPE, Fault.field(HttpHeaders.CONTENT_ENCODING, "packing", text));
    }

    /** The body is not what its header says, or damaged. */
    static Problem notPacked(Packing packing) {
        return Problems.badField(
                HttpHeaders.CONTENT_ENCODING,
                "packing",
                "web.not-packed",
                packing.name().toLowerCase(Locale.ROOT));
    }

    static Problem general() {
        return new Problem(GENERAL_ERROR, Text.of("web.general-error"));
    }

    static Problem database() {
        return unavailable("web.database");
    }

    static Problem busy() {
        return unavailable("web.busy");
    }

    static Problem late() {
        return unavailable("web.late");
    }

    static Problem badJson(int line, int column) {
        return new Problem(
                        Problems.BAD_REQUEST,
                        Fault.general(
                                "json", Text.of("web.bad-json", Integer.toString(line), Integer.toString(column))))
                .with("line", line)
                .with("column", column);
    }

    static Problem noBody() {
        return new Problem(Problems.BAD_REQUEST, Fault.general("json", Text.of("web.no-body")));
    }

    static Problem numberTooLong() {
        return new Problem(Problems.BAD_REQUEST, Fault.general("number", Text.of("web.number-too-long")));
    }

    /** Nothing where a file is awaited. */
    static Problem noContent() {
        return new Problem(Problems.BAD_REQUEST, Fault.general("body", Text.of("web.no-content")));
    }

    /** JSON, but a list or a mere value; every body that is not JSON of any form is an object. */
    static Problem noObject() {
        return new Problem(Problems.BAD_REQUEST, Fault.general("type", Text.of("web.no-object")));
    }

    static Problem wrongType(String field) {
        return Problems.badField(field, "type", "web.wrong-type", field);
    }

    /** A property that an exact body does not declare. */
    static Problem unknownProperty(String property, List<String> known) {
        return Problems.badField(property, "unknown", "web.unknown-property", property, String.join(", ", known));
    }

    static Problem wrongTypes(List<String> fields) {
        List<Fault> faults = fields.stream()
                .map(field -> Fault.field(field, "type", Text.of("web.wrong-type", field)))
                .toList();
        return faults.isEmpty()
                ? status(400)
                : new Problem(Problems.BAD_REQUEST, faults.get(0).message(), faults, Map.of());
    }

    /** The query, or a form, cannot be taken apart. */
    static Problem badQuery() {
        return Problems.badField("query", "encoding", "web.query");
    }

    static Problem missing(String field) {
        return Problems.badField(field, "required", "web.missing", field);
    }

    static Problem method(String method, List<String> allowed) {
        return new Problem(METHOD_NOT_ALLOWED, Text.of("web.method", method, String.join(", ", allowed)));
    }

    /** The type is null where the header is none that could be read. */
    static Problem mediaType(@Nullable MediaType sent, List<String> taken) {
        String all = String.join(", ", taken);
        Text text =
                sent == null ? Text.of("web.media-type-none", all) : Text.of("web.media-type", sent.toString(), all);
        return new Problem(UNSUPPORTED_MEDIA_TYPE, text);
    }

    /** Any other status that the framework gives: its own words stay in the log. */
    static Problem status(int status) {
        if (status >= 500) {
            return status == 503 ? late() : general();
        }
        ProblemKind kind = switch (status) {
            case 401 -> Problems.NOT_AUTHENTICATED;
            case 403 -> Problems.FORBIDDEN;
            case 404 -> Problems.NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> Problems.PAYLOAD_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> Problems.TOO_MANY_REQUESTS;
            default -> new ProblemKind("BadRequest", status);
        };
        String key = kind.equals(Problems.NOT_FOUND) ? "kernel.not-found" : "web.refused";
        return new Problem(kind, Text.of(key), List.of(), Map.of());
    }

    private static Problem unavailable(String key) {
        return new Problem(Problems.UNAVAILABLE, Text.of(key)).with("retryAfter", SOON_SECONDS);
    }
}
