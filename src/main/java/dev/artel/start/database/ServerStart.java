package dev.artel.start.database;

import dev.artel.kernel.Text;
import dev.artel.start.ExitCode;
import dev.artel.start.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One start of the embedded server, from the choice of its port until it answers. */
final class ServerStart {
    static final String NAME = "artel";

    private static final Logger LOG = LoggerFactory.getLogger(ServerStart.class);
    private static final int ATTEMPTS = 3;

    private final ServerBase base;
    private final ServerData data;
    private final Path folder;
    private final List<String> more;
    private final Path log;

    ServerStart(ServerBase base, ServerData data, Path folder, List<String> more) {
        this.base = base;
        this.data = data;
        this.folder = folder;
        this.more = more;
        this.log = folder.resolve("server.log");
    }

    EmbeddedDatabase run() throws IOException {
        String password = password();
        Path initFile = secret(folder.resolve("init.sql"), accountSql(password));
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                int port = freePort();
                Process process = launch(port, initFile);
                if (becomesReady(process, port, password)) {
                    LOG.info("Embedded database {} ready on port {} (pid {})", base.version(), port, process.pid());
                    return new EmbeddedDatabase(process, port, password);
                }
                // it ended: perhaps somebody took the port in between
            }
        } finally {
            Files.deleteIfExists(initFile);
        }
        throw new StartFailure(
                ExitCode.EMBEDDED_DATABASE_FAILED, Text.of("start.embedded-database-failed", log.toString()));
    }

    private Process launch(int port, Path initFile) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> command = new ArrayList<>(ServerArguments.serve(base, data.folder(), port, initFile));
        command.addAll(more);
        return ServerProcess.start(command, log);
    }

    /** As long as the server is alive it may take its time: recovering from a kill is work. */
    private static boolean becomesReady(Process process, int port, String password) throws IOException {
        EmbeddedDatabase database = new EmbeddedDatabase(process, port, password);
        try {
            while (!process.waitFor(25, TimeUnit.MILLISECONDS)) {
                if (answers(database)) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException e) {
            database.close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the database server started", e);
        }
    }

    private static boolean answers(EmbeddedDatabase database) {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            return connection.isValid(1);
        } catch (SQLException e) {
            LOG.trace("Not yet", e);
            return false;
        }
    }

    /** Run by the server before it takes the first connection, so that no account is ever without its password. */
    private static String accountSql(String password) {
        return """
                CREATE DATABASE IF NOT EXISTS artel CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
                CREATE USER IF NOT EXISTS 'artel'@'127.0.0.1' IDENTIFIED BY '%1$s';
                ALTER USER 'artel'@'127.0.0.1' IDENTIFIED BY '%1$s';
                GRANT ALL ON artel.* TO 'artel'@'127.0.0.1';
                """.formatted(password);
    }

    private String password() throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            secret(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file).strip();
    }

    /** A file that its owner alone can read, complete or absent. */
    private static Path secret(Path file, String content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(part, content);
        return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
