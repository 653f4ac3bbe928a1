package dev.artel.start.database;

/** A server that somebody else runs. */
record ExternalDatabase(String url, String user, String password) implements Database {
    @Override
    public void close() {
        // not ours to stop
    }
}
