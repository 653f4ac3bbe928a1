package dev.artel.process.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Plays rules side by side, each in a catalog that only it watches. */
final class Rules {
    /** How many go on at the same time. */
    static final int THREADS = 4;

    private Rules() {}

    /** Gives what was wrong, one for a trial at most. */
    static List<Wrong> together(List<RuleTrial> trials, List<String> watched) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<Wrong>>> lanes = IntStream.range(0, THREADS)
                    .mapToObj(lane -> (Callable<List<Wrong>>) () -> lane(trials, lane, watched.get(lane)))
                    .toList();
            List<Wrong> wrong = new ArrayList<>();
            for (Future<List<Wrong>> lane : threads.invokeAll(lanes)) {
                wrong.addAll(lane.get());
            }
            return wrong;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Wrong> lane(List<RuleTrial> trials, int lane, String watched) {
        List<Wrong> wrong = new ArrayList<>();
        for (int i = lane; i < trials.size(); i += THREADS) {
            play(trials.get(i), watched).ifPresent(wrong::add);
        }
        return wrong;
    }

    private static Optional<Wrong> play(RuleTrial trial, String watched) {
        try {
            if (!trial.tooMany()) {
                trial.play(watched);
            }
            return Optional.empty();
        } catch (Wrong e) {
            return Optional.of(e);
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(trial.wrong("cannot be gone on with", e + "\n  at " + e.getStackTrace()[0]));
        }
    }
}
