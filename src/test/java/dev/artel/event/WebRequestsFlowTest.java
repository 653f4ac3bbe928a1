package dev.artel.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.testing.Answer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What other systems may send to an address of ours, however they send it. */
class WebRequestsFlowTest extends WebRequestTest {
    private static final String ECHO = "({method, url, query, body, cookies, headers, user, event, script})";
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void anyMethodComesThrough(String method) {
        listen("$body", "({method})");
        Answer answer = api().send(method, url(), null).is(200);
        assertThat(answer.text("method")).isEqualTo(method);
    }

    @Test
    void headIsAnsweredWithoutABody() {
        listen("$status", "204", "$headers", "({\"X-Seen\": method})");
        Answer answer = api().send("HEAD", url(), null).is(204);
        assertThat(answer.header("X-Seen")).isEqualTo("HEAD");
    }

    @Test
    void theCallIsToldAsItCame() {
        String scenario = listen("$body", ECHO);
        Answer answer = api().send(
                        "POST",
                        url() + "/?sort=id&tag=a&tag=b&empty&name=%D0%90%D0%BD%D0%BD%D0%B0",
                        "{\"n\": 1.50, \"list\": [null, true]}",
                        "Content-Type",
                        JSON,
                        "X-Trace",
                        "7",
                        "Cookie",
                        "shop=1; connect.sid=s%3Asecret")
                .is(200);
        assertThat(answer.header("Content-Type")).startsWith(JSON);
        assertThat(answer.text("url"))
                .endsWith("&name=%D0%90%D0%BD%D0%BD%D0%B0")
                .startsWith("http://localhost:");
        assertThat(answer.at("query"))
                .isEqualTo(Json.read(json("{'sort':'id','tag':['a','b'],'empty':'','name':'Анна'}")));
        assertThat(answer.at("body")).isEqualTo(Json.read("{\"n\":1.5,\"list\":[null,true]}"));
        assertThat(answer.at("cookies")).isEqualTo(Json.read("{\"shop\":\"1\"}"));
        assertThat(answer.text("/headers/x-trace")).isEqualTo("7");
        assertThat(answer.body()).doesNotContain("secret");
        assertThat(answer.at("/user/id").isNull()).isTrue();
        assertThat(answer.text("/event/type")).isEqualTo("$webRequest");
        assertThat(answer.at("/event/async").asBoolean()).isFalse();
        assertThat(answer.text("/script/id")).isEqualTo(scenario);
        JsonNode process = only(scenario);
        assertThat(process.path("record").isNull()).isTrue();
        assertThat(process.at("/runAs/id").asString())
                .as("whoever published it")
                .isEqualTo("1");
    }

