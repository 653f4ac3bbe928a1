package dev.artel.scenario.script.crew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackedTest {
    private static final List<String> LIBRARIES = List.of("BOOT-INF/lib/one.jar");
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    private Path folder;

    private Path jar;
    private Path target;

    @BeforeEach
    void build() throws IOException {
        jar = folder.resolve("artel.jar");
        target = folder.resolve("data/worker");
        pack("first");
    }

    @Test
    void theClassPathIsTheOwnClassesAndThoseLibrariesOnly() throws IOException {
        List<Path> path = Unpacked.classPath(jar, LIBRARIES, target);
        assertThat(path).extracting(file -> file.getFileName().toString()).containsExactly("artel.jar", "one.jar");
        assertThat(path.get(1)).hasContent("library one");
        try (ZipFile own = new ZipFile(path.get(0).toFile())) {
            assertThat(own.stream().map(ZipEntry::getName))
                    .containsExactly("dev/artel/Thing.class", "texts/said.properties");
            assertThat(own.getInputStream(own.getEntry("dev/artel/Thing.class")).readAllBytes())
                    .isEqualTo(bytes("first"));
        }
        assertThat(files(path.get(0).getParent())).containsExactlyInAnyOrder("artel.jar", "artel.jar.size", "one.jar");
    }

    @Test
    void whatIsThereIsUsedAsItIs() throws IOException {
        List<Path> path = Unpacked.classPath(jar, LIBRARIES, target);
        Files.setLastModifiedTime(path.get(1), LONG_AGO);
        assertThat(Unpacked.classPath(jar, LIBRARIES, target)).isEqualTo(path);
        assertThat(Files.getLastModifiedTime(path.get(1))).isEqualTo(LONG_AGO);
    }

    @Test
    void anotherContentTakesThePlaceOfTheOneBefore() throws IOException {
        Path before = Unpacked.classPath(jar, LIBRARIES, target).get(0);
        pack("other");
        Path after = Unpacked.classPath(jar, LIBRARIES, target).get(0);
        assertThat(after).isNotEqualTo(before).exists();
        assertThat(before).doesNotExist();
        assertThat(files(target)).hasSize(1);
    }

    @Test
    void whatIsIncompleteIsMadeAnew() throws IOException {
        List<Path> path = Unpacked.classPath(jar, LIBRARIES, target);
        Files.writeString(path.get(1), "cut");
        Files.createDirectory(target.resolve("unfinished"));
        Files.writeString(target.resolve("unfinished/one.jar"), "killed here");
        assertThat(Unpacked.classPath(jar, LIBRARIES, target)).isEqualTo(path);
        assertThat(path.get(1)).hasContent("library one");
        Files.delete(path.get(0));
        assertThat(Unpacked.classPath(jar, LIBRARIES, target).get(0)).exists();
        assertThat(files(target)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"artel.jar", "artel.jar.size"})
    void theOwnClassesAreMadeAnewWhenTheyAreCut(String file) throws IOException {
        Path own = Unpacked.classPath(jar, LIBRARIES, target).get(0);
        byte[] whole = Files.readAllBytes(own);
        Files.write(own.resolveSibling(file), new byte[0]);
        assertThat(Unpacked.classPath(jar, LIBRARIES, target)).first().isEqualTo(own);
        assertThat(own).hasSize(whole.length);
    }

    @Test
    void afterAFirstFailureWorkersStartFromThePackagedJar() throws IOException {
        WorkerCopy copy = new WorkerCopy(target);
        Path own = copy.classPath(jar, LIBRARIES).get(0);
        byte[] broken = new byte[(int) Files.size(own)];
        Files.write(own, broken);
        copy.failed();
        assertThat(copy.classPath(jar, LIBRARIES)).isEmpty();
        assertThat(own).exists();
        assertThat(new WorkerCopy(target).classPath(jar, LIBRARIES)).first().isEqualTo(own);
        assertThat(Files.readAllBytes(own)).isNotEqualTo(broken);
    }

    @Test
    void whatOneHasStartedFromIsTrusted() {
        WorkerCopy copy = new WorkerCopy(target);
        copy.failed();
        assertThat(copy.classPath(jar, LIBRARIES)).hasSize(2);
        copy.started();
        copy.failed();
        assertThat(copy.classPath(jar, LIBRARIES)).hasSize(2);
    }

    @Test
    void withoutAFolderOrWhereItCannotBeTheyStartFromThePackagedJar() throws IOException {
        assertThat(new WorkerCopy(null).classPath(jar, LIBRARIES)).isEmpty();
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        WorkerCopy copy = new WorkerCopy(file.resolve("worker"));
        assertThat(copy.classPath(jar, LIBRARIES)).isEmpty();
        copy.failed();
        assertThat(copy.classPath(jar, LIBRARIES)).isEmpty();
    }

    @Test
    void aLibraryThatIsNotThereOrAFolderThatCannotBeIsTold() throws IOException {
        assertThatThrownBy(() -> Unpacked.classPath(jar, List.of("BOOT-INF/lib/none.jar"), target))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("BOOT-INF/lib/none.jar");
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThatThrownBy(() -> Unpacked.classPath(jar, LIBRARIES, file.resolve("worker")))
                .isInstanceOf(IOException.class);
    }

    private void pack(String code) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("BOOT-INF/classes/dev/artel/Thing.class", code);
        entries.put("BOOT-INF/classes/texts/said.properties", "a=b");
        entries.put("BOOT-INF/classes/static/page.js", "page");
        entries.put("BOOT-INF/lib/one.jar", "library one");
        entries.put("BOOT-INF/lib/two.jar", "library two");
        entries.put("org/springframework/boot/loader/Launcher.class", "loader");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(bytes(entry.getValue()));
            }
        }
    }

    private static List<String> files(Path place) throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
