package dev.artel.testing;

import dev.artel.integration.Http;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands in for the world outside in module tests: answers every call with what it was told last, and remembers the calls. */
public final class RecordedHttp implements Http {
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile Answer answer = json(200, "{}");

    public static Answer json(int status, String body) {
        return new Answer(
                status, Map.of("content-type", List.of("application/json")), body.getBytes(StandardCharsets.UTF_8));
    }

    public void answer(Answer next) {
        answer = next;
    }

    /** All calls so far, by all tests of the run. */
    public List<Call> calls() {
        return calls;
    }

    @Override
    public Answer call(Call call) {
        calls.add(call);
        return answer;
    }
}
