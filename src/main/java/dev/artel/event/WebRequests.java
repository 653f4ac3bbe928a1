package dev.artel.event;

import dev.artel.kernel.Actor;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Fault;
import dev.artel.kernel.Problem;
import dev.artel.kernel.ProblemKind;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Retrying;
import dev.artel.kernel.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls of other systems that start scenarios. */
@Service
class WebRequests {
    static final ProblemKind FAILED = new ProblemKind("ScenarioFailed", 500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_PATIENCE = Duration.ofSeconds(1);
    private static final String KIND = "$webRequest";

    private final SharedLooks<String, WebRequestRow> listening;
    private final Starts starts;
    private final GroupedStarts grouped;
    private final Idempotency idempotency;
    private final Retrying retrying;
    private final TransactionTemplate transaction;

    WebRequests(
            WebRequestMapper mapper,
            Starts starts,
            GroupedStarts grouped,
            Idempotency idempotency,
            Retrying retrying,
            TransactionTemplate transaction) {
        this.listening = new SharedLooks<>(mapper::listening, LOOK_PATIENCE);
        this.starts = starts;
        this.grouped = grouped;
        this.idempotency = idempotency;
        this.retrying = retrying;
        this.transaction = transaction;
    }

    /** The row that listens at the address now; an unknown address and one that is off are answered alike. */
    WebRequestRow at(String url) {
        WebRequestRow row = listening.of(url);
        if (row == null) {
            throw Problems.notFound("event.no-address", url);
        }
        return row;
    }

    /** Whether it takes a script to know whether anything is to start. */
    boolean isConditional(WebRequestRow row) {
        String element = row.element();
        return element != null && starts.isConditional(row.scriptId(), element);
    }

    /**
     * Takes the process on and answers with it, without waiting for its beginning.
     *
     * @param wanted whether the caller still waits; asked right before anything is written
     */
    CompletionStage<ResponseEntity<byte[]>> startOnly(
            WebRequestRow row, WebCall call, @Nullable Actor caller, BooleanSupplier wanted) {
        return grouped.start(start(row, call, caller, true), call.raw().length, wanted)
                .thenApply(processId -> WebAnswer.accepted(started(processId)));
    }

    /**
     * The same in a transaction of its own, and once for each key: who has the key may keep it until a scenario has come to its end, and
     * no other request must wait for that.
     */
    ResponseEntity<byte[]> startOnce(WebRequestRow row, WebCall call, @Nullable Actor caller, @Nullable String key) {
        Optional<Idempotency.Request> request = request(row, call, key);
        Optional<Idempotency.Answer> before = request.flatMap(idempotency::earlier);
        if (before.isPresent()) {
            return WebAnswer.again(before.get());
        }
        try {
            Long processId = retrying.run(() -> transaction.execute(status -> begun(row, call, caller, request)));
            if (processId == null || processId == 0) {
                throw Problems.notFound(); // what is known of why stays written down
            }
            return WebAnswer.accepted(processId);
        } catch (AnsweredBefore faster) {
            return WebAnswer.again(faster.answer());
        }
    }

    private long begun(WebRequestRow row, WebCall call, @Nullable Actor caller, Optional<Idempotency.Request> request) {
        long processId = starts.queue(List.of(start(row, call, caller, true))).get(0);
        if (processId != 0) {
            claim(request, processId);
        }
        return processId;
    }

    private static long started(long processId) {
        if (processId == 0) {
            throw Problems.notFound();
        }
        return processId;
    }

    private void claim(Optional<Idempotency.Request> request, long processId) {
        request.flatMap(asked -> idempotency.claim(asked, processId)).ifPresent(earlier -> {
            throw new AnsweredBefore(earlier);
        });
    }

    /** Starts, waits without holding a thread, and answers with what the scenario says. */
    CompletionStage<ResponseEntity<byte[]>> ask(
            WebRequestRow row, WebCall call, @Nullable Actor caller, @Nullable String key) {
        Optional<Idempotency.Request> request = request(row, call, key);
        Optional<Idempotency.Answer> before = request.flatMap(idempotency::earlier);
        if (before.isPresent()) {
            return again(before.get());
        }
        try {
            return starts.ask(start(row, call, caller, false), PATIENCE, processId -> claim(request, processId))
                    .thenApply(follow -> {
                        ResponseEntity<byte[]> answer = answer(follow);
                        request.filter(asked -> follow.state() != Starts.Follow.State.STOPPED)
                                .ifPresent(asked -> idempotency.answered(
                                        asked,
                                        new Idempotency.Answer(
                                                answer.getStatusCode().value(), WebAnswer.kept(answer))));
                        return answer;
                    });
        } catch (AnsweredBefore faster) {
            return again(faster.answer());
        }
    }

    /** The answer that was given before; when that one is still on its way, whoever asks again waits for the same process. */
    private CompletionStage<ResponseEntity<byte[]>> again(Idempotency.Answer before) {
        return before.process()
                .map(processId -> starts.follow(processId, PATIENCE).thenApply(WebRequests::answer))
                .orElseGet(() -> CompletableFuture.completedFuture(WebAnswer.again(before)));
    }

    private static ResponseEntity<byte[]> answer(Starts.Follow follow) {
        return switch (follow.state()) {
            case NOT_STARTED -> throw Problems.notFound();
            case FAILED ->
                throw new Problem(
                        FAILED,
                        Text.of("event.failed"),
                        List.of(Fault.general("scenario-failed", Text.of("event.failed"))),
                        Map.of("processId", Long.toString(follow.processId())));
            case COMPLETED -> WebAnswer.of(follow.variables());
            case WAITING, RUNNING, STOPPED ->
                WebAnswer.spoken(follow.variables())
                        ? WebAnswer.of(follow.variables())
                        : WebAnswer.accepted(follow.processId());
        };
    }

    private static Starts.Start start(WebRequestRow row, WebCall call, @Nullable Actor caller, boolean async) {
        Long userId = caller == null ? null : caller.userId();
        return new Starts.Start(
                row.scriptId(),
                row.element(),
                KIND,
                row.id(),
                null,
                call.into(RecordEvents.common(row.id(), KIND, async, row.scriptId(), userId)),
                null,
                caller,
                userId == null ? new Cause(null, null, null, 0) : Cause.byPerson(userId),
                null);
    }

    private static Optional<Idempotency.Request> request(WebRequestRow row, WebCall call, @Nullable String key) {
        return Optional.ofNullable(key)
                .map(sent -> new Idempotency.Request("web:" + row.id() + ":" + call.method(), sent, call.raw()));
    }

    /** Ends the start of a request that another one with the same key was faster with. */
    static final class AnsweredBefore extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Idempotency.Answer answer;

        AnsweredBefore(Idempotency.Answer answer) {
            super("answered before");
            this.answer = answer;
        }

        Idempotency.Answer answer() {
            return answer;
        }
    }
}
