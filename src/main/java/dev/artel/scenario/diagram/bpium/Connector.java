package dev.artel.scenario.diagram.bpium;

/** How one component of the dialect is written in our language. */
interface Connector {
    /** Its id in the dialect, such as {@code bpiumAdd}. */
    String id();

    /** The component of ours that does the same. */
    String component();

    /** Whether it works with records, whatever the rights of the account: the dialect's data components know none. */
    default boolean elevated() {
        return false;
    }

    /** Writes inputs and outputs. What cannot be run becomes a problem of the step. */
    void write(Written step);
}
