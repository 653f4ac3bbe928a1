package dev.artel.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/**
 * The dictionaries of the server: {@code texts/<module>_<language>.properties}, UTF-8, in the form of {@link MessageFormat} (an
 * apostrophe is written twice). Languages are Russian and English; anything else is answered in Russian.
 */
public final class Texts {
    public static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    public static final Locale ENGLISH = Locale.forLanguageTag("en");
    public static final Locale DEFAULT = RUSSIAN;
    public static final List<Locale> LANGUAGES = List.of(RUSSIAN, ENGLISH);

    private static final Map<String, Properties> DICTIONARIES = new ConcurrentHashMap<>();

    private Texts() {}

    /** The nearest language that the product speaks. */
    public static Locale nearest(Locale wanted) {
        return wanted.getLanguage().equals(ENGLISH.getLanguage()) ? ENGLISH : RUSSIAN;
    }

    /** Whether both dictionaries of the key's module know it. */
    public static boolean known(String key) {
        return LANGUAGES.stream().allMatch(language -> dictionary(language, key).containsKey(key));
    }

    static String speak(Locale language, String key, Object... arguments) {
        String pattern = dictionary(nearest(language), key).getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("no text for " + key + " in " + language);
        }
        return new MessageFormat(pattern, language).format(arguments);
    }

    private static Properties dictionary(Locale language, String key) {
        int dot = key.indexOf('.');
        String name = "texts/" + (dot < 0 ? key : key.substring(0, dot)) + "_" + language.getLanguage() + ".properties";
        return DICTIONARIES.computeIfAbsent(name, Texts::load);
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        ClassPathResource resource = new ClassPathResource(name);
        if (!resource.exists()) {
            return properties;
        }
        try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
