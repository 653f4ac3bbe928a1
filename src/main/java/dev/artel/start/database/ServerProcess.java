package dev.artel.start.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Running servers, found and stopped by their own process id. */
final class ServerProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
    private static final long STOP_SECONDS = 60;

    private ServerProcess() {}

    static String dataArgument(Path data) {
        return "--datadir=" + data;
    }

    static Process start(List<String> command, Path log) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /**
     * Stops whatever server still works on that folder: its parent was killed and could not. Its connections are gone with the
     * parent, so nothing is waited for but its own orderly end.
     */
    static void stopSurvivors(Path data) throws IOException {
        String mark = dataArgument(data);
        List<ProcessHandle> survivors = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(mark))
                        .orElse(false))
                .toList();
        for (ProcessHandle survivor : survivors) {
            LOG.warn("A database server of an earlier run is still there (pid {}): stopping it", survivor.pid());
            stop(survivor);
        }
    }

    /** Asks the server to end, waits a minute, then ends it: its data survive that, too. */
    static void stop(ProcessHandle process) throws IOException {
        process.destroy();
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn("The database server (pid {}) does not end by itself: ending it", process.pid());
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the database server ended", e);
        } catch (ExecutionException e) {
            throw new IOException("cannot wait for the database server", e);
        }
    }
}
