package dev.artel.start;

import dev.artel.kernel.Text;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The folder where everything lives that survives a restart, held by one running copy through a file lock. Its node id is made
 * once and tells this copy from others on the same database.
 */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private final String nodeId;

    private DataFolder(Path path, FileChannel channel, String nodeId) {
        this.path = path;
        this.channel = channel;
        this.nodeId = nodeId;
    }

    /** Makes the folder if it is absent and takes its lock; a folder that another copy holds is a {@link StartFailure}. */
    public static DataFolder hold(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StartFailure(
                        ExitCode.DATA_FOLDER_HELD, Text.of("start.data-folder-held", path.toString(), holder(path)));
            }
            Files.writeString(
                    path.resolve("pid"), String.valueOf(ProcessHandle.current().pid()));
            return new DataFolder(path, channel, node(path));
        } catch (IOException e) {
            throw new StartFailure(ExitCode.SETTING_REFUSED, Text.of("start.data-folder-unusable", path.toString()), e);
        }
    }

    public Path path() {
        return path;
    }

    /** A word that is this copy's own for as long as the folder lives: 36 characters of ASCII. */
    public String nodeId() {
        return nodeId;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path.resolve("pid"));
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder(Path path) throws IOException {
        Path pid = path.resolve("pid");
        return Files.exists(pid) ? Files.readString(pid).strip() : "?";
    }

    private static String node(Path path) throws IOException {
        Path file = path.resolve("node");
        if (!Files.exists(file) || Files.size(file) == 0) {
            Path fresh = path.resolve("node.new");
            Files.writeString(fresh, UUID.randomUUID().toString());
            Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.readString(file).strip();
    }
}
