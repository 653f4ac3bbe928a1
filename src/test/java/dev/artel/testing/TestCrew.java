package dev.artel.testing;

import dev.artel.scenario.script.crew.Crew;
import dev.artel.scenario.script.crew.CrewSettings;
import java.time.Duration;

/** The worker process of this JVM's tests, without a spare; it ends with the JVM. */
public final class TestCrew {
    private TestCrew() {}

    public static Crew get() {
        return Holder.CREW;
    }

    private static final class Holder {
        static final Crew CREW = new Crew(settings());
    }

    /** Of crews of one worker. */
    public static CrewSettings settings() {
        return new CrewSettings(
                1,
                0,
                192,
                100_000,
                8,
                Duration.ofSeconds(10),
                Duration.ofMillis(750),
                Duration.ofSeconds(2),
                Duration.ZERO,
                null,
                80);
    }
}
