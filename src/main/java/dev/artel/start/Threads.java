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
     * Threads that are always there and begin or move processes, so that they may hold a connection while they wait for somebody who needs
     * one: beginning what is asked for in groups, beginning what is queued, what is scheduled, what follows a rollback.
     */
    static final int MOVING = 4;

    /**
     * Of those that are always there and only look or mark, so that they give their connection back without waiting for another: fetching
     * jobs, fetching calls to the outside, looking who is followed and telling it, ending what is needed no more, mails, open pages, the
     * health check; and taking numbers, for which others wait. Eighteen share so many.
     */
    static final int SHARED = 3;

    /** A change of structure and the loading of an example hold one beside that of their thread. */
    static final int SPARE = 4;

    /**
     * Connections of the pool: one for every thread that may hold one while it waits for another thread, and a few for all others, so that
     * nobody waits for ever; 75 unless told otherwise, so that two copies of the product fit on a server with its default of 151.
     */
    public int connections() {
        return jobs + workers + web + calls + MOVING + SHARED + SPARE;
    }
}
