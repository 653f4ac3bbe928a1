package dev.artel.scenario.script.crew;

import java.util.concurrent.ThreadFactory;

/** The threads that look after worker processes. */
final class Daemons {
    private Daemons() {}

    static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, "artel-script-" + name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
