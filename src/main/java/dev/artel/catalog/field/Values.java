package dev.artel.catalog.field;

import dev.artel.catalog.Field;
import dev.artel.kernel.Fault;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What types have in common when they read sent values. */
public final class Values {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private static final int MOST_TOLD = 2_000;

    private Values() {}

    /** Whether it means "not set": null, an empty text, an empty list. */
    public static boolean isNone(JsonNode sent) {
        return sent.isNull()
                || sent.isMissingNode()
                || (sent.isArray() && sent.isEmpty())
                || (sent.isString() && sent.stringValue().isBlank());
    }

    /** The entries of a list, or the one value alone; what means "not set" is left out. */
    public static List<JsonNode> list(JsonNode sent) {
        Stream<JsonNode> entries = sent.isArray() ? sent.valueStream() : Stream.of(sent);
        return entries.filter(entry -> !isNone(entry)).toList();
    }

    /** The number that an id without a text id is; empty for a text id. */
    public static Optional<Long> number(String ref) {
        return NUMBER.matcher(ref).matches() ? Optional.of(Long.valueOf(ref)) : Optional.empty();
    }

    /** What is repeated to the person is cut where it would fill the screen. */
    private static Object told(Object argument) {
        return argument instanceof String text && text.length() > MOST_TOLD
                ? text.substring(0, text.offsetByCodePoints(0, MOST_TOLD / 2)) + "…"
                : argument;
    }

    /**
     * A value that cannot be taken.
     *
     * @param key a text whose first two arguments are the field's name and its id; further ones follow
     */
    public static Problem bad(Field field, String code, String key, Object... more) {
        Object[] arguments = Stream.concat(
                        Stream.of(field.name(), field.ref()), Stream.of(more).map(Values::told))
                .toArray();
        return new Problem(Problems.BAD_REQUEST, Fault.field(field.ref(), code, Text.of(key, arguments)));
    }
}
