package dev.artel.process.step;

import dev.artel.kernel.Problem;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets a problem of something that only reads be caught within a transaction. Every transactional method that throws marks the whole
 * transaction for rollback; after a read there is nothing to roll back, so the mark is taken away again. What writes needs a savepoint.
 */
@Component
class Readings {
    private final DataSource dataSource;

    Readings(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The value; a Problem comes out with the transaction as it was before. */
    <T> T read(Supplier<T> reading) {
        if (!(TransactionSynchronizationManager.getResource(dataSource) instanceof ConnectionHolder connection)
                || connection.isRollbackOnly()) {
            return reading.get();
        }
        try {
            return reading.get();
        } catch (Problem problem) {
            connection.resetRollbackOnly();
            throw problem;
        }
    }
}
