package dev.artel.catalog.field.types;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.ConfigContext;
import dev.artel.catalog.field.FieldManifest;
import dev.artel.catalog.field.FieldType;
import dev.artel.catalog.field.FilterContext;
import dev.artel.catalog.field.FilterNames;
import dev.artel.catalog.field.Presented;
import dev.artel.catalog.field.Reference;
import dev.artel.catalog.field.Referencing;
import dev.artel.catalog.field.Storage;
import dev.artel.catalog.field.ValueContext;
import dev.artel.catalog.field.Values;
import dev.artel.kernel.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Links to records of one or several catalogs. A filter names records, or says what holds for a linked one. */
@Component
class ObjectField implements FieldType, FilterNames, Referencing, Presented {
    private static final String DEFAULT = "defaultEmptyValue";
    private static final int MOST = 1_000;

    @Override
    public String id() {
        return "object";
    }

    @Override
    public FieldManifest manifest() {
        ObjectNode defaults = Json.object()
                .put("multiselect", false)
                .put("accessOnly", false)
                .put("enableCreate", true)
                .put("enableUnsaved", false)
                .put("enableSelect", true)
                .put("mode", "list");
        defaults.putArray(DEFAULT);
        defaults.put("type", "object");
        defaults.putArray(LinkSettings.CATALOGS);
        defaults.putArray("views");
        defaults.putObject(LinkSettings.FIELDS);
        ObjectNode form = new SettingsForm()
                .catalogs()
                .flag("multiselect")
                .flag("enableSelect")
                .flag("enableCreate")
                .flag("accessOnly")
                .select("mode", "list", "cards", "table")
                .schema();
        return new FieldManifest("link", "records", List.of(new FieldManifest.Kind("object", "link", defaults, form)));
    }

    @Override
    public ObjectNode config(ObjectNode sent, ConfigContext context) {
        Settings settings = new Settings(sent, context);
        settings.flag("multiselect", false);
        settings.flag("accessOnly", false);
        settings.flag("enableCreate", true);
        settings.flag("enableUnsaved", false);
        settings.flag("enableSelect", true);
        settings.choice("mode", "list", "cards", "table");
        ArrayNode initial = settings.kept().putArray(DEFAULT);
        Values.list(settings.raw(DEFAULT)).forEach(one -> initial.add(link(one)));
        settings.kind("object");
        LinkSettings.read(settings);
        ArrayNode views = settings.kept().putArray("views");
        Values.list(settings.raw("views")).forEach(views::add);
        return settings.kept();
    }

    private static ObjectNode link(JsonNode sent) {
        ObjectNode link = Json.object();
        if (sent.has("catalogId")) {
            link.put("catalogId", sent.path("catalogId").asString(""));
        }
        return link.put("recordId", SentLink.recordRef(sent));
    }

    @Override
    public ObjectNode presented(Field field, Surroundings surroundings) {
        return LinkSettings.presented(field, surroundings);
    }

    @Override
    public Storage storage(ObjectNode config) {
        return new Storage.References();
    }

    @Override
    public @Nullable Object parse(JsonNode sent, Field field, ValueContext context) {
        List<Reference> links = Values.list(sent).stream()
                .map(one -> SentLink.reference(one, field, context))
                .distinct()
                .toList();
        boolean several = field.config().path("multiselect").asBoolean(false);
        if (!several && links.size() > 1) {
            throw Values.bad(field, "single", "field.object.single");
        }
        if (links.size() > MOST) {
            throw Values.bad(field, "too-many", "field.object.too-many", MOST);
        }
        return links;
    }

    @Override
    public JsonNode json(@Nullable Object stored, Field field, ValueContext context) {
        ArrayNode list = Json.array();
        if (stored instanceof List<?> links) {
            links.forEach(one -> list.add(answered((Reference) one, field, context)));
        }
        return list;
    }

    private static ObjectNode answered(Reference link, Field field, ValueContext context) {
        Optional<Catalog> catalog = context.catalog(link.catalogId());
        ValueContext.Target target = context.target(link);
        boolean named = target.seen() || !SentLink.accessOnly(field);
        ObjectNode item = Json.object()
                .put("sectionId", catalog.map(Catalog::sectionRef).orElse(null))
                .put("catalogId", catalog.map(Catalog::ref).orElse(Long.toString(link.catalogId())))
                .put("catalogTitle", catalog.map(Catalog::name).orElse(""))
                .put("catalogIcon", catalog.map(Catalog::icon).orElse(""))
                .put("recordId", target.ref())
                .put("recordTitle", named ? target.title() : "#" + target.ref());
        ObjectNode values = context.targetValues(field.key(), link);
        if (values != null) {
            item.set("recordValues", values);
        }
        return item.put("isRemoved", target.removed() || catalog.isEmpty());
    }

    @Override
    public Condition condition(JsonNode sent, Field field, FilterContext context) {
        return LinkFilters.condition(sent, field, targets(field), context);
    }

    @Override
    public JsonNode numbered(JsonNode sent, Field field, FilterContext context, Nested nested) {
        return LinkFilters.numbered(sent, field, context, nested);
    }

    @Override
    public JsonNode named(JsonNode kept, Field field, FilterContext context, Nested nested) {
        return LinkFilters.named(kept, context, nested);
    }

    @Override
    public Set<Long> targets(Field field) {
        return field.config()
                .path(LinkSettings.CATALOGS)
                .valueStream()
                .map(one -> one.path("dbId").asLong())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public @Nullable JsonNode initial(Field field, ValueContext context) {
        JsonNode initial = field.config().path(DEFAULT);
        return Values.isNone(initial) ? null : initial;
    }
}
