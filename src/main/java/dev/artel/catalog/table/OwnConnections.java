package dev.artel.catalog.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gives a change of structure its connection: one per catalog at a time, among all nodes. */
@Component
public class OwnConnections {
    private static final int TRIES = 15;

    private final DataSource dataSource;
    private final int tries;

    @Autowired
    OwnConnections(DataSource dataSource) {
        this(dataSource, TRIES);
    }

    /** @param tries how often a statement is tried while others keep the table in use */
    public OwnConnections(DataSource dataSource, int tries) {
        this.dataSource = dataSource;
        this.tries = tries;
    }

    /**
     * A connection that holds the catalog's lock until it is closed; empty when another change of the same catalog holds it for longer
     * than the seconds given.
     *
     * @throws IllegalStateException within a transaction: DDL would commit it
     */
    public Optional<OwnConnection> open(long catalogId, int seconds) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a change of structure cannot be part of a transaction");
        }
        try {
            return locked(dataSource.getConnection(), catalogId, seconds);
        } catch (SQLException e) {
            throw new IllegalStateException("no connection for a change of structure", e);
        }
    }

    private Optional<OwnConnection> locked(Connection connection, long catalogId, int seconds) throws SQLException {
        boolean kept = false;
        try {
            connection.setAutoCommit(true);
            String lock = "artel." + fingerprint(connection.getCatalog()) + ".c_" + catalogId;
            kept = taken(connection, lock, seconds);
            return kept ? Optional.of(new OwnConnection(connection, lock, tries)) : Optional.empty();
        } finally {
            if (!kept) {
                connection.setAutoCommit(false);
                connection.close();
            }
        }
    }

    private static boolean taken(Connection connection, String lock, int seconds) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT GET_LOCK(?, ?)")) {
            statement.setString(1, lock);
            statement.setInt(2, seconds);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getInt(1) == 1;
            }
        }
    }

    /** Locks are the server's, not the schema's: two companies on one server must not meet. */
    private static String fingerprint(String schema) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(schema.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
