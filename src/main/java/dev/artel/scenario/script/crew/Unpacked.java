package dev.artel.scenario.script.crew;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a worker needs of the packaged jar, in a folder of its own: found through the jars inside the jar, its classes cost more than all
 * else that it does until it is ready. Each content of the jar has a folder named after it, which is there whole or not at all, whatever
 * happens to the machine meanwhile; those of other contents are deleted. One process at a time may use the folder that they stand in.
 */
final class Unpacked {
    private static final String CLASSES = "BOOT-INF/classes/";

    /** Nothing of the browser application is needed there. */
    private static final String PAGES = CLASSES + "static/";

    private static final String OWN = "artel.jar";
    private static final String UNFINISHED = "unfinished";

    /** Written last: how long the jar of the own classes is. Without it nothing there is trusted. */
    private static final String SIZE = OWN + ".size";

    private static final Logger LOG = LoggerFactory.getLogger(Unpacked.class);

    private final ZipFile jar;
    private final List<ZipEntry> libraries = new ArrayList<>();
    private final List<ZipEntry> classes;

    private Unpacked(ZipFile jar, Collection<String> names) throws IOException {
        this.jar = jar;
        for (String name : names) {
            ZipEntry entry = jar.getEntry(name);
            if (entry == null) {
                throw new IOException(name + " is not in " + jar.getName());
            }
            libraries.add(entry);
        }
        this.classes = jar.stream()
                .filter(entry -> entry.getName().startsWith(CLASSES) && !entry.isDirectory())
                .filter(entry -> !entry.getName().startsWith(PAGES))
                .map(ZipEntry.class::cast)
                .toList();
    }

    /**
     * The class path of a worker: the product's own classes as one jar, then those libraries. What is there already is used as it is.
     *
     * @param packaged the product's jar
     * @param libraries their names in it, such as {@code BOOT-INF/lib/moment.jar}
     * @param folder where to put them; made where it is not there
     * @throws IOException when they cannot be written there or are not in the jar
     */
    static List<Path> classPath(Path packaged, Collection<String> libraries, Path folder) throws IOException {
        try (ZipFile jar = new ZipFile(packaged.toFile())) {
            return new Unpacked(jar, libraries).in(folder);
        }
    }

    private List<Path> in(Path folder) throws IOException {
        Path place = folder.resolve(contents());
        if (!isWhole(place)) {
            Files.createDirectories(folder);
            Path unfinished = folder.resolve(UNFINISHED);
            delete(unfinished);
            Files.createDirectory(unfinished);
            write(unfinished);
            delete(place);
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        }
        deleteOthers(folder, place);
        List<Path> path = new ArrayList<>(List.of(place.resolve(OWN)));
        libraries.forEach(library -> path.add(file(place, library)));
        return path;
    }

    private void write(Path place) throws IOException {
        for (ZipEntry library : libraries) {
            Path file = file(place, library);
            try (InputStream in = jar.getInputStream(library)) {
                Files.copy(in, file);
            }
            force(file);
        }
        Path code = place.resolve(OWN);
        try (OutputStream out = Files.newOutputStream(code);
                ZipOutputStream own = new ZipOutputStream(out)) {
            for (ZipEntry entry : classes) {
                own.putNextEntry(stored(entry));
                try (InputStream in = jar.getInputStream(entry)) {
                    in.transferTo(own);
                }
            }
        }
        force(code);
        Path size = place.resolve(SIZE);
        Files.writeString(size, Long.toString(Files.size(code)));
        force(size);
    }

    /** Onto the disk, before the folder gets its name. */
    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Whatever stands in the folder is made anew the next time. What runs from it goes on. */
    static void distrust(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path place : all.filter(Files::isDirectory).toList()) {
                Files.deleteIfExists(place.resolve(SIZE));
            }
        }
    }

    /** It is read more often than written. */
    private static ZipEntry stored(ZipEntry entry) {
        ZipEntry stored = new ZipEntry(entry.getName().substring(CLASSES.length()));
        stored.setMethod(ZipEntry.STORED);
        stored.setSize(entry.getSize());
        stored.setCrc(entry.getCrc());
        return stored;
    }

    /** Somebody may have tidied up in there. */
    private boolean isWhole(Path place) throws IOException {
        for (ZipEntry library : libraries) {
            Path file = file(place, library);
            if (!Files.isRegularFile(file) || Files.size(file) != library.getSize()) {
                return false;
            }
        }
        Path own = place.resolve(OWN);
        Path size = place.resolve(SIZE);
        return Files.isRegularFile(own)
                && Files.isRegularFile(size)
                && Files.readString(size, StandardCharsets.ISO_8859_1).equals(Long.toString(Files.size(own)));
    }

    private static Path file(Path place, ZipEntry library) {
        return place.resolve(library.getName().substring(library.getName().lastIndexOf('/') + 1));
    }

    /** A name for what is in it: names, sizes and checksums as the jar itself keeps them. */
    private String contents() {
        StringBuilder text = new StringBuilder();
        Stream.concat(libraries.stream(), classes.stream())
                .forEach(entry -> text.append(entry.getName())
                        .append(' ')
                        .append(entry.getSize())
                        .append(' ')
                        .append(entry.getCrc())
                        .append('\n'));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void deleteOthers(Path folder, Path kept) throws IOException {
        List<Path> others;
        try (Stream<Path> all = Files.list(folder)) {
            others = all.filter(path -> !path.equals(kept)).toList();
        }
        for (Path other : others) {
            try {
                delete(other);
            } catch (IOException e) {
                LOG.warn("{} is not needed any more, but cannot be deleted", other, e);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                        throws IOException {
                    if (failure != null) {
                        throw failure;
                    }
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }
}
