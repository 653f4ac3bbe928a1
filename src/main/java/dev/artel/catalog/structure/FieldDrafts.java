package dev.artel.catalog.structure;

import dev.artel.kernel.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells which fields of a request are those there are, also in the trash, and gives numbers to the new ones. */
final class FieldDrafts {
    private static final int MOST = 500;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private FieldDrafts() {}

    /**
     * The fields of the request in its order.
     *
     * @param before rows of the catalog; empty for a new one, whose fields may bring numbers of their own
     */
    static List<FieldDraft> read(JsonNode sent, List<FieldRow> before, boolean isNew, Counters counters) {
        Sent whole = new Sent(Json.object(), "");
        if (!sent.isArray() || sent.size() > MOST) {
            throw whole.bad("fields", "list", "catalog.fields-form", MOST);
        }
        List<FieldDraft> drafts = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode node : sent.values()) {
            if (!(node instanceof ObjectNode object)) {
                throw whole.bad("fields", "list", "catalog.fields-form", MOST);
            }
            FieldDraft draft = draft(new Sent(object, "fields[" + drafts.size() + "]."), before, isNew, counters);
            String id =
                    draft.before() != null ? draft.before().ref() : draft.sent().ref("id");
            if (!id.isEmpty() && !ids.add(id)) {
                throw draft.sent().bad("id", "twice", "catalog.id-twice", id);
            }
            drafts.add(draft);
        }
        return drafts.stream()
                .map(draft -> draft.number() > 0
                        ? draft
                        : new FieldDraft(draft.sent(), null, counters.field(), draft.customId()))
                .toList();
    }

    private static FieldDraft draft(Sent sent, List<FieldRow> before, boolean isNew, Counters counters) {
        String id = sent.ref("id");
        FieldRow row = find(before, id);
        if (row != null) {
            return new FieldDraft(sent, row, row.id(), row.customId());
        }
        if (NUMBER.matcher(id).matches()) {
            if (!isNew || !counters.take(Long.parseLong(id))) {
                throw sent.bad("id", "unknown-field", "catalog.field.unknown", id);
            }
            return new FieldDraft(sent, null, Long.parseLong(id), null);
        }
        return new FieldDraft(sent, null, 0, sent.textId("id"));
    }

    private static @Nullable FieldRow find(List<FieldRow> rows, String id) {
        return rows.stream().filter(row -> row.answersTo(id)).findFirst().orElse(null);
    }
}
