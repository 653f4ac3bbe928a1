package dev.artel.scenario.script;

import dev.artel.kernel.Problem;
import dev.artel.kernel.Text;
import dev.artel.kernel.Texts;
import dev.artel.scenario.script.executor.Budget;
import dev.artel.scenario.script.executor.Execution;
import dev.artel.scenario.script.executor.ScriptThreads;
import dev.artel.scenario.script.executor.ThreadSettings;
import dev.artel.scenario.script.guest.Guest;
import dev.artel.scenario.script.guest.GuestSettings;
import dev.artel.scenario.script.guest.Guests;
import dev.artel.scenario.script.guest.Program;
import dev.artel.scenario.script.guest.Programs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all sessions share: limits, threads, the engine and the programs. */
final class Workshop implements AutoCloseable {
    private static final Duration SAME = Duration.ofSeconds(1);

    private final ScriptLimits limits;
    private final Clock clock;
    private final Programs programs = new Programs();
    private final WarmUp warmUp = new WarmUp(this);
    private final ScriptThreads threads;
    private @Nullable Guests guests;

    Workshop(ScriptLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.threads = new ScriptThreads(
                new ThreadSettings(
                        limits.threads(),
                        limits.patience(),
                        limits.grace(),
                        limits.stuck(),
                        limits.quarantine(),
                        limits.heapPercent()),
                this::renew);
    }

    ScriptLimits limits() {
        return limits;
    }

    ScriptThreads threads() {
        return threads;
    }

    WarmUp warmUp() {
        return warmUp;
    }

    /** Built at the first use, which is the warm-up's: starting the product does not wait for it. */
    synchronized Guests guests() {
        Guests present = guests;
        if (present == null) {
            present = new Guests();
            guests = present;
        }
        return present;
    }

    Execution execution(ScriptLimits.Use use) {
        return threads.execution(new Budget(use.time(), use.bytes(), limits.hostTime(), limits.hostCalls()));
    }

    /** Throws a Problem when the text is too long. */
    Program program(Script script) {
        if (script.text().length() > limits.sourceChars()) {
            throw new Problem(ScriptProblems.SYNTAX, Text.of("script.source-too-long", limits.sourceChars()));
        }
        return programs.of(script.text(), script.kind() == Script.Kind.EXPRESSION, script.strict());
    }

    Guest open(Desk desk, ScriptScope scope) {
        return open(guests(), desk, scope);
    }

    Guest open(Guests of, Desk desk, ScriptScope scope) {
        return of.open(
                desk,
                new GuestSettings(
                        scope.zone(),
                        Texts.nearest(scope.locale()),
                        ahead(),
                        scope.functions(),
                        List.copyOf(Digests.FUNCTIONS.keySet()),
                        scope.steps(),
                        new GuestSettings.CopyLimits(limits.depth(), limits.nodes(), limits.chars())));
    }

    @Override
    public void close() {
        threads.close();
    }

    /** A thread that was ended by force may have damaged the engine: another takes its place once it is warm. */
    private void renew() {
        Guests fresh = new Guests();
        warmUp.renew(fresh);
        replace(fresh);
    }

    private synchronized void replace(Guests fresh) {
        guests = fresh;
    }

    private Duration ahead() {
        Duration ahead = Duration.between(Instant.now(), clock.instant());
        return ahead.abs().compareTo(SAME) > 0 ? ahead : Duration.ZERO;
    }
}
