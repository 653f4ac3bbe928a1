package dev.artel.scenario.script;

import dev.artel.kernel.Texts;
import dev.artel.scenario.script.ScriptLimits.Use;
import dev.artel.scenario.script.crew.Crew;
import dev.artel.testing.TestCrew;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** One of each mode for all plain tests of scripts, with short limits: getting ready takes a second. */
final class SharedScripts {
    static final long MEGABYTE = 1024L * 1024;
    static final ScriptLimits SHORT = ScriptLimits.standard()
            .with(
                    new Use(Duration.ofMillis(250), 48 * MEGABYTE),
                    new Use(Duration.ofSeconds(4), 256 * MEGABYTE),
                    Duration.ofSeconds(1));

    private static volatile Duration ahead = Duration.ZERO;
    private static final Scripts IN_PROCESS = new Scripts(SHORT, ScriptSettings.inProcess(), new Moved());
    private static final Scripts IN_WORKER = inWorker(SHORT, TestCrew.get());

    private SharedScripts() {}

    static Scripts get(ScriptSettings.Mode mode) {
        return switch (mode) {
            case IN_PROCESS -> IN_PROCESS;
            case WORKER -> IN_WORKER;
        };
    }

    /** In that process, whoever else uses it. */
    static Scripts inWorker(ScriptLimits limits, Crew crew) {
        return new Scripts(limits, ScriptSettings.worker(), new Moved(), () -> Texts.DEFAULT, crew);
    }

    /** Scripts that begin from here on see a clock so far ahead of the machine's. */
    static void moveClock(Duration newAhead) {
        ahead = newAhead;
    }

    private static final class Moved extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }
}
