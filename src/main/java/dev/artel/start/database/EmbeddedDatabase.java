package dev.artel.start.database;

import dev.artel.kernel.Text;
import dev.artel.start.ExitCode;
import dev.artel.start.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * A real MariaDB that belongs to this copy of the product: on a free port of the loopback interface, reachable with a password
 * that stands in a file of the owner alone, and stopped last. Its data outlive any kill.
 */
public final class EmbeddedDatabase implements Database {
    private final Process process;
    private final int port;
    private final String password;

    EmbeddedDatabase(Process process, int port, String password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /** Starts the server on the files under {@code parent}; a server left there by a killed run is stopped first. */
    public static EmbeddedDatabase start(Path parent) {
        return start(parent, List.of());
    }

    /** The same with further arguments of the server, which win over the product's own. */
    public static EmbeddedDatabase start(Path parent, List<String> more) {
        Path folder = parent.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            ServerBase base = ServerBase.unpack(folder, Platform.here());
            ServerData data = new ServerData(base, folder);
            Files.createDirectories(ServerArguments.temporary(data.folder()));
            ServerProcess.stopSurvivors(data.folder());
            data.prepare();
            return new ServerStart(base, data, folder, more).run();
        } catch (IOException e) {
            throw new StartFailure(
                    ExitCode.EMBEDDED_DATABASE_FAILED, Text.of("start.database-files", folder.toString()), e);
        }
    }

    @Override
    public String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + ServerStart.NAME;
    }

    @Override
    public String user() {
        return ServerStart.NAME;
    }

    @Override
    public String password() {
        return password;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        try {
            ServerProcess.stop(process.toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
