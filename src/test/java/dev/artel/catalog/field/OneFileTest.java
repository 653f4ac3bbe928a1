package dev.artel.catalog.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A field type is one file, and one more in the browser application when it has a look of its own. */
class OneFileTest {
    private static final Path SERVER = Path.of("src/main/java");
    private static final Path BROWSER = Path.of("ui/src/catalog/field/types");

    static Stream<FieldType> types() {
        return FieldTypeContractTest.types().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void noOtherFileNamesIt(FieldType type) {
        String name = type.getClass().getSimpleName();
        assertThat(files(SERVER, ".java").stream().filter(file -> text(file).matches("(?s).*\\b" + name + "\\b.*")))
                .singleElement()
                .satisfies(file -> assertThat(file.getFileName()).hasToString(name + ".java"));
        assertThat(files(BROWSER, ".tsx").stream()
                        .filter(file -> file.getFileName().toString().equals(type.id() + ".tsx")))
                .hasSizeLessThanOrEqualTo(1);
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
