package dev.artel.access.audit;

import dev.artel.access.AuditKind;
import dev.artel.access.AuditKinds;
import dev.artel.kernel.Json;
import dev.artel.kernel.Text;
import dev.artel.kernel.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says entries in words: the sentence of the kind, and behind it what the dictionaries can say of the detail. */
@Component
class AuditTexts {
    private final Map<String, AuditKind> kinds;

    AuditTexts(List<AuditKinds> rooms) {
        this.kinds = rooms.stream()
                .flatMap(room -> room.all().stream())
                .collect(Collectors.toUnmodifiableMap(AuditKind::code, Function.identity()));
    }

    /** All kinds that can be written, by name in that language. */
    List<AuditKind> kinds(Locale language) {
        return kinds.values().stream()
                .sorted((one, other) ->
                        one.name().in(language).compareToIgnoreCase(other.name().in(language)))
                .toList();
    }

    /** The entry in one sentence. A kind that this build does not know is said by its code. */
    String say(AuditRow row, Locale language) {
        AuditKind kind = kinds.get(row.kind());
        if (kind == null) {
            return row.objectName() == null ? row.kind() : row.kind() + ": " + row.objectName();
        }
        String object = row.objectName() == null ? "—" : row.objectName();
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : Json.read(row.detail()).properties()) {
            String said = said(kind.dictionary(), member.getKey(), member.getValue(), language);
            if (said != null) {
                words.add(said);
            }
        }
        String sentence = kind.sentence(object).in(language);
        return words.isEmpty() ? sentence : sentence + ": " + String.join("; ", words);
    }

    private static @Nullable String said(String dictionary, String member, JsonNode value, Locale language) {
        String key = dictionary + ".audit-detail." + member;
        if (!Texts.known(key)) {
            return null;
        }
        return Text.of(key, value(dictionary, value, language)).in(language);
    }

    private static String value(String dictionary, JsonNode value, Locale language) {
        if (value.isArray()) {
            return value.valueStream()
                    .map(one -> quoted(one, plain(dictionary, one, language)))
                    .collect(Collectors.joining(", "));
        } else if (value.isObject()) {
            return plain(dictionary, value.path("before"), language) + " → "
                    + plain(dictionary, value.path("after"), language);
        }
        return plain(dictionary, value, language);
    }

    private static String quoted(JsonNode name, String said) {
        return said.equals(name.asString("")) ? "«" + said + "»" : said;
    }

    /** A value that begins with a dollar is a word of ours. */
    private static String plain(String dictionary, JsonNode value, Locale language) {
        String text = value.asString("");
        String key = dictionary + ".audit-value." + text.replace("$", "");
        if (text.startsWith("$") && Texts.known(key)) {
            return Text.of(key).in(language);
        }
        return text.isEmpty() ? "—" : text;
    }
}
