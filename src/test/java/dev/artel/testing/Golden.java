package dev.artel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Golden files under {@code src/test/resources/golden}: what one text is turned into. {@code -Dgolden.update=true} rewrites them; the
 * difference is reviewed like any other.
 */
public final class Golden {
    private static final Path ROOT = Path.of("src/test/resources/golden");
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Golden() {}

    /** The files of that ending in a folder of golden files, by name. */
    public static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The golden file beside the source: {@code x.bpmn} has {@code x.<ending>}. */
    public static Path beside(Path source, String ending) {
        String name = source.getFileName().toString();
        return source.resolveSibling(name.substring(0, name.lastIndexOf('.')) + "." + ending);
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares the value, as indented JSON, with the golden file. */
    public static void check(Path golden, Object value) {
        checkText(golden, PRETTY.writeValueAsString(value).replace("\r\n", "\n") + "\n");
    }

    public static void checkText(Path golden, String actual) {
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(golden.toAbsolutePath().getParent());
                Files.writeString(golden, actual);
            }
            assertThat(golden)
                    .as("no golden file: run with -Dgolden.update=true")
                    .exists();
            assertThat(actual).isEqualTo(Files.readString(golden));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
