package dev.artel.event;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.FixedField;
import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Fault;
import dev.artel.kernel.GeneratedKey;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The catalog of events: which change of which catalog starts which scenario. */
@Component
class EventRecords extends TriggerRecords<SubscriptionRow> {
    static final List<FixedField.Option> ON_OFF = List.of(
            new FixedField.Option("$on", Text.of("event.field.status.on"), "D2F4D9"),
            new FixedField.Option("$off", Text.of("event.field.status.off"), "E4E4E4"));
    private static final long CATALOGS = 1;
    private static final String WEB_REQUEST = "$webRequest";

    private final SubscriptionMapper mapper;
    private final Listening listening;
    private final TriggerTypes types;
    private final ConditionSyntax syntax;
    private final Catalogs catalogs;
    private final ObjectProvider<Starts> starts;

    EventRecords(
            SubscriptionMapper mapper,
            Listening listening,
            TriggerTypes types,
            ConditionSyntax syntax,
            Catalogs catalogs,
            ObjectProvider<Starts> starts,
            Clock clock) {
        super(clock);
        this.mapper = mapper;
        this.listening = listening;
        this.types = types;
        this.syntax = syntax;
        this.catalogs = catalogs;
        this.starts = starts;
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
    @Nullable SubscriptionRow lock(long id) {
        return mapper.lock(id);
    }

    @Override
    void insert(SubscriptionRow row, @Nullable Long by, Instant now, GeneratedKey key) {
        mapper.insert(row, by, now, key);
        listening.forget();
    }

    @Override
    void update(SubscriptionRow row, @Nullable Long by, Instant now) {
        mapper.update(row, by, now);
        listening.forget();
    }

    @Override
    void remove(long id, @Nullable Long by, Instant now) {
        mapper.remove(id, by, now);
        listening.forget();
    }

    @Override
    SubscriptionRow checked(long id, @Nullable SubscriptionRow before, FixedValues sent) {
        if (before == null || sent.has("$events")) {
            sent.requireKnown(
                    "$events",
                    freeStanding().stream().map(FixedField.Option::id).collect(Collectors.toSet()));
        }
        SubscriptionRow old = before != null ? before : SubscriptionRow.BLANK;
        String status = sent.has("$status") ? sent.codes("$status") : old.status();
        String fields = sent.has("$fields") ? sent.codes("$fields") : old.fields();
        SubscriptionRow row = new SubscriptionRow(
                id,
                sent.has("$name") ? Objects.requireNonNullElse(sent.text("$name"), "") : old.name(),
                sent.has("$description") ? sent.text("$description") : old.description(),
                status.isEmpty() ? SubscriptionRow.ON : status,
                sent.has("$catalog") ? sent.link("$catalog") : old.catalogId(),
                sent.has("$events") ? sent.codes("$events") : old.events(),
                fields == null || fields.isEmpty() ? null : fields,
                sent.has("$condition") ? sent.text("$condition") : old.conditionSource(),
                before == null || sent.has("$script") ? sent.requiredLink("$script") : old.scriptId(),
                old.element(),
                old.message());
        if (!sent.onlyStatus()) {
            requireSound(row, sent);
        }
        return row;
    }

    /** What would never start anything is refused here, where somebody can still mend it. */
    private void requireSound(SubscriptionRow row, FixedValues sent) {
        Long number = row.catalogId();
        if (number == null && row.events().contains("$record.")) {
            throw Problems.badField("$catalog", "required", "event.catalog-needed");
        }
        Optional<Catalog> catalog = number == null ? Optional.empty() : catalogs.find(number);
        catalog.ifPresent(known -> row.watched().stream()
                .filter(ref -> known.field(ref).isEmpty())
                .findFirst()
                .ifPresent(ref -> {
                    throw Problems.badField("$fields", "unknown-field", "event.unknown-field", ref, known.name());
                }));
        requireAtOnce(row);
        String condition = row.conditionSource();
        if (sent.has("$condition") && condition != null && !condition.isBlank()) {
            syntax.flaw(condition).ifPresent(flaw -> {
                throw Problems.badField("$condition", "syntax", "event.condition", flaw);
            });
        }
    }

    /** Somebody waits for the answer of a rule: what takes time cannot be one. */
    private void requireAtOnce(SubscriptionRow row) {
        if (types.all().stream().noneMatch(type -> type.atOnce() && row.listensTo(type.kind()))) {
            return;
        }
        List<Fault> obstacles = starts.getObject().obstacles(row.scriptId());
        if (!obstacles.isEmpty()) {
            throw new Problem(Problems.UNPROCESSABLE, obstacles.get(0).message(), obstacles, Map.of());
        }
    }

    private List<FixedField.Option> kinds() {
        return types.all().stream()
                .filter(type -> !type.kind().equals(WEB_REQUEST))
                .map(type -> new FixedField.Option(
                        type.kind(), Text.of("event." + type.kind().substring(1) + ".name"), "D3E3FF"))
                .toList();
    }

    /** What names something is of a diagram only. */
    private List<FixedField.Option> freeStanding() {
        Set<String> named = types.all().stream()
                .filter(type -> type.needs().contains(TriggerType.Need.MESSAGE))
                .map(TriggerType::kind)
                .collect(Collectors.toSet());
        return kinds().stream().filter(option -> !named.contains(option.id())).toList();
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
