package dev.artel.kernel;

/** Receives the number that the database gives to a new row: {@code keyProperty = "key.id"} of a MyBatis insert. */
public final class GeneratedKey {
    private long id;

    public long id() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
