package dev.artel.start.database;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the embedded server is called. No configuration file of the machine is read. */
final class ServerArguments {
    private static final long MEGABYTE = 1024L * 1024;
    private static final long LEAST_POOL = 128 * MEGABYTE;
    private static final long MOST_POOL = 4096 * MEGABYTE;

    private ServerArguments() {}

    /** For the making of the system tables, whose SQL the server reads from its standard input. */
    static List<String> bootstrap(ServerBase base, Path data) {
        List<String> arguments = common(base, data);
        arguments.addAll(List.of("--bootstrap", "--log-warnings=0", "--enforce-storage-engine=", "--skip-networking"));
        return arguments;
    }

    static List<String> serve(ServerBase base, Path data, int port, Path initFile) {
        List<String> arguments = common(base, data);
        arguments.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // relative to the data folder: the path of a socket may have 107 characters only
                "--socket=artel.sock",
                "--pid-file=artel.pid",
                "--init-file=" + initFile,
                "--skip-name-resolve",
                // the traffic never leaves the machine, and making a certificate takes seconds of each start
                "--skip-ssl",
                "--local-infile=0",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_0900_ai_ci",
                "--default-time-zone=+00:00",
                "--explicit-defaults-for-timestamp=1",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=" + bufferPool(),
                "--max-connections=200",
                "--max-prepared-stmt-count=100000",
                "--max-allowed-packet=64M",
                // an open transaction holds up every change of a catalog
                "--idle-transaction-timeout=900",
                // one table per catalog and its side tables: thousands
                "--table-definition-cache=20000",
                "--table-open-cache=4000",
                "--open-files-limit=20000"));
        return arguments;
    }

    private static List<String> common(ServerBase base, Path data) {
        List<String> arguments = new ArrayList<>(List.of(
                base.program().toString(),
                "--no-defaults",
                ServerProcess.dataArgument(data),
                "--tmpdir=" + temporary(data),
                "--basedir=" + base.folder(),
                "--lc-messages-dir=" + base.share(),
                "--character-sets-dir=" + base.share().resolve("charsets")));
        if (isRoot()) {
            arguments.add("--user=root");
        }
        return arguments;
    }

    /** A folder of its own: a starting server removes what looks like temporary tables there, also those of another server. */
    static Path temporary(Path data) {
        return data.resolveSibling("tmp");
    }

    /** A quarter of the machine's memory, between 128 MB and 4 GB. */
    private static long bufferPool() {
        long memory = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getTotalMemorySize();
        return Math.max(LEAST_POOL, Math.min(MOST_POOL, memory / 4));
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
