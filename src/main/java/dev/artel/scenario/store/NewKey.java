package dev.artel.scenario.store;

/** Receives the number that the database gives to a new row. */
public final class NewKey {
    private long id;

    public long id() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
