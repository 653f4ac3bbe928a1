package dev.artel.start;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many threads of each kind may use the database at once, and so how many connections the pool needs.
 *
 * @param jobs most threads of the process engine's job executor
 * @param workers threads that make calls to the outside; each needs a connection before and after its call, never during it
 * @param web requests that are worked on at once; more wait at the door
 */
@ConfigurationProperties("artel.threads")
public record Threads(
        @DefaultValue("16") int jobs,
        @DefaultValue("8") int workers,
        @DefaultValue("32") int web) {
    private static final int SPARE = 4;

    /** Connections of the pool: one for every thread, and four for structure changes, timers and the health check. */
    public int connections() {
        return jobs + workers + web + SPARE;
    }
}
