package dev.artel.testing;

import dev.artel.integration.Http;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The product's door to the world outside in tests of the whole house: for addresses that a test plays it answers itself. */
public final class RoutedHttp implements Http {
    private final Http real;
    private final Map<String, Answer> played = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    RoutedHttp(Http real) {
        this.real = real;
    }

    /** Calls of exactly that address are answered so from now on. */
    public void play(String url, Answer answer) {
        played.put(url, answer);
    }

    /** The calls of an address that was played. */
    public List<Call> calls(String url) {
        return calls.stream().filter(call -> call.url().equals(url)).toList();
    }

    @Override
    public Answer call(Call call) {
        Answer answer = played.get(call.url());
        if (answer == null) {
            return real.call(call);
        }
        calls.add(call);
        return answer;
    }
}
