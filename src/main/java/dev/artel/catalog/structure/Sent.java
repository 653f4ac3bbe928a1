package dev.artel.catalog.structure;

import dev.artel.kernel.Fault;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was sent for a section, catalog or field: members that are absent keep what there was.
 *
 * @param place where it stands in the request, for messages: empty, or such as {@code fields[3].}
 */
record Sent(ObjectNode node, String place) {
    static final int NAME = 256;
    private static final int ICON = 64;
    private static final Pattern TEXT_ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,62}");

    boolean has(String member) {
        return node.has(member);
    }

    JsonNode raw(String member) {
        return node.path(member);
    }

    /** An id as number or text; empty when absent. */
    String ref(String member) {
        JsonNode ref = node.path(member);
        return ref.isValueNode() && !ref.isNull() ? ref.asString("") : "";
    }

    /** A text id that a person gives; null when absent. */
    @Nullable String textId(String member) {
        String id = ref(member);
        if (id.isEmpty()) {
            return null;
        }
        if (!TEXT_ID.matcher(id).matches() || id.equals("trash")) {
            throw bad(member, "id", "catalog.id-form", id);
        }
        return id;
    }

    /** A name that must be there. */
    String name(@Nullable String before, boolean required) {
        String name = text("name", before == null ? "" : before, NAME).strip();
        if (name.isEmpty() && required) {
            throw bad("name", "required", "catalog.name-required");
        }
        return name;
    }

    String icon(String before) {
        return text("icon", before, ICON);
    }

    String text(String member, String before, int longest) {
        JsonNode sent = node.path(member);
        if (sent.isMissingNode() || sent.isNull()) {
            return before;
        }
        String text = sent.isValueNode() ? sent.asString("") : "";
        if (!sent.isValueNode() || text.codePointCount(0, text.length()) > longest) {
            throw bad(member, "text", "catalog.text-form", member, longest);
        }
        return text;
    }

    boolean flag(String member, boolean before) {
        JsonNode sent = node.path(member);
        if (sent.isMissingNode() || sent.isNull()) {
            return before;
        }
        return switch (sent.isValueNode() ? sent.asString("") : "") {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw bad(member, "flag", "catalog.flag-form", member);
        };
    }

    /** @param key a text whose first argument tells where in the request; further ones follow */
    Problem bad(String member, String code, String key, Object... more) {
        Object[] arguments =
                Stream.concat(Stream.of(place + member), Stream.of(more)).toArray();
        return new Problem(Problems.BAD_REQUEST, Fault.field(place + member, code, Text.of(key, arguments)));
    }
}
