package dev.artel.process.game;

import dev.artel.testing.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Plays trials side by side: each goes its own way, and what goes wrong with one holds up none of the others. */
final class Plays implements AutoCloseable {
    private static final int TOLD = 8;
    private static final int THREADS = 4;
    /** After so many rounds the clock is put ahead, also where nobody waits for that: what is over must not go off. */
    private static final int RINGS = 3;

    private static final Duration AHEAD = Duration.ofMinutes(61);

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Rest rest;
    private final MovableClock clock;
    private List<Wrong> wrong = List.of();

    Plays(Rest rest, MovableClock clock) {
        this.rest = rest;
        this.clock = clock;
    }

    /**
     * Publishes and starts them, tells them what they wait for, and compares each time.
     *
     * @return what was wrong, one for a trial at most
     * @throws IllegalStateException when something is due for ever that belongs to none of them
     */
    List<Wrong> together(List<Trial> trials) {
        wrong = Collections.synchronizedList(new ArrayList<>());
        List<Trial> going = still(trials, Trial::begins);
        for (int round = 1; round <= TOLD && !going.isEmpty(); round++) {
            going = still(rested(going), Trial::check);
            if (round % RINGS == 0) {
                going.removeIf(Trial::ringsForEver);
                each(without(trials, going), this::takeAway);
                clock.advance(AHEAD);
                going.forEach(Trial::ring);
            } else {
                going = still(going, Trial::tell);
            }
        }
        each(trials, this::takeAway);
        return wrong;
    }

    /** Those that come to rest; the others are taken away, and the rest goes on. */
    private List<Trial> rested(List<Trial> going) {
        if (rest.comes()) {
            return going;
        }
        List<Trial> resting = still(going, Trial::requireRest);
        each(without(going, resting), this::takeAway);
        if (resting.size() < going.size()) {
            return rested(resting);
        }
        throw new IllegalStateException(
                "never comes to rest, seeds " + going.stream().map(Trial::seed).toList() + ": " + rest.due());
    }

    private static List<Trial> without(Collection<Trial> trials, Collection<Trial> others) {
        return trials.stream().filter(trial -> !others.contains(trial)).toList();
    }

    /** What cannot be taken away is wrong, and left alone. */
    private void takeAway(Trial trial) {
        trial.takeAway().ifPresent(process -> {
            rest.leave(process);
            throw trial.wrong("cannot be taken away", "process " + process);
        });
    }

    private List<Trial> still(List<Trial> trials, Consumer<Trial> what) {
        List<Boolean> go = each(trials, what);
        return new ArrayList<>(IntStream.range(0, trials.size())
                .filter(i -> go.get(i) && !trials.get(i).over())
                .mapToObj(trials::get)
                .toList());
    }

    /** Does it with all of them, a few at a time; gives with whom it went well. */
    private List<Boolean> each(Collection<Trial> trials, Consumer<Trial> what) {
        List<Callable<Boolean>> calls = trials.stream()
                .map(trial -> (Callable<Boolean>) () -> went(trial, what))
                .toList();
        try {
            List<Boolean> went = new ArrayList<>();
            for (Future<Boolean> one : threads.invokeAll(calls)) {
                went.add(one.get());
            }
            return went;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean went(Trial trial, Consumer<Trial> what) {
        try {
            what.accept(trial);
            return true;
        } catch (Wrong e) {
            wrong.add(e);
        } catch (AssertionError | RuntimeException e) {
            wrong.add(trial.wrong("cannot be gone on with", e));
        }
        return false;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
