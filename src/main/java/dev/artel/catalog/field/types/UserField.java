package dev.artel.catalog.field.types;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.Conditions;
import dev.artel.catalog.field.ConfigContext;
import dev.artel.catalog.field.FieldManifest;
import dev.artel.catalog.field.FieldType;
import dev.artel.catalog.field.FilterContext;
import dev.artel.catalog.field.FilterNames;
import dev.artel.catalog.field.Indexed;
import dev.artel.catalog.field.Reference;
import dev.artel.catalog.field.Referencing;
import dev.artel.catalog.field.Storage;
import dev.artel.catalog.field.ValueContext;
import dev.artel.catalog.field.Values;
import dev.artel.kernel.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An employee, or several. Always a list in JSON. A filter means "one of them". */
@Component
class UserField implements FieldType, FilterNames, Referencing, Indexed {
    private static final String ME = "CURRENT_USER";
    private static final String DEFAULT = "defaultEmptyValue";
    private static final int MOST = 1_000;

    @Override
    public String id() {
        return "user";
    }

    @Override
    public FieldManifest manifest() {
        ObjectNode defaults =
                Json.object().put("multiselect", false).put("type", "user").put("defaultValue", false);
        defaults.putArray(DEFAULT);
        ObjectNode form =
                new SettingsForm().flag("multiselect").flag("defaultValue").schema();
        return new FieldManifest("people", "people", List.of(new FieldManifest.Kind("user", "user", defaults, form)));
    }

    @Override
    public ObjectNode config(ObjectNode sent, ConfigContext context) {
        Settings settings = new Settings(sent, context);
        boolean several = settings.flag("multiselect", false);
        settings.kind("user");
        settings.flag("defaultValue", false);
        ArrayNode initial = settings.kept().putArray(DEFAULT);
        for (JsonNode one : Values.list(settings.raw(DEFAULT))) {
            String ref = ref(one);
            if (ref.equals(ME)) {
                settings.kept().put("defaultValue", true);
            } else {
                initial.addObject().put("id", ref);
            }
        }
        if (!several && initial.size() > 1) {
            throw settings.bad(DEFAULT, "field.user.default-single");
        }
        return settings.kept();
    }

    @Override
    public Storage storage(ObjectNode config) {
        return several(config) ? new Storage.References() : new Storage.Column(Storage.Kind.NUMBERED);
    }

    private static boolean several(ObjectNode config) {
        return config.path("multiselect").asBoolean(false);
    }

    private static String ref(JsonNode one) {
        return (one.isObject() ? one.path("id") : one).asString("");
    }

    @Override
    public @Nullable Object parse(JsonNode sent, Field field, ValueContext context) {
        List<Reference> people = Values.list(sent).stream()
                .map(one -> person(ref(one), field, context))
                .distinct()
                .toList();
        if (several(field.config())) {
            if (people.size() > MOST) {
                throw Values.bad(field, "too-many", "field.user.too-many", MOST);
            }
            return people;
        }
        if (people.size() > 1) {
            throw Values.bad(field, "single", "field.user.single");
        }
        return people.isEmpty() ? null : people.get(0).targetId();
    }

    /** Looked up even when it is who asks, since what is written must be known to be there. */
    private static Reference person(String ref, Field field, ValueContext context) {
        String number = ref.equals(ME) ? Long.toString(me(context).targetId()) : ref;
        return context.catalog(Catalog.USERS)
                .flatMap(users -> context.record(users, number))
                .map(id -> new Reference(Catalog.USERS, id))
                .orElseThrow(() -> Values.bad(field, "unknown-user", "field.user.unknown", ref));
    }

    @Override
    public JsonNode json(@Nullable Object stored, Field field, ValueContext context) {
        ArrayNode list = Json.array();
        Stream<Reference> people = stored instanceof List<?> several
                ? several.stream().map(Reference.class::cast)
                : Stream.ofNullable((Long) stored).map(id -> new Reference(Catalog.USERS, id));
        people.forEach(person -> {
            ValueContext.Target target = context.target(person);
            list.addObject()
                    .put("id", target.ref())
                    .put("title", target.title())
                    .put("isRemoved", target.removed());
        });
        return list;
    }

    @Override
    public Condition condition(JsonNode sent, Field field, FilterContext context) {
        List<JsonNode> asked = Values.list(sent);
        List<Reference> people = asked.stream()
                .filter(one -> !CardValue.is(one))
                .map(one -> asked(ref(one), field, context))
                .distinct()
                .toList();
        List<Condition> any = new ArrayList<>();
        if (!people.isEmpty()) {
            any.add(new Condition.AnyOf(people));
        }
        asked.stream()
                .filter(CardValue::is)
                .forEach(one -> any.add(CardValue.condition(one, field, targets(field), context)));
        return Conditions.any(any);
    }

    @Override
    public JsonNode numbered(JsonNode sent, Field field, FilterContext context, Nested nested) {
        ArrayNode list = Json.array();
        for (JsonNode one : Values.list(sent)) {
            if (CardValue.is(one)) {
                list.add(CardValue.numbered(one, field, context));
            } else {
                String ref = ref(one);
                list.add(
                        ref.equals(ME)
                                ? ME
                                : Long.toString(asked(ref, field, context).targetId()));
            }
        }
        return list;
    }

    @Override
    public JsonNode named(JsonNode kept, Field field, FilterContext context, Nested nested) {
        ArrayNode list = Json.array();
        kept.values().forEach(one -> list.add(CardValue.is(one) ? CardValue.named(one, context) : one));
        return list;
    }

    private static Reference me(ValueContext context) {
        return new Reference(Catalog.USERS, context.access().actor().userId());
    }

    /** A number is taken as it is: whoever is not there is in no record. */
    private static Reference asked(String ref, Field field, ValueContext context) {
        if (ref.equals(ME)) {
            return me(context);
        }
        return Values.number(ref)
                .map(id -> new Reference(Catalog.USERS, id))
                .orElseGet(() -> person(ref, field, context));
    }

    @Override
    public Set<Long> targets(Field field) {
        return Set.of(Catalog.USERS);
    }

    @Override
    public @Nullable JsonNode initial(Field field, ValueContext context) {
        if (field.config().path("defaultValue").asBoolean(false)) {
            return Json.array().add(ME);
        }
        JsonNode initial = field.config().path(DEFAULT);
        return Values.isNone(initial) ? null : initial;
    }
}
