package dev.artel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.access.account.Account;
import dev.artel.access.account.Accounts;
import dev.artel.access.account.SignIns;
import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.FlowTest;
import dev.artel.testing.People;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProblemFlowTest extends FlowTest {
    private static final String PASSWORD = "a good password";
    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignIns signIns;

    private Api client;
    private String cookie;

    @BeforeEach
    void signIn() {
        Account anna = new People(accounts, signIns).active("anna", PASSWORD);
        client = api();
        String set = client.post("/auth/login", Map.of("email", anna.email(), "password", PASSWORD))
                .is(200)
                .header("Set-Cookie");
        cookie = set.substring(0, set.indexOf(';'));
    }

    @Test
    void a_fault_of_ours_tells_nothing_but_the_number_that_ties_it_to_the_log() {
        Answer answer = client.get("/api/v1/trouble/fault").isProblem(500, "GeneralError");
        assertThat(answer.body()).doesNotContain("SELECT", "dev.artel", "Exception", "secret");
        assertThat(answer.text("traceId"))
                .isEqualTo(answer.header("X-Trace-Id"))
                .hasSize(16);
        assertThat(answer.text("type")).isEqualTo("urn:artel:problem:general-error");
        assertThat(answer.text("title")).isEqualTo("GeneralError");
        assertThat(answer.text("instance")).isEqualTo("/api/v1/trouble/fault");
        assertThat(answer.text("detail")).isEqualTo(answer.text("message"));
        assertThat(answer.at("status").asInt()).isEqualTo(500);
        assertThat(answer.at("errors").isArray()).isTrue();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_database_that_is_away_or_busy_is_a_matter_of_waiting() {
        Answer away = client.get("/api/v1/trouble/database").isProblem(503, "Unavailable");
        assertThat(away.header("Retry-After")).isEqualTo("5");
        assertThat(away.body()).doesNotContain("jdbc");
        Answer busy = client.get("/api/v1/trouble/deadlock").isProblem(503, "Unavailable");
        assertThat(busy.body()).doesNotContain("c_7");
    }

    @Test
    void further_members_stand_beside_the_usual_ones_in_the_callers_language() {
        Answer answer = client.send("GET", "/api/v1/trouble/conflict", null, "Accept-Language", "en")
                .isProblem(409, "Conflict");
        assertThat(answer.at("current").asInt()).isEqualTo(5);
        assertThat(answer.at("/problems/0/message").asString()).isEqualTo("The parameter x is missing.");
    }

    @Test
    void malformed_json_is_named_by_line_and_column() {
        Answer answer =
                client.post("/api/v1/trouble/tree", "{\"a\": 1,\n \"b\": }").isProblem(400, "BadRequest");
        assertThat(answer.at("line").asInt()).isEqualTo(2);
        assertThat(answer.at("column").asInt()).isBetween(6, 8);
        assertThat(answer.at("/errors/0/code").asString()).isEqualTo("json");
        assertThat(answer.body()).doesNotContain("jackson");
        client.post("/api/v1/trouble/tree", "").isProblem(400, "BadRequest");
        Answer type = client.post("/api/v1/trouble/things", "{\"parts\": [{\"count\": \"many\"}]}")
                .isProblem(400, "BadRequest");
        assertThat(type.at("/errors/0/field").asString()).isEqualTo("parts[0].count");
        Answer large = client.post("/api/v1/trouble/things", "{\"count\": 99999999999}")
                .isProblem(400, "BadRequest");
        assertThat(large.at("/errors/0/field").asString()).isEqualTo("count");
    }

    @Test
    void a_list_where_an_object_is_wanted_is_told_so() {
        for (String body : List.of("[]", "[{\"count\": 1}]", "\"text\"", "7")) {
            Answer answer = client.post("/api/v1/trouble/things", body).isProblem(400, "BadRequest");
            assertThat(answer.text("message")).as(body).contains("объект");
            client.patch("/api/v1/profile", body).isProblem(400, "BadRequest");
        }
        Answer record = client.post("/api/v1/catalogs/$users/records", "[]").isProblem(400, "BadRequest");
        assertThat(record.text("message")).contains("объект");
    }

    @Test
    void what_is_absent_is_answered_alike_every_time() {
        Answer unknown = client.get("/api/v1/nowhere").isProblem(404, "NotFound");
        assertThat(client.get("/api/v1/nowhere").body()).isEqualTo(unknown.body());
        client.post("/api/v1/nowhere", Map.of()).isProblem(404, "NotFound");
        client.get("/api/v1/trouble/things/seven").isProblem(404, "NotFound");
        client.get("/api").isProblem(404, "NotFound");
        client.get("/assets/nothing.js").isProblem(404, "NotFound");
        client.get("/nothing.txt").isProblem(404, "NotFound");
    }

    @Test
    void wrong_methods_types_and_parameters_are_named() {
        Answer method = client.delete("/api/v1/trouble/tree").isProblem(405, "MethodNotAllowed");
        assertThat(method.header("Allow")).contains("POST");
        client.send("POST", "/api/v1/trouble/tree", "<a/>", "Content-Type", "application/xml")
                .isProblem(415, "UnsupportedMediaType");
        Answer limit = client.get("/api/v1/trouble/things/7?limit=many").isProblem(400, "BadRequest");
        assertThat(limit.at("/errors/0/field").asString()).isEqualTo("limit");
        client.get("/api/v1/trouble/zone?timezoneOffset=x").isProblem(400, "BadRequest");
        client.get("/api/v1/trouble/zone?timezoneOffset=100000").isProblem(400, "BadRequest");
    }

    @Test
    void bodies_over_the_limit_are_refused_with_and_without_a_length() throws Exception {
        String large = "\"" + "x".repeat(MEGABYTE) + "\"";
        Answer answer = client.post("/api/v1/trouble/tree", large).isProblem(413, "PayloadTooLarge");
        assertThat(answer.at("limit").asInt()).isEqualTo(MEGABYTE);
        HttpRequest chunked = HttpRequest.newBuilder(URI.create(client.base() + "/api/v1/trouble/tree"))
                .header("Content-Type", "application/json")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(chunked, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(413);
        client.post("/api/v1/trouble/tree", "\"" + "x".repeat(MEGABYTE / 2) + "\"")
                .is(200);
    }

    @Test
    void numbers_times_and_texts_have_one_form() {
        Answer answer = client.post("/api/v1/trouble/tree", "{\"n\": 1234567890123456789.12345678}")
                .is(200);
        assertThat(answer.body())
                .contains("1234567890123456789.12345678")
                .contains("\"number\":1000")
                .contains("\"time\":\"2026-11-23T10:15:30.250Z\"")
                .contains("\"text\":\"Сначала войдите.\"");
    }

    @Test
    void the_request_says_zone_and_language() {
        assertThat(client.get("/api/v1/trouble/zone?timezoneOffset=180").text("zone"))
                .isEqualTo("+03:00");
        assertThat(client.get("/api/v1/trouble/zone").text("zone")).isEmpty();
        assertThat(client.send("GET", "/api/v1/trouble/zone", null, "Accept-Language", "de, en;q=0.5")
                        .text("language"))
                .isEqualTo("en");
        assertThat(client.send("GET", "/api/v1/trouble/zone", null, "Accept-Language", "fr")
                        .text("language"))
                .isEqualTo("ru");
    }

    @Test
    void an_answer_that_comes_later_keeps_the_caller() {
        client.get("/api/v1/trouble/later").is(200);
        api().get("/api/v1/trouble/later").isProblem(401, "NotAuthenticated");
    }

    @Test
    void slashes_at_the_end_bodies_on_get_and_brackets_raw_or_encoded_are_taken() throws IOException {
        client.send("GET", "/api/v1/trouble/things/7/", "{}").is(200);
        assertThat(client.get("/api/v1/trouble/query/?filters%5B0%5D%5BfieldId%5D=2")
                        .body())
                .isEqualTo("{\"filters[0][fieldId]\":\"2\"}");
        assertThat(raw("/api/v1/trouble/query?filters[0][fieldId]=2&json={\"$or\":[\"a|b^c\"]}"))
                .startsWith("HTTP/1.1 200")
                .contains("\"filters[0][fieldId]\":\"2\"")
                .contains("{\\\"$or\\\":[\\\"a|b^c\\\"]}");
    }

    @Test
    void an_address_that_is_none_is_refused_without_a_page_of_the_server() throws IOException {
        assertThat(raw("/api/v1/trouble/%2e%2e/%zz")).startsWith("HTTP/1.1 400").doesNotContain("Tomcat", "Exception");
        assertThat(raw("/api/v1//trouble;x=1/query")).startsWith("HTTP/1.1 400").doesNotContain("Tomcat", "Exception");
    }

    @Test
    void what_the_server_itself_refuses_is_a_problem_like_any_other() throws IOException {
        for (String path : List.of("/api/v1/trouble/%zz", "/api/v1/trouble/%00", "/api/v1/trouble/a%2Fb")) {
            assertThat(raw(path))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "\"name\":\"BadRequest\"", "\"errors\":[]");
        }
    }

    @Test
    void a_query_that_cannot_be_taken_apart_is_no_fault_of_ours() throws IOException {
        assertThat(raw("/api/v1/trouble/query?filters=%zz"))
                .startsWith("HTTP/1.1 400")
                .contains("\"field\":\"query\"");
        Answer fields =
                client.get("/api/v1/processes?startedFrom=x&scenarioId=7").isProblem(400, "BadRequest");
        assertThat(fields.at("/errors/0/field").asString()).isEqualTo("startedFrom");
    }

    @Test
    void answers_are_json_or_none() {
        client.send("GET", "/api/v1/trouble/zone", null, "Accept", "application/yaml")
                .isProblem(406, "NotAcceptable");
        Answer unnamed = client.send("POST", "/api/v1/trouble/tree", "{}", "Content-Type", "nothing")
                .isProblem(415, "UnsupportedMediaType");
        assertThat(unnamed.text("message")).contains("application/json").doesNotContain("null", "yaml");
        client.send("POST", "/api/v1/trouble/tree", "x", "Content-Type", "multipart/form-data")
                .isProblem(415, "UnsupportedMediaType");
    }

    @Test
    void a_file_and_json_are_both_named_where_both_are_read() {
        assertThat(client.send("POST", "/api/v1/scenarios?name=x", "x", "Content-Type", "text/plain")
                        .isProblem(415, "UnsupportedMediaType")
                        .text("message"))
                .contains("application/json", "application/xml");
    }

    @Test
    void who_hangs_up_is_no_fault_of_ours(CapturedOutput output) {
        client.get("/api/v1/trouble/fault").is(500);
        client.get("/api/v1/trouble/gone");
        assertThat(output).contains("/api/v1/trouble/fault failed").doesNotContain("/api/v1/trouble/gone failed");
    }

    @Test
    void a_number_that_nobody_could_write_out_is_refused() {
        Answer refused = client.send(
                        "POST", "/api/v1/trouble/tree", "{\"a\":[1e999999999]}", "Content-Type", "application/json")
                .isProblem(400, "BadRequest");
        assertThat(refused.at("/errors/0/code").asString()).isEqualTo("number");
    }

    @Test
    void every_answer_carries_the_headers_that_protect_it() {
        Answer answer = client.get("/api/v1/trouble/zone");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'", "script-src 'self';");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Server")).isEmpty();
    }

    /** The answer to a request whose address is sent letter by letter. */
    private String raw(String path) throws IOException {
        URI server = URI.create(client.base());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nCookie: " + cookie
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.setSoTimeout(10_000);
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return reader.lines().collect(Collectors.joining("\n"));
        }
    }
}
