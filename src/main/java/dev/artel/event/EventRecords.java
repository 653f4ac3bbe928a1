package dev.artel.event;

import dev.artel.access.Access;
import dev.artel.catalog.Field;
import dev.artel.catalog.FixedField;
import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Cause;
import dev.artel.kernel.GeneratedKey;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.record.FixedRecords;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalog of events: which change of which catalog starts which scenario. */
@Component
class EventRecords implements FixedRecords {
    static final List<FixedField.Option> ON_OFF = List.of(
            new FixedField.Option("$on", Text.of("event.field.status.on"), "D2F4D9"),
            new FixedField.Option("$off", Text.of("event.field.status.off"), "E4E4E4"));
    private static final long CATALOGS = 1;
    private static final long SCRIPTS = 6;
    private static final String WEB_REQUEST = "$webRequest";

    private final SubscriptionMapper mapper;
    private final TriggerTypes types;
    private final Clock clock;

    EventRecords(SubscriptionMapper mapper, TriggerTypes types, Clock clock) {
        this.mapper = mapper;
        this.types = types;
        this.clock = clock;
    }

    @Override
    public long number() {
        return 7;
    }

    @Override
    public String id() {
        return "$events";
    }

    @Override
    public Text name() {
        return Text.of("event.catalog.events");
    }

    @Override
    public String icon() {
        return "zap";
    }

    @Override
    public String table() {
        return "subscription";
    }

    @Override
    public List<FixedField> fields() {
        return List.of(
                FixedField.line(1, "$name", Text.of("event.field.name"), "title", true),
                FixedField.multiline(2, "$description", Text.of("event.field.description"), "description"),
                FixedField.choice(3, "$status", Text.of("event.field.status"), "status", false, ON_OFF)
                        .optional(),
                FixedField.link(4, "$catalog", Text.of("event.field.catalog"), "catalog_id", "$catalogs", CATALOGS)
                        .optional(),
                FixedField.choice(5, "$events", Text.of("event.field.events"), "events", true, kinds()),
                watched(),
                FixedField.multiline(7, "$condition", Text.of("event.field.condition"), "condition_source"),
                FixedField.link(8, "$script", Text.of("event.field.script"), "script_id", "$scripts", SCRIPTS));
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.CREATE, Ability.UPDATE, Ability.DELETE);
    }

    @Override
    public long create(Access access, Cause cause, Map<Field, Object> values) {
        SubscriptionRow row = checked(0, null, new FixedValues(Map.copyOf(values)));
        GeneratedKey key = new GeneratedKey();
        mapper.insert(row, access.actor().userId(), clock.instant(), key);
        return key.id();
    }

    @Override
    public void update(Access access, Cause cause, long id, Map<Field, @Nullable Object> values) {
        SubscriptionRow before = locked(id);
        FixedValues sent = new FixedValues(values);
        if (before.managed() && !sent.onlyStatus()) {
            throw Problems.badRequest("event.managed");
        }
        mapper.update(checked(id, before, sent), access.actor().userId(), clock.instant());
    }

    @Override
    public void remove(Access access, Cause cause, long id) {
        if (locked(id).managed()) {
            throw Problems.conflict("event.managed-delete");
        }
        mapper.remove(id, access.actor().userId(), clock.instant());
    }

    private SubscriptionRow locked(long id) {
        SubscriptionRow row = mapper.lock(id);
        if (row == null) {
            throw Problems.notFound();
        }
        return row;
    }

    private SubscriptionRow checked(long id, @Nullable SubscriptionRow before, FixedValues sent) {
        if (before == null || sent.has("$events")) {
            sent.requireKnown(
                    "$events", kinds().stream().map(FixedField.Option::id).collect(Collectors.toSet()));
        }
        SubscriptionRow old = before != null ? before : SubscriptionRow.BLANK;
        String status = sent.has("$status") ? sent.codes("$status") : old.status();
        String fields = sent.has("$fields") ? sent.codes("$fields") : old.fields();
        return new SubscriptionRow(
                id,
                sent.has("$name") ? Objects.requireNonNullElse(sent.text("$name"), "") : old.name(),
                sent.has("$description") ? sent.text("$description") : old.description(),
                status.isEmpty() ? SubscriptionRow.ON : status,
                sent.has("$catalog") ? sent.link("$catalog") : old.catalogId(),
                sent.has("$events") ? sent.codes("$events") : old.events(),
                fields == null || fields.isEmpty() ? null : fields,
                sent.has("$condition") ? sent.text("$condition") : old.conditionSource(),
                before == null || sent.has("$script") ? sent.requiredLink("$script") : old.scriptId(),
                old.element());
    }

    private List<FixedField.Option> kinds() {
        return types.all().stream()
                .filter(type -> !type.kind().equals(WEB_REQUEST))
                .map(type -> new FixedField.Option(
                        type.kind(), Text.of("event." + type.kind().substring(1) + ".name"), "D3E3FF"))
                .toList();
    }

    private static FixedField watched() {
        return new FixedField(
                6,
                "$fields",
                Text.of("event.field.fields"),
                "fields",
                Json.object(),
                List.of(),
                "fields",
                new Storage.Codes(),
                false,
                true);
    }
}
