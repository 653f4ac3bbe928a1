package dev.artel.start.database;

import dev.artel.kernel.Text;
import dev.artel.start.ExitCode;
import dev.artel.start.StartFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The files of the embedded server, made on first use and brought to the version of the programs. A file among them tells which
 * version wrote them last; data of a newer one are refused, data of an older one are copied aside first.
 */
final class ServerData {
    private static final Logger LOG = LoggerFactory.getLogger(ServerData.class);
    private static final String MARKER = "mariadb_upgrade_info";
    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    private final ServerBase base;
    private final Path parent;

    ServerData(ServerBase base, Path parent) {
        this.base = base;
        this.parent = parent;
    }

    Path folder() {
        return parent.resolve("data");
    }

    void prepare() throws IOException {
        if (!Files.exists(folder())) {
            create();
            return;
        }
        ServerVersion written =
                ServerVersion.parse(Files.readString(folder().resolve(MARKER)).strip());
        int order = written.compareTo(base.version());
        if (order > 0) {
            throw new StartFailure(
                    ExitCode.DATA_TOO_NEW,
                    Text.of(
                            "start.data-too-new",
                            written.toString(),
                            base.version().toString()));
        }
        if (order < 0) {
            upgrade(written);
        }
    }

    /** Made beside its place and moved there when complete, so that a kill leaves nothing half made. */
    private void create() throws IOException {
        Path fresh = parent.resolve("data.new");
        FileSystemUtils.deleteRecursively(fresh);
        Files.createDirectories(fresh);
        // the only account is made at each start, with the password of this folder
        runSystemTables(fresh, "DELETE FROM global_priv WHERE User <> 'mariadb.sys';\nDELETE FROM proxies_priv;\n");
        Files.move(fresh, folder());
    }

    private void upgrade(ServerVersion written) throws IOException {
        String time = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                .withZone(ZoneOffset.UTC)
                .format(Instant.now());
        Path backup = parent.resolve(
                "backup-" + written.major() + "." + written.minor() + "." + written.patch() + "-" + time);
        LOG.info("The data were written by {}: copying them to {} and upgrading", written, backup);
        Path part = backup.resolveSibling(backup.getFileName() + ".part");
        FileSystemUtils.copyRecursively(folder(), part);
        Files.move(part, backup);
        runSystemTables(folder(), "");
    }

    private void runSystemTables(Path data, String more) throws IOException {
        Path log = parent.resolve("bootstrap.log");
        Process process = ServerProcess.start(ServerArguments.bootstrap(base, data), log);
        try (OutputStream input = process.getOutputStream()) {
            write(input, "CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n");
            for (String script : SYSTEM_TABLES) {
                Files.copy(base.share().resolve(script), input);
            }
            write(input, more);
        }
        int code = process.onExit().join().exitValue();
        if (code != 0) {
            throw new IOException("the system tables could not be made, see " + log);
        }
        Files.writeString(
                data.resolve(MARKER),
                base.version().major() + "." + base.version().minor() + "."
                        + base.version().patch() + "-MariaDB");
    }

    private static void write(OutputStream input, String sql) throws IOException {
        input.write(sql.getBytes(StandardCharsets.UTF_8));
    }
}
