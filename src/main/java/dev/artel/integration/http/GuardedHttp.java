package dev.artel.integration.http;

import dev.artel.integration.Http;
import dev.artel.integration.HttpProblems;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Text;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Calls the outside as {@link Http} promises: checked address, own redirects, one deadline over everything, bounded answer. */
final class GuardedHttp implements Http, AutoCloseable {
    static final int MAX_BYTES = 10 * 1024 * 1024;
    static final Duration MAX_TIME = Duration.ofMinutes(5);
    private static final int MAX_HOPS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE");

    /** All that goes along to another host: the rest could be credentials. */
    private static final Set<String> HARMLESS =
            Set.of("accept", "accept-language", "content-type", "idempotency-key", "user-agent");

    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor deadlines;

    GuardedHttp(GuardedResolver resolver) {
        this.client = Clients.bounded(resolver);
        this.deadlines = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "http-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        deadlines.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Answer call(Call call) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a call to the outside inside a transaction");
        }
        Request request = Request.of(call);
        long deadline = System.nanoTime() + bounded(call.timeout()).toNanos();
        for (int hop = 0; hop <= MAX_HOPS; hop++) {
            Answer answer = hop(request, deadline);
            URI next = REDIRECTS.contains(answer.status()) ? location(request, answer) : null;
            if (next == null) {
                return answer;
            }
            request = redirected(request, next, answer.status());
        }
        throw new Problem(HttpProblems.FAILED, Text.of("integration.http-redirects", request.host(), MAX_HOPS));
    }

    private static Duration bounded(Duration timeout) {
        return timeout.compareTo(MAX_TIME) > 0 || timeout.isNegative() || timeout.isZero() ? MAX_TIME : timeout;
    }

    private Answer hop(Request request, long deadline) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
            throw timeout(request);
        }
        HttpUriRequestBase message = message(request, left);
        ScheduledFuture<?> end = deadlines.schedule(message::abort, left, TimeUnit.MILLISECONDS);
        try {
            return client.execute(message, response -> answer(response, request));
        } catch (IOException e) {
            throw failure(request, e, System.nanoTime() >= deadline || message.isAborted());
        } finally {
            end.cancel(false);
        }
    }

    private static HttpUriRequestBase message(Request request, long millis) {
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(), request.uri());
        message.setConfig(RequestConfig.custom()
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .setConnectionRequestTimeout(Timeout.ofMilliseconds(millis))
                .setResponseTimeout(Timeout.ofMilliseconds(millis))
                .build());
        request.headers().forEach(message::setHeader);
        byte[] body = request.body();
        if (body != null) {
            message.setEntity(new ByteArrayEntity(body, null));
        }
        return message;
    }

    private static Answer answer(ClassicHttpResponse response, Request request) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        for (var header : response.getHeaders()) {
            headers.merge(
                    header.getName().toLowerCase(Locale.ROOT),
                    List.of(header.getValue() == null ? "" : header.getValue()),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
        return new Answer(response.getCode(), headers, Bodies.read(response, request.host(), MAX_BYTES));
    }

    private static @Nullable URI location(Request request, Answer answer) {
        List<String> location = answer.headers().getOrDefault("location", List.of());
        if (location.isEmpty() || location.get(0).isBlank()) {
            return null;
        }
        try {
            return request.uri().resolve(location.get(0).strip());
        } catch (IllegalArgumentException e) {
            throw caused(failed(request), e);
        }
    }

    /** What a redirect asks for: 303, and 301 or 302 after a POST, become a GET without body. */
    private static Request redirected(Request request, URI next, int status) {
        boolean get = status == 303 || (status < 303 && request.method().equals("POST"));
        Map<String, String> headers = new HashMap<>(request.headers());
        Request moved = Request.checked(
                get && !request.method().equals("HEAD") ? "GET" : request.method(),
                next.toString(),
                headers,
                get ? null : request.body());
        if (!moved.origin().equals(request.origin())) {
            headers.keySet().removeIf(name -> !HARMLESS.contains(name.toLowerCase(Locale.ROOT)));
        }
        if (get) {
            headers.keySet().removeIf(name -> name.equalsIgnoreCase("content-type"));
        }
        return Request.checked(moved.method(), next.toString(), headers, moved.body());
    }

    /** Where nothing was sent yet, any call may be made again; else only one that does the same when it comes twice. */
    private static Problem failure(Request request, IOException e, boolean late) {
        boolean connecting = e instanceof ConnectTimeoutException || e instanceof ConnectException;
        boolean retry = connecting || e instanceof UnknownHostException || REPEATABLE.contains(request.method());
        if (e instanceof UnknownHostException) {
            Text text = Text.of("integration.http-unknown-host", request.host());
            return caused(new Problem(HttpProblems.FAILED, text).with(HttpProblems.RETRY, retry), e);
        }
        boolean timeout = late || e instanceof SocketTimeoutException || e instanceof InterruptedIOException;
        return caused((timeout ? timeout(request) : failed(request)).with(HttpProblems.RETRY, retry), e);
    }

    private static Problem timeout(Request request) {
        return new Problem(HttpProblems.TIMEOUT, Text.of("integration.http-timeout", request.host()))
                .with(HttpProblems.RETRY, REPEATABLE.contains(request.method()));
    }

    private static Problem failed(Request request) {
        return new Problem(HttpProblems.FAILED, Text.of("integration.http-failed", request.host()));
    }

    private static Problem caused(Problem problem, Exception e) {
        problem.initCause(e);
        return problem;
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
