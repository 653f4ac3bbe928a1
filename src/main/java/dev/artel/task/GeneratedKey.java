package dev.artel.task;

/** Receives the number that the database gives to a new row. */
final class GeneratedKey {
    private long id;

    long id() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
