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
import org.jspecify.annotations.Nullable;
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
    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private final WebRequests requests;
    private final int bodyLimit;
    private final WebQueue queue;

    WebRequestController(
            WebRequests requests, WebQueue queue, @Value("${artel.web-request.body-limit:1048576}") int bodyLimit) {
        this.requests = requests;
        this.queue = queue;
        this.bodyLimit = bodyLimit;
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
    DeferredResult<ResponseEntity<byte[]>> call(
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
        boolean taken;
        if (async) {
            taken = key == null
                    ? queued(row, call, actor, result)
                    : queue.take(call.raw().length, () -> once(row, call, actor, key, result));
        } else {
            long arrived = System.nanoTime();
            taken = queue.take(call.raw().length, () -> ask(row, call, actor, key, arrived, result));
        }
        if (!taken) {
            throw busy();
        }
        return result;
    }

    private boolean queued(
            WebRequestRow row, WebCall call, @Nullable Actor actor, DeferredResult<ResponseEntity<byte[]>> result) {
        int length = call.raw().length;
        if (!queue.hold(length)) {
            return false;
        }
        requests.startOnly(row, call, actor, () -> !result.isSetOrExpired()).whenComplete((answer, failure) -> {
            queue.release(length);
            settle(result, answer, failure);
        });
        return true;
    }

    private void once(
            WebRequestRow row,
            WebCall call,
            @Nullable Actor actor,
            String key,
            DeferredResult<ResponseEntity<byte[]>> result) {
        try {
            result.setResult(requests.startOnce(row, call, actor, key));
        } catch (RuntimeException e) {
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
        } catch (RuntimeException e) {
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
