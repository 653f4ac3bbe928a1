package dev.artel.integration.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.integration.Http;
import dev.artel.kernel.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be called, and what goes there. */
class GuardedHttpTest extends GuardedHttpFixture {
    @Test
    void sendsAndAnswersWhatWasSaid() throws IOException {
        server.createContext("/echo", exchange -> {
            exchange.getResponseHeaders().add("X-Method", exchange.getRequestMethod());
            exchange.getResponseHeaders()
                    .add("X-Key", exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.getResponseHeaders().add("Set-Cookie", "a=1");
            exchange.getResponseHeaders().add("Set-Cookie", "b=2");
            byte[] body = exchange.getRequestBody().readAllBytes();
            answer(exchange, 418, body);
        });
        try (GuardedHttp http = http()) {
            Http.Answer answer = http.call(new Http.Call(
                    "post", url("/echo?a=%20b"), Map.of("Idempotency-Key", "k"), utf8("привет"), PATIENCE));
            assertThat(answer.status()).isEqualTo(418);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("привет");
            assertThat(answer.headers())
                    .containsEntry("x-method", List.of("POST"))
                    .containsEntry("x-key", List.of("k"));
            assertThat(answer.headers()).containsEntry("set-cookie", List.of("a=1", "b=2"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example",
                "http://127.0.0.1",
                "http://[::ffff:127.0.0.1]",
                "http://2130706433",
                "http://0x7f.1"
            })
    void refusesPrivateAddressesHoweverTheyAreWritten(String host) throws IOException {
        AtomicInteger hits = new AtomicInteger();
        server.createContext("/", exchange -> {
            hits.incrementAndGet();
            answer(exchange, 200, utf8("secret"));
        });
        names.put("2130706433", List.of("127.0.0.1"));
        names.put("0x7f.1", List.of("127.0.0.1"));
        try (GuardedHttp http = http("", 1)) {
            assertThatThrownBy(() -> http.call(get(host + ":" + port + "/"))).isInstanceOf(Problem.class);
        }
        assertThat(hits).hasValue(0);
    }

    @Test
    void connectsToTheVeryAddressThatWasChecked() throws IOException {
        server.createContext("/", exchange -> answer(exchange, 200, utf8("ok")));
        try (GuardedHttp http = http()) {
            assertThat(http.call(get(url("/"))).status()).isEqualTo(200);
            assertThat(lookups)
                    .as("one look-up: what it gave is what was connected to")
                    .hasValue(1);
        }
    }

    @Test
    void refusesAHostOfWhichOneAddressIsPrivate() throws IOException {
        names.put("mixed.example", List.of("127.0.0.1", "10.0.0.1"));
        try (GuardedHttp http = http()) {
            assertKind("HttpRefused", () -> http.call(get("http://mixed.example:" + port + "/")));
        }
    }

    @Test
    void refusesTheOwnDatabaseThoughItsAddressIsAllowed() throws IOException {
        try (GuardedHttp http = http("127.0.0.0/8 shop.example", port)) {
            assertKind("HttpRefused", () -> http.call(get(url("/"))));
        }
    }

    @Test
    void checksEveryHopOfARedirect() throws IOException {
        names.put("inner.example", List.of("10.0.0.1"));
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://inner.example/secret");
            answer(exchange, 302, new byte[0]);
        });
        try (GuardedHttp http = http()) {
            assertKind("HttpRefused", () -> http.call(get(url("/"))));
        }
    }

    @Test
    void followsRedirectsAndDropsCredentialsWhenTheHostChanges() throws IOException {
        Map<String, String> seen = new HashMap<>();
        server.createContext("/same", exchange -> {
            exchange.getResponseHeaders().add("Location", "/other");
            answer(exchange, 307, new byte[0]);
        });
        server.createContext("/other", exchange -> {
            seen.put(
                    "same",
                    exchange.getRequestMethod() + exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getResponseHeaders().add("Location", "http://other.example:" + port + "/end");
            answer(exchange, 302, new byte[0]);
        });
        server.createContext("/end", exchange -> {
            seen.put("auth", String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            seen.put("token", String.valueOf(exchange.getRequestHeaders().getFirst("X-Api-Token")));
            seen.put("key", exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            seen.put("method", exchange.getRequestMethod());
            answer(exchange, 200, utf8("end"));
        });
        try (GuardedHttp http = http()) {
            Map<String, String> headers =
                    Map.of("Authorization", "Bearer x", "X-Api-Token", "y", "Idempotency-Key", "k");
            Http.Answer answer = http.call(new Http.Call("POST", url("/same"), headers, utf8("body"), PATIENCE));
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("end");
        }
        assertThat(seen)
                .containsEntry("same", "POSTBearer x")
                .containsEntry("auth", "null")
                .containsEntry("token", "null")
                .containsEntry("key", "k")
                .containsEntry("method", "GET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://shop.example/",
                "file:///etc/passwd",
                "shop.example",
                "http://user:secret@shop.example/",
                "http:///x",
                "",
                "http://a b/",
                "jar:http://shop.example!/",
                "http://shop.example:port/"
            })
    void refusesOtherKindsOfAddress(String url) throws IOException {
        try (GuardedHttp http = http()) {
            assertKind("BadRequest", () -> http.call(get(url)));
        }
    }

    @Test
    void refusesHeadersThatCouldSmuggleOthers() throws IOException {
        try (GuardedHttp http = http()) {
            for (Map<String, String> headers : List.of(
                    Map.of("X", "a\r\nHost: b"),
                    Map.of("X\r\nY", "a"),
                    Map.of("Host", "b"),
                    Map.of("Transfer-Encoding", "chunked"))) {
                assertKind("BadRequest", () -> http.call(new Http.Call("GET", url("/"), headers, null, PATIENCE)));
            }
            assertKind("BadRequest", () -> http.call(new Http.Call("CONNECT", url("/"), Map.of(), null, PATIENCE)));
        }
    }
}
