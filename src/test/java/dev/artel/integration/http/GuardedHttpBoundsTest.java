package dev.artel.integration.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.artel.integration.Http;
import dev.artel.integration.HttpProblems;
import dev.artel.kernel.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a call costs at most, and how it ends. */
class GuardedHttpBoundsTest extends GuardedHttpFixture {
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
                while (!done.await(50, TimeUnit.MILLISECONDS)) {
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
