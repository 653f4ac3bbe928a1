package dev.artel.start.database;

/** A database server that answers: where it is, and how to let go of it. */
public interface Database extends AutoCloseable {
    /** JDBC address without parameters of our own. */
    String url();

    String user();

    String password();

    /** Stops the server if it is ours; a named one goes on. */
    @Override
    void close();
}
