package dev.artel.scenario.script;

import dev.artel.scenario.script.executor.Budget;
import dev.artel.scenario.script.guest.Guest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the scripts of one session run: one context, built at the first of them, and anew after one that was ended from outside. Used by
 * the session's thread alone.
 */
interface Workplace extends AutoCloseable {
    /**
     * Runs the scripts in turn, up to the first that fails or, where that is wanted, whose value is true. What a host function has thrown
     * that is no problem is thrown on.
     */
    List<Given> run(Job job);

    /** Whether it cannot be used any more, so that the session needs another. */
    default boolean isClosed() {
        return false;
    }

    @Override
    void close();

    /**
     * Scripts to run.
     *
     * @param budget of each
     * @param untilTrue whether the first true value ends it
     */
    record Job(List<Script> scripts, Budget budget, boolean untilTrue) {}

    /**
     * How one script ended.
     *
     * @param failure of the guest or the executor; null when there is a result
     */
    record Given(
            Guest.@Nullable Result result,
            @Nullable RuntimeException failure,
            Duration scriptTime,
            Duration hostTime,
            ScriptLog log) {}
}
