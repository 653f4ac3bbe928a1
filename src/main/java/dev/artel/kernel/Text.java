package dev.artel.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A sentence for a person, kept as key and arguments until it is known who reads it. The key's first word names the dictionary:
 * {@code record.unknown-field} stands in {@code texts/record_ru.properties} and {@code texts/record_en.properties}.
 */
public record Text(String key, List<Object> arguments) {
    public static Text of(String key, Object... arguments) {
        return new Text(key, List.of(arguments));
    }

    /** The sentence in that language; arguments that are texts themselves, kept ones too, are spoken in it as well. */
    public String in(Locale language) {
        Object[] spoken =
                arguments.stream().map(argument -> spoken(argument, language)).toArray();
        return Texts.speak(language, key, spoken);
    }

    private static Object spoken(Object argument, Locale language) {
        return argument instanceof Text text
                ? text.in(language)
                : argument instanceof KeptText kept ? kept.in(language) : argument;
    }

    /** As it stands in an answer: in the language of whoever is being answered. */
    @JsonValue
    public String answered() {
        return in(LocaleContextHolder.getLocale());
    }

    @Override
    public String toString() {
        return in(Texts.DEFAULT);
    }
}
