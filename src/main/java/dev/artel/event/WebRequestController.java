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
 * pool; what is over the bound waits up to 30 s and is then answered 429, so that a flood of calls holds up nobody else.
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
        long arrived = System.nanoTime();
        if (!queue.take(call.raw().length, () -> run(row, call, actor, key, async, arrived, result))) {
            throw busy();
        }
        return result;
    }

    private void run(
            WebRequestRow row,
            WebCall call,
            @Nullable Actor actor,
            @Nullable String key,
            boolean async,
            long arrived,
            DeferredResult<ResponseEntity<byte[]>> result) {
        if (!async && System.nanoTime() - arrived > LONGEST_WAIT.toNanos()) {
            result.setErrorResult(busy());
            return;
        }
        try {
            if (async) {
                result.setResult(requests.startOnly(row, call, actor, key));
            } else {
                requests.ask(row, call, actor, key).whenComplete((answer, failure) -> settle(result, answer, failure));
            }
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
