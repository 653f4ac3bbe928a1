package dev.artel.scenario.component;

/** What a component does to records of the catalog that its input {@code catalog} names. */
public enum Touch {
    NOTHING,
    READS,
    /** Makes one with its input {@code values}. */
    CREATES,
    /** Changes the fields of its input {@code values}. */
    UPDATES,
    DELETES;

    /** Whether records are different afterwards. */
    public boolean changes() {
        return this == CREATES || this == UPDATES || this == DELETES;
    }
}
