package dev.artel.event;

import java.util.List;

/** The rows that published diagrams ask for: which change or request starts which scenario. */
public interface Triggers {
    /**
     * Makes the managed rows of the scenario exactly those, in the caller's transaction. A row that was there before (same element)
     * keeps its number and whether it is on or off; free-standing rows are left alone.
     *
     * @throws dev.artel.kernel.Problem Conflict when a web address belongs to another scenario
     */
    void replace(long scriptId, String scriptName, List<ManagedTrigger> triggers);

    /** Takes the managed rows of the scenario away, in the caller's transaction. */
    void remove(long scriptId);

    /** All rows that start the scenario, managed ones first. */
    List<Row> of(long scriptId);

    /**
     * A row as the API shows it with its scenario.
     *
     * @param id of the row in {@code $events} or {@code $webRequests}
     * @param catalog as the API answers it; empty when none is watched
     */
    record Row(
            long id,
            String event,
            String element,
            String catalog,
            List<String> fields,
            String address,
            boolean managed,
            boolean on) {}
}
