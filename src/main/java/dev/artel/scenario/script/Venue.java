package dev.artel.scenario.script;

import dev.artel.kernel.Text;
import dev.artel.kernel.Texts;
import dev.artel.scenario.script.ScriptSettings.Mode;
import dev.artel.scenario.script.crew.Crew;
import dev.artel.scenario.script.crew.CrewSettings;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where scripts run now: in the product or in its worker processes. A script inside the product that nothing stops moves all others to
 * the workers, for good; where no worker can be started they run inside the product. Either way the health tells.
 */
final class Venue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Venue.class);
    private static final int RUNS = 100_000;
    private static final Duration DRAIN = Duration.ofSeconds(2);
    private static final Duration REST = Duration.ofSeconds(3);
    private static final Duration GRACE = Duration.ofMillis(750);

    private final ScriptSettings settings;
    private final ScriptLimits limits;
    private final WarmUp warmUp;
    private volatile Locale language = Texts.DEFAULT;
    private final boolean borrowed;
    private final Consumer<Crew> practice;
    private @Nullable Crew crew;
    private boolean moved;
    private boolean closed;

    /**
     * @param practice what to do with processes of its own when they are there and nobody needs them
     */
    Venue(ScriptSettings settings, ScriptLimits limits, WarmUp warmUp, @Nullable Crew crew, Consumer<Crew> practice) {
        this.settings = settings;
        this.limits = limits;
        this.warmUp = warmUp;
        this.crew = crew;
        this.practice = practice;
        this.borrowed = crew != null;
    }

    /** Begins to get ready in the background. */
    void start(Locale wanted) {
        language = wanted;
        if (settings.mode() == Mode.WORKER) {
            open().start(Texts.nearest(wanted));
        } else {
            warmUp.start(wanted);
        }
    }

    /** The company's. */
    Locale language() {
        return language;
    }

    /** The workers; null when scripts run inside the product. */
    @Nullable Crew crew() {
        if (settings.mode() == Mode.WORKER) {
            Crew present = open();
            return present.isHopeless() ? null : present;
        }
        Crew present = refuge();
        return present != null && present.isServing() ? present : null;
    }

    /** A script inside the product cannot be stopped: the next ones run where they can be. */
    void leaveTheProduct() {
        if (begin()) {
            LOG.error(
                    "A script cannot be stopped. From now on scripts run in worker processes, until the product is started again");
            open().start(Texts.nearest(language));
        }
    }

    /** Why it is not as it should be; null when it is. */
    @Nullable Text reason(int stuck, boolean refusing) {
        Crew present = refuge();
        if (stuck > 0) {
            boolean served = present != null && present.isServing();
            String key = served ? "script.health-moved" : "script.health-stuck";
            return Text.of(refusing && !served ? "script.health-refusing" : key, stuck);
        }
        boolean well = present == null || present.isServing() || !present.isFailing();
        if (present == null || well || settings.mode() == Mode.IN_PROCESS) {
            return null;
        }
        return Text.of(present.isHopeless() ? "script.health-in-process" : "script.health-no-worker");
    }

    /** Scripts under way in workers. */
    int running() {
        Crew present = refuge();
        return present == null ? 0 : present.running();
    }

    @Override
    public void close() {
        Crew last;
        synchronized (this) {
            closed = true;
            last = crew;
        }
        if (last != null && !borrowed) {
            last.close();
        }
    }

    private synchronized boolean begin() {
        if (moved || closed || settings.mode() == Mode.WORKER) {
            return false;
        }
        moved = true;
        return true;
    }

    /** The workers, where scripts are meant to run in them by now. */
    private synchronized @Nullable Crew refuge() {
        return moved || settings.mode() == Mode.WORKER ? crew : null;
    }

    private synchronized Crew open() {
        Crew present = crew;
        if (present == null) {
            present = new Crew(new CrewSettings(
                    settings.workers(),
                    settings.spares(),
                    settings.heap(),
                    RUNS,
                    limits.threads(),
                    limits.patience(),
                    limits.grace().compareTo(GRACE) < 0 ? limits.grace() : GRACE,
                    DRAIN,
                    REST,
                    settings.folder(),
                    limits.heapPercent()));
            Crew made = present;
            made.practise(() -> practice.accept(made));
            crew = present;
            if (closed) {
                present.close();
            }
        }
        return present;
    }
}
