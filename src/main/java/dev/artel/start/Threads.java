package dev.artel.start;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many threads of each kind may use the database at once, and so how many connections the pool needs.
 *
 * @param jobs most threads of the process engine's job executor
 * @param workers threads that make calls to the outside; each needs a connection before and after its call, never during it
 * @param web requests that are worked on at once; more wait at the door
 * @param calls web requests of other systems that are worked on at once, apart from all others; more wait in a queue
 */
@ConfigurationProperties("artel.threads")
public record Threads(
        @DefaultValue("16") int jobs,
        @DefaultValue("8") int workers,
        @DefaultValue("32") int web,
        @DefaultValue("8") int calls) {
    /**
     * Threads that are always there and begin or move processes, so that they may hold a connection while they wait for numbers: beginning
     * what is asked for in groups, beginning what is queued, what is scheduled, what follows a rollback, four that end what is needed no more.
     */
    static final int MOVING = 8;

    /**
     * Taking numbers, for which others wait. The other threads that are always there only look or mark, and give their connection back
     * without waiting for another; they share this one and what nobody else holds just then: fetching jobs, fetching calls to the outside,
     * looking who is followed, four that tell followers, mails, four for open pages, the health check.
     */
    static final int SHARED = 1;

    /** A change of structure and the loading of an example hold one beside that of their thread; of both there is rarely more than one. */
    static final int SPARE = 2;

    /**
     * Connections of the pool: one for every thread that may hold one while it waits for another thread, and a few for all others, so that
     * nobody waits for ever; 75 unless told otherwise, so that two copies of the product fit on a server with its default of 151.
     */
    public int connections() {
        return jobs + workers + web + calls + MOVING + SHARED + SPARE;
    }
}
