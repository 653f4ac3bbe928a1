package dev.artel.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text stands in both languages, can be formatted, and takes the same arguments in both. */
class DictionariesTest {
    private static final Path TEXTS = Path.of("src/main/resources/texts");

    @ParameterizedTest
    @MethodSource("russian")
    void bothLanguagesSayTheSame(Path russian) throws IOException {
        Path english = russian.resolveSibling(russian.getFileName().toString().replace("_ru.", "_en."));
        assertThat(arguments(english)).isEqualTo(arguments(russian));
    }

    static List<Path> russian() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.filter(file -> file.toString().endsWith("_ru.properties"))
                    .sorted()
                    .toList();
        }
    }

    private static TreeMap<String, Integer> arguments(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        TreeMap<String, Integer> arguments = new TreeMap<>();
        for (String key : texts.stringPropertyNames()) {
            assertThat(texts.getProperty(key)).as(key).isNotBlank();
            arguments.put(key, new MessageFormat(texts.getProperty(key)).getFormatsByArgumentIndex().length);
        }
        return arguments;
    }
}
