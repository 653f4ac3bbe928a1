package dev.artel.web.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Asks the database whether it lives. One thread asks, whoever wants to know waits three seconds at most: a server may hang. */
@Component
class DatabasePulse implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DatabasePulse.class);
    private static final int PATIENCE_SECONDS = 3;

    private final DataSource dataSource;
    private final ExecutorService asker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "database-pulse");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable CompletableFuture<Boolean> asked;

    DatabasePulse(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    boolean beats() {
        try {
            return ask().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("No pulse of the database", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void destroy() {
        asker.shutdownNow();
    }

    /** One question at a time: while it is open, everybody waits for its answer. */
    private synchronized CompletableFuture<Boolean> ask() {
        if (asked == null || asked.isDone()) {
            asked = CompletableFuture.supplyAsync(this::answers, asker);
        }
        return asked;
    }

    private boolean answers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            LOG.debug("The database cannot be reached", e);
            return false;
        }
    }
}
