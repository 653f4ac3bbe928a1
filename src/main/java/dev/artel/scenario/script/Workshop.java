package dev.artel.scenario.script;

import dev.artel.kernel.Problem;
import dev.artel.kernel.Text;
import dev.artel.kernel.Texts;
import dev.artel.scenario.script.crew.Crew;
import dev.artel.scenario.script.executor.Budget;
import dev.artel.scenario.script.executor.ScriptThreads;
import dev.artel.scenario.script.executor.ThreadSettings;
import dev.artel.scenario.script.guest.Digests;
import dev.artel.scenario.script.guest.Guest;
import dev.artel.scenario.script.guest.GuestSettings;
import dev.artel.scenario.script.guest.Guests;
import dev.artel.scenario.script.guest.Program;
import dev.artel.scenario.script.guest.Programs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What all sessions share: limits, where scripts run, and for those inside the product the threads, the engine and the programs. */
final class Workshop implements AutoCloseable {
    private static final Duration SAME = Duration.ofSeconds(1);
    private static final long CHARACTERS = 8_000_000;

    /** So much a script may use even when the time is up: most have ended by then. */
    private static final Duration SHORTEST = Duration.ofMillis(50);

    private final ScriptLimits limits;
    private final Clock clock;
    private final Programs programs = new Programs(CHARACTERS);
    private final WarmUp warmUp = new WarmUp(this);
    private final ScriptThreads threads;
    private final Venue venue;
    private @Nullable Guests guests;

    /**
     * @param crew processes that somebody else keeps; null where this one is to start its own
     */
    Workshop(ScriptLimits limits, ScriptSettings settings, Clock clock, @Nullable Crew crew) {
        this.limits = limits;
        this.clock = clock;
        this.venue = new Venue(settings, limits, warmUp, crew, ready -> new Practice(this, ready).play());
        this.threads = new ScriptThreads(
                new ThreadSettings(
                        limits.threads(),
                        limits.patience(),
                        limits.grace(),
                        limits.stuck(),
                        limits.quarantine(),
                        limits.heapPercent()),
                this::renew,
                venue::leaveTheProduct);
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

    Venue venue() {
        return venue;
    }

    /** Begins to get ready in the background. */
    void start(Locale language) {
        venue.start(language);
    }

    /** One that is ready already, where there is one: what does not depend on the language needs no further one. */
    Locale language() {
        return venue.crew() == null ? warmUp.language() : Texts.nearest(venue.language());
    }

    /** Where the scripts of a session run from now on. */
    Workplace place(Desk desk) {
        Crew crew = venue.crew();
        return crew == null ? new InProcess(this, desk) : new InWorker(this, desk, crew.seat());
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

    Programs programs() {
        return programs;
    }

    /** What a script of that kind may use: no more time than is left until the deadline. */
    ScriptLimits.Use use(Script.Kind kind, @Nullable Instant deadline) {
        ScriptLimits.Use use = kind == Script.Kind.EXPRESSION ? limits.expression() : limits.code();
        Duration left = deadline == null ? use.time() : Duration.between(clock.instant(), deadline);
        if (left.compareTo(use.time()) >= 0) {
            return use;
        }
        return new ScriptLimits.Use(left.compareTo(SHORTEST) < 0 ? SHORTEST : left, use.bytes());
    }

    Budget budget(ScriptLimits.Use use) {
        return new Budget(use.time(), use.bytes(), limits.hostTime(), limits.hostCalls());
    }

    /** Whether the text is not too long. */
    boolean isFit(Script script) {
        return script.text().length() <= limits.sourceChars();
    }

    Problem unfit() {
        return new Problem(ScriptProblems.SYNTAX, Text.of("script.source-too-long", limits.sourceChars()));
    }

    Program program(Script script) {
        return programs.of(script.text(), script.kind() == Script.Kind.EXPRESSION, script.strict());
    }

    Guest open(Desk desk) {
        return guests().open(desk, settings(desk.scope()));
    }

    GuestSettings settings(ScriptScope scope) {
        return new GuestSettings(
                scope.zone(),
                Texts.nearest(scope.locale()),
                ahead(),
                scope.functions(),
                Digests.names(),
                scope.steps(),
                new GuestSettings.CopyLimits(limits.depth(), limits.nodes(), limits.chars()));
    }

    @Override
    public void close() {
        threads.close();
        venue.close();
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
