package dev.artel.event;

import dev.artel.access.Access;
import dev.artel.kernel.Actor;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * The addresses that other systems call: {@code {any method} /api/webrequest/{address}}, without signing in. Requests run in a bounded
 * pool; what is over the bound waits up to 30 s and is then answered 429, so that a flood of calls holds up nobody else. Whoever only
 * wants a process started ({@code ?async=true}) is answered 202 as soon as it is certain that it will be; 503 when too many wait already.
 */
@Hidden
@RestController
class WebRequestController {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(100);
    /** Whoever only wants the process started waits until that is done, however long the queue is. */
    private static final Duration LONGEST_START = Duration.ofMinutes(1);

    private static final Duration SHORT_WAIT = Duration.ofMillis(100);
    private static final Logger LOG = LoggerFactory.getLogger(WebRequestController.class);

    private final WebRequests requests;
    private final int bodyLimit;
    private final WebQueue queue;

    /** Half of the threads of the web server may wait; the others answer whoever else asks. */
    private final Semaphore waiting;

    WebRequestController(
            WebRequests requests,
            WebQueue queue,
            @Value("${artel.web-request.body-limit:1048576}") int bodyLimit,
            @Value("${artel.threads.web:32}") int threads) {
        this.requests = requests;
        this.queue = queue;
        this.bodyLimit = bodyLimit;
        this.waiting = new Semaphore(threads / 2);
    }

    @RequestMapping(
            path = "/api/webrequest/{address}",
            method = {
                RequestMethod.GET,
                RequestMethod.HEAD,
                RequestMethod.POST,
                RequestMethod.PUT,
                RequestMethod.PATCH,
                RequestMethod.DELETE,
                RequestMethod.OPTIONS
            })
    Object call(
            @PathVariable String address,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Optional<Access> caller,
            HttpServletRequest request) {
        WebRequestRow row = requests.at(address);
        WebCall call = WebCall.read(request, bodyLimit);
        Actor actor = caller.map(Access::actor).orElse(null);
        boolean async = call.asked("async").equals("true");
        DeferredResult<ResponseEntity<byte[]>> result =
                new DeferredResult<>((async ? LONGEST_START : LONGEST_REQUEST).toMillis());
        if (async && key == null && !requests.isConditional(row)) {
            return queued(row, call, actor, result);
        }
        long arrived = System.nanoTime();
        Runnable work =
                async ? () -> once(row, call, actor, key, result) : () -> ask(row, call, actor, key, arrived, result);
        if (!queue.take(call.raw().length, work)) {
            throw busy();
        }
        return result;
    }

    /**
     * The answer comes as soon as the transaction that is being written, and the next one, are done. That is worth the wait of some of the
     * threads: to put a request aside and take it up again costs as much as the rest of it.
     */
    private Object queued(
            WebRequestRow row, WebCall call, @Nullable Actor actor, DeferredResult<ResponseEntity<byte[]>> result) {
        int length = call.raw().length;
        if (!queue.hold(length)) {
            throw busy();
        }
        CompletionStage<ResponseEntity<byte[]>> answer = requests.startOnly(
                        row, call, actor, () -> !result.isSetOrExpired())
                .whenComplete((given, failure) -> queue.release(length));
        if (waiting.tryAcquire()) {
            try {
                return answer.toCompletableFuture().get(SHORT_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                LOG.trace("it is not waited for any longer", e);
            } catch (ExecutionException e) {
                return failed(result, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                waiting.release();
            }
        }
        answer.whenComplete((given, failure) -> settle(result, given, failure));
        return result;
    }

    private static DeferredResult<ResponseEntity<byte[]>> failed(
            DeferredResult<ResponseEntity<byte[]>> result, ExecutionException failure) {
        settle(result, null, failure.getCause() == null ? failure : failure.getCause());
        return result;
    }

    private void once(
            WebRequestRow row,
            WebCall call,
            @Nullable Actor actor,
            @Nullable String key,
            DeferredResult<ResponseEntity<byte[]>> result) {
        try {
            result.setResult(requests.startOnce(row, call, actor, key));
        } catch (RuntimeException | Error e) {
            settle(result, null, e);
        }
    }

    private void ask(
            WebRequestRow row,
            WebCall call,
            @Nullable Actor actor,
            @Nullable String key,
            long arrived,
            DeferredResult<ResponseEntity<byte[]>> result) {
        if (System.nanoTime() - arrived > LONGEST_WAIT.toNanos()) {
            result.setErrorResult(busy());
            return;
        }
        try {
            requests.ask(row, call, actor, key).whenComplete((answer, failure) -> settle(result, answer, failure));
        } catch (RuntimeException | Error e) {
            settle(result, null, e);
        }
    }

    private static void settle(
            DeferredResult<ResponseEntity<byte[]>> result,
            @Nullable ResponseEntity<byte[]> answer,
            @Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause != null) {
            result.setErrorResult(cause);
        } else {
            result.setResult(answer);
        }
    }

    private static Problem busy() {
        return new Problem(Problems.TOO_MANY_REQUESTS, Text.of("event.busy")).with("retryAfter", 30);
    }
}