    @Test
    void whoeverHasSignedInIsTheUser() {
        listen("$body", "user");
        assertThat(admin.post(url(), "{}").is(200).text("id")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void aFormIsReadWhateverTheMethod(String method) {
        listen("$body", "({body, query})");
        Answer answer = api().send(
                        method,
                        url() + "?q=1",
                        "name=%D0%90%D0%BD%D0%BD%D0%B0+%D0%98&tag=a&tag=b&async=true&phone=%2B7",
                        "Content-Type",
                        FORM)
                .is(200);
        assertThat(answer.at("body"))
                .isEqualTo(Json.read(json("{'name':'Анна И','tag':['a','b'],'async':'true','phone':'+7'}")));
        assertThat(answer.at("query")).isEqualTo(Json.read("{\"q\":\"1\"}"));
    }

    @Test
    void aFormOfSomebodyWhoHasSignedInIsReadToo() {
        listen("$body", "({body})");
        Answer answer = admin.send("POST", url() + "?timezoneOffset=180", "a=1&timezoneOffset=x", "Content-Type", FORM)
                .is(200);
        assertThat(answer.at("body")).isEqualTo(Json.read("{\"a\":\"1\",\"timezoneOffset\":\"x\"}"));
    }

    @Test
    void aFormInPartsGivesItsFieldsAndTellsOfItsFiles() {
        listen("$body", "({body})");
        String form = String.join(
                "\r\n",
                "--AaB03x",
                "Content-Disposition: form-data; name=\"name\"",
                "",
                "Анна\r\nИ",
                "--AaB03x",
                "Content-Disposition: form-data; name=\"tag\"",
                "",
                "a",
                "--AaB03x",
                "Content-Disposition: form-data; name=\"tag\"",
                "",
                "",
                "--AaB03x",
                "Content-Disposition: form-data; name=\"plan\"; filename=\"план.txt\"",
                "Content-Type: text/plain",
                "",
                "1234",
                "--AaB03x--",
                "");
        Answer answer = admin.send("POST", url(), form, "Content-Type", "multipart/form-data; boundary=AaB03x")
                .is(200);
        assertThat(answer.at("body"))
                .isEqualTo(Json.read(json("{'name':'Анна\\r\\nИ','tag':['a',''],"
                        + "'plan':{'fileName':'план.txt','contentType':'text/plain','size':4}}")));
        assertThat(api().send("POST", url(), "no parts", "Content-Type", "multipart/form-data")
                        .is(200)
                        .text("body"))
                .isEqualTo("no parts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain; charset=windows-1251 | Привет",
                "application/json;Charset=\"windows-1251\" | \"Привет\"",
                "application/json | \uFEFF\"Привет\"",
                "application/x-www-form-urlencoded; charset=windows-1251 | name=%CF%F0%E8%E2%E5%F2"
            })
    void bodiesAreReadInTheEncodingThatTheyDeclare(String type, String sent) throws IOException {
        listen("$body", "typeof body === 'string' ? body : body.name");
        Charset charset = type.contains("1251") ? Charset.forName("windows-1251") : StandardCharsets.UTF_8;
        assertThat(raw(type, sent.getBytes(charset))).startsWith("HTTP/1.1 200").endsWith("Привет");
        assertThat(raw("text/plain; charset=nope", sent.getBytes(charset))).startsWith("HTTP/1.1 400");
    }

    private String raw(String type, byte[] body) throws IOException {
        URI server = URI.create(api().base());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String head = "POST " + url() + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nContent-Type: " + type
                    + "\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
            socket.setSoTimeout(10_000);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aHeaderMayBeWrittenInAnyLetters() throws IOException {
        listen("$body", "'heard'");
        URI server = URI.create(api().base());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String request = "GET " + url() + " HTTP/1.1\r\nHost: " + server.getAuthority()
                    + "\r\nX-Name: Анна 😀\r\nIdempotency-Key: ключ\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.setSoTimeout(10_000);
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("heard");
        }
    }

    @ParameterizedTest
    @CsvSource({"201,201", "'\"404\"',404", "202.0,202", "200.5,200", "99,200", "700,200", "'\"soon\"',200", "1e30,200"
    })
    void aStatusThatIsNoneIsTheUsualOne(String said, int answered) {
        listen("$status", said);
        api().get(url()).is(answered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain; charset=utf-8 | Привет | \"Привет\"",
                "application/xml | <a/> | \"<a/>\"",
                "application/vnd.shop+json | [1] | [1]",
                "application/json; charset=utf-8 | null | null",
                "application/json | 12 | 12"
            })
    void otherBodiesAreTextAndJsonIsRead(String type, String sent, String read) {
        listen("$body", "({body})");
        Answer answer = api().send("POST", url(), sent, "Content-Type", type).is(200);
        assertThat(answer.at("body")).isEqualTo(Json.read(read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":1}}", "{'a':1}", "[1,", "{\"a\":NaN}", "{\"a\":1e999999999}", "nope"})
    void brokenJsonIsRefusedAndStartsNothing(String body) {
        String scenario = listen("$body", "1");
        Answer refused = api().send("POST", url(), body, "Content-Type", JSON).isProblem(400, "BadRequest");
        assertThat(refused.text("/errors/0/field")).isEqualTo("body");
        assertThat(refused.body()).doesNotContain("jackson", "Exception");
        assertThat(processes(scenario)).isEmpty();
    }

    @Test
    void brokenEncodingIsRefused() {
        listen("$body", "1");
        api().send("POST", url(), "a=%zz", "Content-Type", FORM).isProblem(400, "BadRequest");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWithTheLimit() {
        String scenario = listen("$body", "body.length");
        String most = "x".repeat(1024 * 1024);
        assertThat(api().send("POST", url(), most, "Content-Type", "text/plain")
                        .is(200)
                        .body())
                .isEqualTo("1048576");
        Answer refused = api().send("POST", url(), most + "x", "Content-Type", "text/plain")
                .isProblem(413, "PayloadTooLarge");
        assertThat(refused.text("message")).contains("1024").doesNotContain("1 024");
        assertThat(processes(scenario)).hasSize(1);
    }

    @Test
    void unknownAddressesAndThoseThatAreOffAreAnsweredAlike() {
        String scenario = listen("$body", "1");
        String none = fresh("none-");
        String unknown =
                api().get("/api/webrequest/" + none).isProblem(404, "NotFound").text("message");
        String row = admin.get("/api/v1/scenarios/" + scenario).text("/triggers/0/id");
        admin.patch(records("$webRequests") + "/" + row, json("{'values':{'$status':['$off']}}"))
                .is(200);
        assertThat(api().get(url()).isProblem(404, "NotFound").text("message"))
                .isEqualTo(unknown.replace(none, url().substring(url().lastIndexOf('/') + 1)));
        admin.patch(records("$webRequests") + "/" + row, json("{'values':{'$status':['$on']}}"))
                .is(200);
        api().get(url()).is(200);
        admin.post("/api/v1/scenarios/" + scenario + "/off", null);
        api().get(url()).isProblem(404, "NotFound");
        api().get(url() + "?async=true").isProblem(404, "NotFound");
    }
}
