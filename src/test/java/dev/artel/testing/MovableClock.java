package dev.artel.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The clock of the tests: it runs as time does, and can be put ahead. The process engine's own clock goes along. */
public final class MovableClock extends Clock {
    private final Clock real = Clock.tickMillis(ZoneOffset.UTC);
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** Puts the clock ahead by that much more. */
    public void advance(Duration duration) {
        Duration now = ahead.updateAndGet(before -> before.plus(duration));
        ClockUtil.offset(now.toMillis());
    }

    /** Back to the real time. */
    public void reset() {
        ahead.set(Duration.ZERO);
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("the clock is asked in UTC; ask Company for its zone");
    }
}
