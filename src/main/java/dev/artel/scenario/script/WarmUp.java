package dev.artel.scenario.script;

import dev.artel.kernel.Texts;
import dev.artel.scenario.script.guest.Guests;
import dev.artel.scenario.script.guest.Rehearsal;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the engine and the libraries once, in the background: cold, the first script would need seconds and run out of its time. */
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final long PATIENCE = 120;
    private static final long STACK = 2L * 1024 * 1024;

    private final Workshop workshop;
    private final Map<Locale, CountDownLatch> warm = new ConcurrentHashMap<>();

    WarmUp(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Begins in the background, once for each language: what is parsed is shared within a language only. */
    CountDownLatch start(Locale language) {
        return warm.computeIfAbsent(Texts.nearest(language), locale -> {
            CountDownLatch done = new CountDownLatch(1);
            Runnable work = () -> {
                try {
                    warm(workshop.guests(), locale);
                } finally {
                    done.countDown();
                }
            };
            Thread thread = new Thread(null, work, "artel-script-warm-up-" + locale, STACK);
            thread.setDaemon(true);
            thread.start();
            return done;
        });
    }

    /** One that was begun with already, where there is one: what does not depend on the language needs no further one. */
    Locale language() {
        return warm.keySet().stream().findFirst().orElse(Texts.DEFAULT);
    }

    /** Waits for it, two minutes at most: a slow machine is better served by trying than by refusing. */
    void await(Locale language) {
        try {
            if (!start(language).await(PATIENCE, TimeUnit.SECONDS)) {
                LOG.warn("Scripts are run although the engine is not ready after {} s", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same for an engine that is to take the place of the present one. */
    void renew(Guests fresh) {
        warm.keySet().forEach(language -> warm(fresh, language));
    }

    private void warm(Guests guests, Locale language) {
        long from = System.nanoTime();
        try {
            Rehearsal.play(guests, workshop.programs(), language);
            LOG.info(
                    "Scripts are ready in language {} after {} ms",
                    language,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from));
        } catch (RuntimeException e) {
            LOG.error("The script engine could not be built", e);
        }
    }
}
