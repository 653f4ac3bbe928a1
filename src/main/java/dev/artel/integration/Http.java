package dev.artel.integration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one guarded door for calls to addresses that people write: private and loopback addresses are refused unless allowed, the
 * connection goes to exactly the address that was checked, redirects are checked hop by hop, size and time are capped. Never call it
 * inside a transaction.
 */
public interface Http {
    /**
     * Calls and waits for the whole answer; any status is an answer.
     *
     * @throws dev.artel.kernel.Problem HttpRefused (address not allowed), HttpTimeout, HttpFailed (no connection), HttpTooLarge
     */
    Answer call(Call call);

    /**
     * A call.
     *
     * @param body null for none
     * @param timeout of the whole call; at most 5 minutes
     */
    record Call(String method, String url, Map<String, String> headers, byte @Nullable [] body, Duration timeout) {}

    /** An answer; names of headers in lower case. */
    record Answer(int status, Map<String, List<String>> headers, byte[] body) {}
}
