package dev.artel.scenario.diagram.bpium;

import java.util.Set;

/** How one component of the dialect is written in our language. */
interface Connector {
    /** Its id in the dialect, such as {@code bpiumAdd}. */
    String id();

    /** The component of ours that does the same. */
    String component();

    /** The settings that it has in the dialect; what others say is not done. */
    Set<String> settings();

    /** The results that it has in the dialect; a variable that is to take another one gets nothing. */
    Set<String> results();

    /** Whether it works with records, whatever the rights of the account: the dialect's data components know none. */
    default boolean elevated() {
        return false;
    }

    /** Writes inputs and outputs. What cannot be run becomes a problem of the step. */
    void write(Written step);
}
