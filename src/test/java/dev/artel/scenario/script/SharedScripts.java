package dev.artel.scenario.script;

import dev.artel.scenario.script.ScriptLimits.Use;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** One engine for all plain tests of scripts, with short limits: building one takes a second. */
final class SharedScripts {
    static final long MEGABYTE = 1024L * 1024;
    static final ScriptLimits SHORT = ScriptLimits.standard()
            .with(
                    new Use(Duration.ofMillis(400), 48 * MEGABYTE),
                    new Use(Duration.ofSeconds(4), 256 * MEGABYTE),
                    Duration.ofSeconds(1));

    private static volatile Duration ahead = Duration.ZERO;
    private static final Scripts SCRIPTS = new Scripts(SHORT, new Moved());

    private SharedScripts() {}

    static Scripts get() {
        return SCRIPTS;
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
