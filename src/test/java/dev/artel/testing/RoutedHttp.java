package dev.artel.testing;

import dev.artel.integration.Http;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The product's door to the world outside in tests of the whole house: for addresses that a test plays it answers itself. */
public final class RoutedHttp implements Http {
    private final Http real;
    private final Map<String, Deque<Supplier<Answer>>> played = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    RoutedHttp(Http real) {
        this.real = real;
    }

    /** Calls of exactly that address are answered so from now on. */
    public void play(String url, Answer answer) {
        play(url, List.of(() -> answer));
    }

    /** Calls of that address are answered so in turn, or fail as the supplier does; the last one stays. */
    public void play(String url, List<Supplier<Answer>> answers) {
        played.put(url, new ConcurrentLinkedDeque<>(answers));
    }

    /** The calls of an address that was played. */
    public List<Call> calls(String url) {
        return calls.stream().filter(call -> call.url().equals(url)).toList();
    }

    @Override
    public Answer call(Call call) {
        Deque<Supplier<Answer>> answers = played.get(call.url());
        if (answers == null) {
            return real.call(call);
        }
        calls.add(call);
        Supplier<Answer> next = answers.size() > 1 ? answers.remove() : answers.element();
        return next.get();
    }
}
