package dev.artel.event;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Answers given once, for requests that carry an {@code Idempotency-Key}; kept 24 hours. */
@Service
public class Idempotency {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int LONGEST_KEY = 255;
    private static final int PORTION = 1000;

    private final IdempotencyMapper mapper;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Idempotency(IdempotencyMapper mapper, Clock clock, TransactionTemplate transaction) {
        this.mapper = mapper;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * An answer as it was given.
     *
     * @param status HTTP status
     * @param body any JSON, or whatever the asker wants to see again
     * @param process the process that is still on its way to the answer; empty when the answer has been given
     */
    public record Answer(int status, JsonNode body, Optional<Long> process) {
        /** An answer that has been given. */
        public Answer(int status, JsonNode body) {
            this(status, body, Optional.empty());
        }
    }

    /**
     * A request that carries a key.
     *
     * @param scope what the key belongs to, such as {@code start:7}
     * @param key as the client sent it, 255 characters at most
     * @param body what was asked; the same key with another body is a Conflict
     */
    public record Request(String scope, String key, byte[] body) {
        public Request {
            if (key.isBlank() || key.length() > LONGEST_KEY) {
                throw Problems.badField("Idempotency-Key", "invalid", "event.idempotency-key", LONGEST_KEY);
            }
        }
    }

    /**
     * Claims the key in the caller's transaction, together with the process that the request starts; a second caller waits until that
     * transaction ends.
     *
     * @return the first answer if the key was claimed before ({@code 202} with the process when that one is still on its way); empty
     *     when the caller is the first
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Answer> claim(Request request, @Nullable Long processId) {
        byte[] key = hash(request.key().getBytes(StandardCharsets.UTF_8));
        mapper.forgetOne(request.scope(), key, clock.instant().minus(KEPT));
        int claimed = mapper.claim(request.scope(), key, hash(request.body()), processId, clock.instant());
        return claimed == 1 ? Optional.empty() : earlier(request);
    }

    /** The answer of an earlier request with that key, if there was one. */
    @Transactional(readOnly = true)
    public Optional<Answer> earlier(Request request) {
        byte[] key = hash(request.key().getBytes(StandardCharsets.UTF_8));
        IdempotencyMapper.Row row =
                mapper.find(request.scope(), key, clock.instant().minus(KEPT));
        if (row == null) {
            return Optional.empty();
        }
        if (!MessageDigest.isEqual(row.bodyHash(), hash(request.body()))) {
            throw Problems.conflict("event.idempotency-other-body");
        }
        if (row.status() == null || row.answer() == null) {
            String processId = row.processId() == null ? "" : Long.toString(row.processId());
            return Optional.of(
                    new Answer(202, Json.object().put("processId", processId), Optional.ofNullable(row.processId())));
        }
        return Optional.of(new Answer(row.status(), Json.read(row.answer())));
    }

    /** Keeps the answer for whoever asks again. */
    @Transactional
    public void answered(Request request, Answer answer) {
        byte[] key = hash(request.key().getBytes(StandardCharsets.UTF_8));
        mapper.answered(request.scope(), key, answer.status(), Json.write(answer.body()));
    }

    /** Forgets keys older than 24 hours, in portions. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    public void forget() {
        Instant before = clock.instant().minus(KEPT);
        Integer gone = PORTION;
        while (gone != null && gone == PORTION) {
            gone = transaction.execute(status -> mapper.forget(before, PORTION));
        }
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
