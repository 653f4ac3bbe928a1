package dev.artel.event;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Answers given once, for requests that carry an {@code Idempotency-Key}; kept 24 hours. */
public interface Idempotency {
    /**
     * Claims a key in the caller's transaction; a second caller waits for the first.
     *
     * @param scope what the key belongs to, such as {@code start:7}
     * @param body what was asked; the same key with another body is a Conflict
     * @return the first answer if there was one; empty when the caller is the first and has to {@link #answered} in the same transaction
     */
    Optional<Answer> claim(String scope, String key, byte[] body);

    void answered(String scope, String key, Answer answer);

    /** An answer as it was given. */
    record Answer(int status, JsonNode body) {}
}
