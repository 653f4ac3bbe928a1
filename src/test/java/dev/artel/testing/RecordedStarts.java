package dev.artel.testing;

import dev.artel.event.Starts;
import dev.artel.kernel.Fault;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import tools.jackson.databind.node.ObjectNode;

/** Stands in for the process module in module tests: starts nothing and remembers what should have been started. */
public final class RecordedStarts implements Starts {
    private final List<Start> starts = new CopyOnWriteArrayList<>();

    /** Everything asked for so far, in order, by all tests of the run: filter by the own scenario's number. */
    public List<Start> all() {
        return List.copyOf(starts);
    }

    public List<Start> of(long scriptId) {
        return starts.stream().filter(start -> start.scriptId() == scriptId).toList();
    }

    @Override
    public long start(Start start) {
        starts.add(start);
        return starts.size();
    }

    @Override
    public List<Long> queue(List<Start> taken) {
        return taken.stream().map(this::start).toList();
    }

    @Override
    public CompletionStage<Follow> ask(Start start, Duration patience, LongConsumer first) {
        long processId = start(start);
        first.accept(processId);
        return follow(processId, patience);
    }

    @Override
    public CompletionStage<Follow> settle(Start start, Duration patience) {
        return ask(start, patience, id -> {});
    }

    @Override
    public void useless(long processId, Problem why) {
        throw new AssertionError("nothing was answered", why);
    }

    @Override
    public boolean isConditional(long scriptId, String element) {
        return false;
    }

    @Override
    public boolean looksBefore(long scriptId) {
        return false;
    }

    @Override
    public Optional<Long> account(long scriptId) {
        return Optional.empty();
    }

    @Override
    public void decide(Start start, Consumer<ObjectNode> answer) {
        start(start);
        answer.accept(Json.object());
    }

    @Override
    public List<Fault> obstacles(long scriptId) {
        return List.of();
    }

    @Override
    public CompletionStage<Follow> follow(long processId, Duration patience) {
        return CompletableFuture.completedFuture(new Follow(processId, Follow.State.RUNNING, Json.object()));
    }
}
