package dev.artel.integration.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.artel.integration.Http;
import dev.artel.integration.HttpProblems;
import dev.artel.kernel.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Against a server on this machine; names are answered by the test. */
class GuardedHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, List<String>> names = new HashMap<>();
    private final AtomicInteger lookups = new AtomicInteger();
    private final CountDownLatch done = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        port = server.getAddress().getPort();
        names.put("shop.example", List.of("127.0.0.1"));
        names.put("other.example", List.of("127.0.0.1"));
        server.start();
    }

    @AfterEach
    void stop() {
        done.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private GuardedHttp http(String allow, int databasePort) {
        AddressPolicy policy = new AddressPolicy(allow, new OwnDatabase("127.0.0.1", databasePort));
        return new GuardedHttp(new GuardedResolver(policy, new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                lookups.incrementAndGet();
                List<String> addresses = names.get(host);
                if (addresses == null) {
                    if (host.matches("[0-9.:a-f]+")) {
                        return new InetAddress[] {InetAddress.getByName(host)};
                    }
                    throw new UnknownHostException(host);
                }
                InetAddress[] found = new InetAddress[addresses.size()];
                for (int i = 0; i < found.length; i++) {
                    found[i] = InetAddress.getByName(addresses.get(i));
                }
                return found;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        }));
    }

    private GuardedHttp http() {
        return http("127.0.0.0/8", 1);
    }

    private Http.Call get(String url) {
        return new Http.Call("GET", url, Map.of(), null, PATIENCE);
    }

    private String url(String path) {
        return "http://shop.example:" + port + path;
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertKind(String kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind().name()).isEqualTo(kind);
            assertThat(problem.text().in(java.util.Locale.ENGLISH)).isNotBlank();
        });
    }

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

    @Test
    void endsARoundOfRedirects() throws IOException {
        AtomicInteger hits = new AtomicInteger();
        server.createContext("/", exchange -> {
            hits.incrementAndGet();
            exchange.getResponseHeaders().add("Location", "/");
            answer(exchange, 302, new byte[0]);
        });
        try (GuardedHttp http = http()) {
            assertKind("HttpFailed", () -> http.call(get(url("/"))));
        }
        assertThat(hits.get()).isLessThan(10);
    }

    @Test
    void capsTheAnswerAlsoAfterDecompression() throws IOException {
        server.createContext("/big", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 0);
                OutputStream out = exchange.getResponseBody();
                byte[] block = new byte[1024 * 1024];
                for (int i = 0; i < 11; i++) {
                    out.write(block);
                }
            }
        });
        server.createContext("/bomb", exchange -> {
            ByteArrayOutputStream bomb = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
                byte[] block = new byte[1024 * 1024];
                for (int i = 0; i < 60; i++) {
                    gzip.write(block);
                }
            }
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            answer(exchange, 200, bomb.toByteArray());
        });
        try (GuardedHttp http = http()) {
            assertKind("HttpTooLarge", () -> http.call(get(url("/big"))));
            assertKind("HttpTooLarge", () -> http.call(get(url("/bomb"))));
        }
    }

    @Test
    void oneDeadlineCoversAnAnswerThatDripsOrNeverComes() throws IOException {
        server.createContext("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            try (exchange) {
                while (!done.await(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                    out.write('x');
                    out.flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.createContext("/never", exchange -> {
            try (exchange) {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try (GuardedHttp http = http()) {
            for (String path : List.of("/drip", "/never")) {
                assertKind(
                        "HttpTimeout",
                        () -> http.call(new Http.Call("GET", url(path), Map.of(), null, Duration.ofMillis(300))));
            }
        }
    }

    @Test
    void capsTheHeadersOfAnAnswer() throws IOException {
        server.createContext("/", exchange -> {
            for (int i = 0; i < 300; i++) {
                exchange.getResponseHeaders().add("X-" + i, "x");
            }
            answer(exchange, 200, new byte[0]);
        });
        try (GuardedHttp http = http()) {
            assertKind("HttpFailed", () -> http.call(get(url("/"))));
        }
    }

    @Test
    void saysWhetherTheSameCallMayBeMadeAgain() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        server.createContext("/broken", HttpExchange::close);
        try (GuardedHttp http = http()) {
            assertRetry(http, "POST", "http://shop.example:" + closed + "/", true);
            assertRetry(http, "POST", "http://unknown.example/", true);
            assertRetry(http, "POST", url("/broken"), false);
            assertRetry(http, "GET", url("/broken"), true);
        }
    }

    private static void assertRetry(GuardedHttp http, String method, String url, boolean retry) {
        assertThatThrownBy(() -> http.call(new Http.Call(method, url, Map.of(), null, PATIENCE)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.extras()).containsEntry(HttpProblems.RETRY, retry));
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

    @Test
    void neverCallsInsideATransaction() throws IOException {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try (GuardedHttp http = http()) {
            assertThatThrownBy(() -> http.call(get(url("/")))).isInstanceOf(IllegalStateException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }
}
