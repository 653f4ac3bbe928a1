package dev.artel.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sentence that is written down before it is known who reads it, such as why a step failed. Kept are words, not the key: they stay true when
 * a later version of the product says it otherwise or no longer at all.
 *
 * @param text in the company's language; what programs, scripts and logs are told
 * @param others the same by language ({@code en}), for those of the product's languages in which it reads otherwise; empty for words that
 *     are nobody's translation, such as those of a script
 */
public record KeptText(String text, Map<String, String> others) {
    /** Members of an object that hold {@link #text}; that of the others has an s behind it and is absent when there are none. */
    private static final String MESSAGE = "message";

    private static final String REASON = "reason";

    public KeptText {
        others = Map.copyOf(others);
    }

    /** The sentence in every language that the product speaks. */
    public static KeptText of(Text sentence, Locale company) {
        String text = sentence.in(company);
        Map<String, String> others = new TreeMap<>();
        for (Locale language : Texts.LANGUAGES) {
            String other = sentence.in(language);
            if (!other.equals(text)) {
                others.put(language.getLanguage(), other);
            }
        }
        return new KeptText(text, others);
    }

    /** Somebody's own words. */
    public static KeptText said(String words) {
        return new KeptText(words, Map.of());
    }

    /** What {@link #into} has put there; an empty sentence when nothing. */
    public static KeptText from(ObjectNode error) {
        return from(error, MESSAGE);
    }

    /** What {@link #intoReason} has put there; an empty sentence when nothing. */
    public static KeptText reason(ObjectNode error) {
        return from(error, REASON);
    }

    private static KeptText from(ObjectNode error, String member) {
        return new KeptText(error.path(member).asString(""), words(error.path(others(member))));
    }

    /**
     * The same where text and others are kept apart.
     *
     * @param others as {@link #othersJson} gives them
     */
    public static KeptText from(String text, @Nullable String others) {
        return new KeptText(text, others == null ? Map.of() : words(Json.read(others)));
    }

    private static Map<String, String> words(JsonNode others) {
        Map<String, String> words = new TreeMap<>();
        others.forEachEntry((language, spoken) -> words.put(language, spoken.asString("")));
        return words;
    }

    /** Puts it into an error: {@code message}, and {@code messages} where it reads otherwise in another language. */
    public ObjectNode into(ObjectNode error) {
        return into(error, MESSAGE);
    }

    /** Puts it in as why something was ended: {@code reason}, and {@code reasons} likewise. */
    public ObjectNode intoReason(ObjectNode error) {
        return into(error, REASON);
    }

    private ObjectNode into(ObjectNode error, String member) {
        error.put(member, text);
        if (!others.isEmpty()) {
            error.set(others(member), json());
        }
        return error;
    }

    /** {@link #others} as a JSON object; null when there are none. */
    public @Nullable String othersJson() {
        return others.isEmpty() ? null : Json.write(json());
    }

    private ObjectNode json() {
        ObjectNode all = Json.object();
        new TreeMap<>(others).forEach(all::put);
        return all;
    }

    private static String others(String member) {
        return member + "s";
    }

    /** The error as an answer has it: one text each, in the language of whoever is being answered. */
    public static ObjectNode answered(ObjectNode error) {
        for (String member : List.of(MESSAGE, REASON)) {
            if (error.has(others(member))) {
                error.put(member, from(error, member).answered());
                error.remove(others(member));
            }
        }
        return error;
    }

    /** In the language of whoever is being answered. */
    public String answered() {
        return in(LocaleContextHolder.getLocale());
    }

    /** In that language; in the company's where it is not known in it. */
    public String in(Locale language) {
        return others.getOrDefault(language.getLanguage(), text);
    }
}
