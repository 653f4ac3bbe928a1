package dev.artel.catalog.field.types;

import dev.artel.catalog.Field;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.Conditions;
import dev.artel.catalog.field.ConfigContext;
import dev.artel.catalog.field.FieldManifest;
import dev.artel.catalog.field.FieldType;
import dev.artel.catalog.field.FilterContext;
import dev.artel.catalog.field.Sortable;
import dev.artel.catalog.field.Storage;
import dev.artel.catalog.field.ValueContext;
import dev.artel.catalog.field.Values;
import dev.artel.kernel.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A day, or a day with a time. Always UTC in JSON; a day is its midnight in the zone of the request. */
@Component
class DateField implements FieldType, Sortable {
    private static final String DAY = "date";
    private static final String MOMENT = "time";
    private static final String NONE = "NULL_DATE";
    private static final long FARTHEST = 100_000;

    @Override
    public String id() {
        return "date";
    }

    @Override
    public FieldManifest manifest() {
        ObjectNode form = new SettingsForm().flag("defaultValue").schema();
        return new FieldManifest(
                "number",
                "dateRange",
                List.of(
                        new FieldManifest.Kind(DAY, "calendar", standard(DAY), form),
                        new FieldManifest.Kind(MOMENT, "calendar-clock", standard(MOMENT), form)));
    }

    private static ObjectNode standard(String kind) {
        return Json.object()
                .put("type", kind)
                .put("time", kind.equals(MOMENT))
                .put("defaultValue", false)
                .putNull("notificationField");
    }

    @Override
    public ObjectNode config(ObjectNode sent, ConfigContext context) {
        ObjectNode tolerant = sent;
        if (!sent.has("type") && sent.path("time").asBoolean(false)) {
            tolerant = sent.deepCopy().put("type", MOMENT);
        }
        Settings settings = new Settings(tolerant, context);
        String kind = settings.kind(DAY, MOMENT);
        settings.kept().put("time", kind.equals(MOMENT));
        settings.flag("defaultValue", false);
        settings.text("notificationField", 63);
        return settings.kept();
    }

    @Override
    public Storage storage(ObjectNode config) {
        return new Storage.Column(config.path("time").asBoolean(false) ? Storage.Kind.MOMENT : Storage.Kind.DATE);
    }

    private static boolean timed(Field field) {
        return field.kind().equals(MOMENT);
    }

    @Override
    public @Nullable Object parse(JsonNode sent, Field field, ValueContext context) {
        return Values.isNone(sent) ? null : value(sent, field, context);
    }

    private static Object value(JsonNode sent, Field field, ValueContext context) {
        Object value = timed(field) ? Dates.moment(sent, context.zone()) : Dates.day(sent, context.zone());
        if (value == null) {
            throw Values.bad(field, "date", timed(field) ? "field.date.time.form" : "field.date.date.form");
        }
        return value;
    }

    @Override
    public JsonNode json(@Nullable Object stored, Field field, ValueContext context) {
        if (stored instanceof LocalDate day) {
            return StringNode.valueOf(
                    Dates.answered(day.atStartOfDay(context.zone()).toInstant()));
        }
        return stored instanceof Instant moment ? StringNode.valueOf(Dates.answered(moment)) : NullNode.getInstance();
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
        if (sent.has("unit")) {
            return relative(sent, field, context);
        }
        if (isNone(sent) || isNone(sent.path("at")) || isNone(sent.path("to"))) {
            return new Condition.Empty();
        }
        if (sent.isObject()) {
            return range(sent, field, context);
        }
        if (Values.isNone(sent)) {
            return Conditions.ANYTHING;
        }
        return timed(field) && Dates.isDay(sent)
                ? between(day(sent, field, context), day(sent, field, context), field, context.zone())
                : new Condition.Equal(value(sent, field, context));
    }

    private static boolean isNone(JsonNode sent) {
        return sent.isString() && sent.stringValue().equals(NONE);
    }

    private static Condition range(JsonNode sent, Field field, FilterContext context) {
        JsonNode at = sent.path("at");
        JsonNode to = sent.path("to");
        if (!sent.has("at") && !sent.has("to")) {
            throw Values.bad(field, "filter", "field.date.filter");
        }
        Object from = Values.isNone(at) ? null : value(at, field, context);
        if (Values.isNone(to)) {
            return from == null ? Conditions.ANYTHING : new Condition.Between(from, null, false);
        }
        if (timed(field) && Dates.isDay(to)) {
            return new Condition.Between(from, morning(day(to, field, context).plusDays(1), context.zone()), true);
        }
        return new Condition.Between(from, value(to, field, context), false);
    }

    private static LocalDate day(JsonNode sent, Field field, FilterContext context) {
        LocalDate day = Dates.day(sent, context.zone());
        if (day == null) {
            throw Values.bad(field, "date", "field.date.date.form");
        }
        return day;
    }

    /** Whole periods around today: {@code {"from": -7, "to": 0, "unit": "day"}} are the last seven days and today. */
    private static Condition relative(JsonNode sent, Field field, FilterContext context) {
        Periods period = Periods.of(sent.path("unit").asString(""))
                .orElseThrow(() -> Values.bad(field, "filter", "field.date.relative"));
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        Long from = count(sent.path("from"), field);
        Long to = count(sent.path("to"), field);
        LocalDate first = from == null ? null : period.first(today, from);
        LocalDate last = to == null ? null : period.first(today, to + 1).minusDays(1);
        return first == null && last == null ? Conditions.ANYTHING : between(first, last, field, context.zone());
    }

    private static @Nullable Long count(JsonNode sent, Field field) {
        if (Values.isNone(sent)) {
            return null;
        }
        String text = sent.asString("");
        if (!text.matches("[+-]?\\d{1,6}") || Math.abs(Long.parseLong(text)) > FARTHEST) {
            throw Values.bad(field, "filter", "field.date.relative");
        }
        return Long.valueOf(text);
    }

    private static Condition between(@Nullable LocalDate first, @Nullable LocalDate last, Field field, ZoneId zone) {
        if (!timed(field)) {
            return new Condition.Between(first, last, false);
        }
        return new Condition.Between(
                first == null ? null : morning(first, zone),
                last == null ? null : morning(last.plusDays(1), zone),
                true);
    }

    private static Instant morning(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    @Override
    public @Nullable JsonNode initial(Field field, ValueContext context) {
        if (!field.config().path("defaultValue").asBoolean(false)) {
            return null;
        }
        return StringNode.valueOf(Dates.answered(context.clock().instant()));
    }
}
