package dev.artel.event;

import dev.artel.catalog.FixedField;
import dev.artel.kernel.GeneratedKey;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalog of web requests: which address starts which scenario. */
@Component
class WebRequestRecords extends TriggerRecords<WebRequestRow> {
    /** What an address may look like. */
    static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private final WebRequestMapper mapper;

    WebRequestRecords(WebRequestMapper mapper, Clock clock) {
        super(clock);
        this.mapper = mapper;
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
    @Nullable WebRequestRow lock(long id) {
        return mapper.lock(id);
    }

    @Override
    void insert(WebRequestRow row, @Nullable Long by, Instant now, GeneratedKey key) {
        mapper.insert(row, by, now, key);
    }

    @Override
    void update(WebRequestRow row, @Nullable Long by, Instant now) {
        mapper.update(row, by, now);
    }

    @Override
    void remove(long id, @Nullable Long by, Instant now) {
        mapper.remove(id, by, now);
    }

    @Override
    WebRequestRow checked(long id, @Nullable WebRequestRow before, FixedValues sent) {
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
