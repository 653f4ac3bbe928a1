package dev.artel.catalog.field.types;

import dev.artel.catalog.field.ConfigContext;
import dev.artel.kernel.Fault;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the settings that were sent for a field, tolerant of how they are written, and refuses by name what cannot be. */
final class Settings {
    private final ObjectNode sent;
    private final ConfigContext context;
    private final ObjectNode kept = Json.object();

    Settings(ObjectNode sent, ConfigContext context) {
        this.sent = sent;
        this.context = context;
    }

    /** The settings as they are kept. */
    ObjectNode kept() {
        return kept;
    }

    /** The kind within the type; another one than the field has already is refused, since its values would mean something else. */
    String kind(String... kinds) {
        String kind = sent.path("type").asString(kinds[0]);
        if (!List.of(kinds).contains(kind)) {
            throw bad("type", "field.setting.kind", String.join(", ", kinds));
        }
        ObjectNode before = context.before();
        if (before != null && !before.path("type").asString(kind).equals(kind)) {
            throw bad("type", "field.setting.kind-change");
        }
        kept.put("type", kind);
        return kind;
    }

    /** One of the kinds; they may be changed into each other. */
    void look(String... looks) {
        String look = sent.path("type").asString(looks[0]);
        if (!List.of(looks).contains(look)) {
            throw bad("type", "field.setting.kind", String.join(", ", looks));
        }
        kept.put("type", look);
    }

    boolean flag(String name, boolean standard) {
        JsonNode node = sent.path(name);
        boolean value = switch (node.getNodeType()) {
            case MISSING, NULL -> standard;
            case BOOLEAN -> node.booleanValue();
            default -> {
                String text = node.asString("");
                if (!Set.of("true", "false", "1", "0").contains(text)) {
                    throw bad(name, "field.setting.flag");
                }
                yield text.equals("true") || text.equals("1");
            }
        };
        kept.put(name, value);
        return value;
    }

    /** A short text or null. */
    @Nullable String text(String name, int longest) {
        JsonNode node = sent.path(name);
        if (node.isMissingNode() || node.isNull() || node.asString("").isBlank()) {
            kept.putNull(name);
            return null;
        }
        String text = node.asString("").strip();
        if (!node.isValueNode() || text.codePointCount(0, text.length()) > longest) {
            throw bad(name, "field.setting.text", longest);
        }
        kept.put(name, text);
        return text;
    }

    /** One of the words; the first one when none is sent. */
    void choice(String name, String... words) {
        String word = sent.path(name).asString(words[0]);
        if (!List.of(words).contains(word)) {
            throw bad(name, "field.setting.choice", String.join(", ", words));
        }
        kept.put(name, word);
    }

    JsonNode raw(String name) {
        return sent.path(name);
    }

    ConfigContext context() {
        return context;
    }

    /** @param key a text whose first two arguments are the field's name and the setting; further ones follow */
    Problem bad(String setting, String key, Object... more) {
        Object[] arguments = Stream.concat(Stream.of(context.fieldName(), setting), Stream.of(more))
                .toArray();
        return new Problem(Problems.BAD_REQUEST, Fault.field("config." + setting, "setting", Text.of(key, arguments)));
    }
}
