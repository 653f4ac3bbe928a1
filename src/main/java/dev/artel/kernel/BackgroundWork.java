package dev.artel.kernel;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/** Work that goes on beside requests: from the moment the product is ready until the web server has stopped. */
public abstract class BackgroundWork implements SmartLifecycle {
    /** Below the web server's phases, so that it stops after them. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

    private boolean wanted;
    private boolean ready;
    private boolean going;

    /** Begins; called again only after {@link #end}. */
    protected abstract void begin();

    /** Lets what is under way come to its end; called only after {@link #begin}. */
    protected abstract void end();

    @EventListener(ApplicationReadyEvent.class)
    public final synchronized void whenReady() {
        ready = true;
        beginIfDue();
    }

    @Override
    public final synchronized void start() {
        wanted = true;
        beginIfDue();
    }

    @Override
    public final synchronized void stop() {
        wanted = false;
        if (going) {
            going = false;
            end();
        }
    }

    @Override
    public final synchronized boolean isRunning() {
        return wanted;
    }

    @Override
    public final int getPhase() {
        return PHASE;
    }

    private void beginIfDue() {
        if (wanted && ready && !going) {
            begin();
            going = true;
        }
    }
}
