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
     * Threads that are always there and may hold a connection. Processes: fetching jobs, fetching calls to the outside, beginning what is
     * queued, writing down what is queued, looking who is followed, four that tell followers, four that end what is needed no more, taking
     * numbers, what follows a rollback; besides: one for what is scheduled, one for mails and webhooks, four for open pages, one for the
     * health check.
     */
    static final int OTHERS = 22;

    /** A change of structure and the loading of an example hold one beside that of their thread. */
    private static final int SPARE = 4;

    /**
     * Connections of the pool: one for every thread that may hold one, so that nobody who holds a connection ever waits for a thread that
     * waits for a connection; and a few more.
     */
    public int connections() {
        return jobs + workers + web + calls + OTHERS + SPARE;
    }
}
