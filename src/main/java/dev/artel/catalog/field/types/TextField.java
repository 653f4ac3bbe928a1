package dev.artel.catalog.field.types;

import dev.artel.catalog.Field;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.Conditions;
import dev.artel.catalog.field.ConfigContext;
import dev.artel.catalog.field.FieldManifest;
import dev.artel.catalog.field.FieldType;
import dev.artel.catalog.field.FilterContext;
import dev.artel.catalog.field.Searchable;
import dev.artel.catalog.field.Sortable;
import dev.artel.catalog.field.Storage;
import dev.artel.catalog.field.Titled;
import dev.artel.catalog.field.ValueContext;
import dev.artel.catalog.field.Values;
import dev.artel.kernel.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A text: one line of at most 256 characters, several lines, or an address of e-mail. */
@Component
class TextField implements FieldType, Titled, Searchable, Sortable {
    private static final String LINE = "text";
    private static final String LINES = "multiline";
    private static final String MAIL = "mail";
    private static final int LINE_LENGTH = 256;
    private static final int LINES_LENGTH = 1_000_000;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final Pattern BREAKS = Pattern.compile("\\R");

    @Override
    public String id() {
        return "text";
    }

    @Override
    public FieldManifest manifest() {
        ObjectNode form = new SettingsForm().schema();
        return new FieldManifest(
                "text",
                "text",
                List.of(
                        new FieldManifest.Kind(LINE, "type", standard(LINE), form),
                        new FieldManifest.Kind(LINES, "align-left", standard(LINES), form),
                        new FieldManifest.Kind(MAIL, "at-sign", standard(MAIL), form)));
    }

    private static ObjectNode standard(String kind) {
        return Json.object().put("type", kind).putNull("mask");
    }

    @Override
    public ObjectNode config(ObjectNode sent, ConfigContext context) {
        Settings settings = new Settings(sent, context);
        settings.kind(LINE, LINES, MAIL);
        if (settings.text("mask", LINE_LENGTH) != null) {
            throw settings.bad("mask", "field.text.mask");
        }
        return settings.kept();
    }

    @Override
    public Storage storage(ObjectNode config) {
        return new Storage.Column(several(config.path("type").asString("")) ? Storage.Kind.TEXT : Storage.Kind.LINE);
    }

    private static boolean several(String kind) {
        return kind.equals(LINES);
    }

    @Override
    public @Nullable Object parse(JsonNode sent, Field field, ValueContext context) {
        if (sent.isNull()) {
            return null;
        }
        if (!sent.isValueNode()) {
            throw Values.bad(field, "text", "field.text.form");
        }
        String text = clean(text(sent), several(field.kind()));
        int longest = several(field.kind()) ? LINES_LENGTH : LINE_LENGTH;
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw Values.bad(field, "too-long", "field.text.too-long", longest, length);
        }
        if (field.kind().equals(MAIL)) {
            text = text.strip();
            if (!text.isEmpty() && !ADDRESS.matcher(text).matches()) {
                throw Values.bad(field, "mail", "field.text.address", text);
            }
        }
        return text.isEmpty() ? null : text;
    }

    /** A number is written without an exponent. */
    private static String text(JsonNode sent) {
        if (!sent.isNumber()) {
            return sent.asString("");
        }
        BigDecimal number = sent.decimalValue();
        return (sent.isDouble() ? number.stripTrailingZeros() : number).toPlainString();
    }

    /** One form of line breaks, none within a line; half characters, which no database keeps, are replaced. */
    private static String clean(String text, boolean several) {
        String broken = BREAKS.matcher(text).replaceAll(several ? "\n" : " ");
        StringBuilder whole = new StringBuilder(broken.length());
        broken.codePoints().forEach(c -> whole.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
        return whole.toString();
    }

    @Override
    public JsonNode json(@Nullable Object stored, Field field, ValueContext context) {
        return StringNode.valueOf(stored == null ? "" : (String) stored);
    }

    @Override
    public Condition condition(JsonNode sent, Field field, FilterContext context) {
        if (sent.isArray()) {
            return Values.isNone(sent)
                    ? Conditions.ANYTHING
                    : new Condition.Any(sent.valueStream()
                            .map(one -> condition(one, field, context))
                            .toList());
        }
        if (!sent.isValueNode() || sent.isNull()) {
            throw Values.bad(field, "filter", "field.text.filter");
        }
        String text = text(sent);
        return text.isEmpty() ? Conditions.ANYTHING : new Condition.Contains(text);
    }

    @Override
    public Condition search(String text, Field field) {
        return new Condition.Contains(text);
    }

    @Override
    public String title(Object stored) {
        return BREAKS.splitAsStream(((String) stored).strip()).findFirst().orElse("");
    }
}
