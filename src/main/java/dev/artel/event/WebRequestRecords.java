package dev.artel.event;

import dev.artel.access.Access;
import dev.artel.catalog.Field;
import dev.artel.catalog.FixedField;
import dev.artel.kernel.Cause;
import dev.artel.kernel.GeneratedKey;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.record.FixedRecords;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalog of web requests: which address starts which scenario. */
@Component
class WebRequestRecords implements FixedRecords {
    /** What an address may look like. */
    static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private static final long SCRIPTS = 6;

    private final WebRequestMapper mapper;
    private final Clock clock;

    WebRequestRecords(WebRequestMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public long number() {
        return 10;
    }

    @Override
    public String id() {
        return "$webRequests";
    }

    @Override
    public Text name() {
        return Text.of("event.catalog.webRequests");
    }

    @Override
    public String icon() {
        return "globe";
    }

    @Override
    public String table() {
        return "web_request";
    }

    @Override
    public List<FixedField> fields() {
        return List.of(
                FixedField.choice(1, "$status", Text.of("event.field.status"), "status", false, EventRecords.ON_OFF)
                        .optional(),
                FixedField.line(2, "$name", Text.of("event.field.name"), "title", true),
                FixedField.multiline(3, "$description", Text.of("event.field.description"), "description"),
                FixedField.line(4, "$url", Text.of("event.field.url"), "url", true),
                FixedField.link(5, "$script", Text.of("event.field.script"), "script_id", "$scripts", SCRIPTS));
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.CREATE, Ability.UPDATE, Ability.DELETE);
    }

    @Override
    public long create(Access access, Cause cause, Map<Field, Object> values) {
        WebRequestRow row = checked(0, null, new FixedValues(Map.copyOf(values)));
        GeneratedKey key = new GeneratedKey();
        mapper.insert(row, access.actor().userId(), clock.instant(), key);
        return key.id();
    }

    @Override
    public void update(Access access, Cause cause, long id, Map<Field, @Nullable Object> values) {
        WebRequestRow before = locked(id);
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

    private WebRequestRow locked(long id) {
        WebRequestRow row = mapper.lock(id);
        if (row == null) {
            throw Problems.notFound();
        }
        return row;
    }

    private WebRequestRow checked(long id, @Nullable WebRequestRow before, FixedValues sent) {
        WebRequestRow old = before != null ? before : WebRequestRow.BLANK;
        String status = sent.has("$status") ? sent.codes("$status") : old.status();
        WebRequestRow row = new WebRequestRow(
                id,
                sent.has("$name") ? Objects.requireNonNullElse(sent.text("$name"), "") : old.name(),
                sent.has("$description") ? sent.text("$description") : old.description(),
                status.isEmpty() ? SubscriptionRow.ON : status,
                sent.has("$url") ? Objects.requireNonNullElse(sent.text("$url"), "") : old.url(),
                before == null || sent.has("$script") ? sent.requiredLink("$script") : old.scriptId(),
                old.element());
        requireFree(row);
        return row;
    }

    private void requireFree(WebRequestRow row) {
        if (!ADDRESS.matcher(row.url()).matches()) {
            throw Problems.badField("$url", "invalid", "event.address-form");
        }
        WebRequestRow there = mapper.at(row.url());
        if (there != null && there.id() != row.id()) {
            throw Problems.conflict("event.address-taken", row.url(), there.name());
        }
    }
}
