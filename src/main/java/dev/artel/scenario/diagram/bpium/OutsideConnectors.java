package dev.artel.scenario.diagram.bpium;

import dev.artel.kernel.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The components of the dialect that reach out of the house. */
final class OutsideConnectors {
    static final List<Connector> ALL = List.of(new WebRequest(), new SendMail());

    private OutsideConnectors() {}

    /**
     * A call of another system. Where the scenario takes the answer's code it looks at it itself, so no code is an error; where it does
     * not, 400 and more are.
     */
    private static final class WebRequest implements Connector {
        private static final String FORM = "application/x-www-form-urlencoded";
        private static final Set<String> BARE = Set.of("GET", "HEAD", "DELETE");
        private static final List<String> CODES = List.of("output_code", "output_status");
        private static final Set<String> RESULTS =
                Set.of("output_code", "output_status", "output_headers", "output_body");
        private static final Set<String> SETTINGS = Set.of(
                "method",
                "query",
                "format",
                "params",
                "body",
                "type",
                "headers",
                "auth",
                "login",
                "password",
                "async",
                "output_format");

        @Override
        public String id() {
            return "webRequest";
        }

        @Override
        public String component() {
            return "http.request";
        }

        @Override
        public Set<String> settings() {
            return SETTINGS;
        }

        @Override
        public Set<String> results() {
            return RESULTS;
        }

        @Override
        public void write(Written step) {
            String method = step.fixed("method").toUpperCase(Locale.ROOT);
            step.literal("method", method.isEmpty() ? "GET" : method);
            step.pass("query", "url");
            boolean pairs = step.choice(
                            "format",
                            step.has("body") ? "raw" : "keyvalue",
                            Set.of("keyvalue", "raw", "body", "json", "text"))
                    .equals("keyvalue");
            boolean bare = BARE.contains(method.isEmpty() ? "GET" : method);
            String type = step.literal("type");
            String sent = pairs ? "params" : "body";
            boolean body = step.has(sent) && !(pairs && bare);
            if (pairs && bare && step.has(sent)) {
                step.script("query", whole(step.told(sent)));
            }
            headers(step, body ? (type.isEmpty() && pairs ? FORM : type) : "");
            if (body) {
                step.input(
                        "body",
                        pairs
                                ? dev.artel.scenario.diagram.Expression.script(whole(step.told(sent)))
                                : step.told(sent).value());
            }
            answers(step);
        }

        private static void answers(Written step) {
            String form = step.choice("output_format", "text", Set.of("text", "json"));
            step.literal("as", form);
            boolean looks = CODES.stream().anyMatch(step::takes);
            if (looks) {
                step.literal("answers", "any");
            }
            if (step.choice("async", "sync", Set.of("sync", "async")).equals("async")) {
                step.literal("wait", "false");
            }
            step.literal("timeout", "PT60S");
            CODES.forEach(code -> step.output(code, "status"));
            step.output("output_headers", "headers");
            step.output("output_body", "body");
        }

        private static void headers(Written step, String type) {
            Map<String, Told> all = new LinkedHashMap<>();
            Told own = step.told("headers");
            if (own instanceof Told.Pairs pairs) {
                all.putAll(pairs.entries());
            }
            boolean typed = all.keySet().stream().anyMatch(name -> name.equalsIgnoreCase("content-type"));
            if (!type.isEmpty() && !typed) {
                all.put("Content-Type", new Told.Text(type));
            }
            if (step.choice("auth", "noauth", Set.of("noauth", "basic")).equals("basic")) {
                String who = ObjectScript.bracketed(step.told("login").source());
                String word = ObjectScript.bracketed(step.told("password").source());
                all.put(
                        "Authorization",
                        new Told.Script("\"Basic \" + crypto.base64(" + who + " + \":\" + " + word + ")"));
            }
            if (own instanceof Told.Pairs || own.isBlank()) {
                if (!all.isEmpty()) {
                    step.script("headers", ObjectScript.script(all));
                }
            } else {
                String given = whole(own);
                step.script(
                        "headers",
                        all.isEmpty()
                                ? given
                                : "({..." + ObjectScript.script(all) + ", ..." + ObjectScript.operand(given) + "})");
            }
        }

        private static String whole(Told told) {
            return told instanceof Told.Text literal ? literal.text().strip() : told.source();
        }
    }

    /** A mail goes out by this system's mail server, whatever server the file names. */
    private static final class SendMail implements Connector {
        private static final Set<String> SETTINGS = Set.of(
                "connectionProtocol",
                "connectionType",
                "connectionString",
                "smtphost",
                "smtpport",
                "smtpencription",
                "smtpencriptionselfsign",
                "smtplogin",
                "smtppass",
                "exchangeHost",
                "exchangeUsername",
                "exchangePass",
                "exchangeAuth",
                "from",
                "replyTo",
                "inReplyTo",
                "to",
                "bcc",
                "subject",
                "bodyType",
                "body",
                "attachments");
        private static final List<String> SERVER = List.of(
                "smtphost",
                "smtplogin",
                "smtppass",
                "connectionString",
                "exchangeHost",
                "exchangeUsername",
                "exchangePass");

        @Override
        public String id() {
            return "sendMail";
        }

        @Override
        public String component() {
            return "mail.send";
        }

        @Override
        public Set<String> settings() {
            return SETTINGS;
        }

        @Override
        public Set<String> results() {
            return Set.of();
        }

        @Override
        public void write(Written step) {
            step.pass("to", "to");
            step.pass("bcc", "bcc");
            step.pass("subject", "subject");
            boolean html =
                    step.choice("bodyType", "html", Set.of("html", "text")).equals("html");
            step.pass("body", html ? "html" : "text");
            if (SERVER.stream().anyMatch(step::has)) {
                step.ignored("smtphost");
            }
            for (String name : List.of("from", "replyTo", "inReplyTo")) {
                if (step.has(name)) {
                    step.ignored(name);
                }
            }
            Told attachments = step.told("attachments");
            if (!attachments.isBlank() && !isEmptyList(attachments)) {
                step.unfit("attachments", attachments.source());
            }
        }

        private static boolean isEmptyList(Told told) {
            String text = told.source().strip();
            return text.equals("[]") || text.equals("null") || text.equals(Json.write(Json.array()));
        }
    }
}
