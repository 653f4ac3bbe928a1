package dev.artel.integration.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.artel.integration.Http;
import dev.artel.kernel.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server on this machine and a client of it; names are answered by the test. */
abstract class GuardedHttpFixture {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    protected final Map<String, List<String>> names = new HashMap<>();
    protected final AtomicInteger lookups = new AtomicInteger();
    protected final CountDownLatch done = new CountDownLatch(1);
    protected final ExecutorService threads = Executors.newCachedThreadPool();
    protected HttpServer server;
    protected int port;

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

    protected GuardedHttp http(String allow, int databasePort) {
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

    protected GuardedHttp http() {
        return http("127.0.0.0/8", 1);
    }

    protected Http.Call get(String url) {
        return new Http.Call("GET", url, Map.of(), null, PATIENCE);
    }

    protected String url(String path) {
        return "http://shop.example:" + port + path;
    }

    protected static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    protected static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    protected static void assertKind(String kind, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind().name()).isEqualTo(kind);
            assertThat(problem.text().in(Locale.ENGLISH)).isNotBlank();
        });
    }
}
