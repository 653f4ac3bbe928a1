package dev.artel.catalog.field.types;

import dev.artel.catalog.field.Values;
import dev.artel.kernel.Json;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the options of a choice: {@code items} of {@code id, dbId, name, color, _cid}. The number ({@code dbId}) is given once and
 * never again; options that are left out move to {@code removedItems}, so that values chosen before keep their name.
 */
final class OptionSettings {
    static final String ITEMS = "items";
    static final String REMOVED = "removedItems";
    static final String DEFAULT = "defaultEmptyValue";

    private static final int MOST = 1_000;
    private static final int NAME_LENGTH = 256;
    private static final Pattern TEXT_ID =
            Pattern.compile("\\$[A-Za-z][A-Za-z0-9_.-]{0,61}|[A-Za-z][A-Za-z0-9_-]{0,62}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern COLOR = Pattern.compile("[0-9A-Fa-f]{6}");
    private static final List<String> PALETTE =
            List.of("D3E3FF", "D2F4D9", "FFF0C2", "FFDAD6", "E8DAFF", "CFF3F0", "FFE3C2", "E4E4E4");

    private final Settings settings;
    private final boolean colored;
    private final Map<String, ObjectNode> known = new LinkedHashMap<>();
    private final Set<Long> used = new HashSet<>();

    private OptionSettings(Settings settings, boolean colored) {
        this.settings = settings;
        this.colored = colored;
        ObjectNode before = settings.context().before();
        if (before != null) {
            remember(before.path(ITEMS));
            remember(before.path(REMOVED));
        } else {
            remember(settings.raw(REMOVED));
        }
    }

    /**
     * Puts {@code items}, {@code removedItems} (only when there are any) and {@code defaultEmptyValue} into the kept settings.
     *
     * @param colored whether options without a colour get one
     */
    static void read(Settings settings, boolean colored) {
        OptionSettings options = new OptionSettings(settings, colored);
        options.items();
        options.initial();
    }

    private void remember(JsonNode items) {
        for (JsonNode item : items.values()) {
            if (item instanceof ObjectNode option && option.path("dbId").asLong(0) > 0) {
                known.putIfAbsent(option.path("id").asString(""), option);
                used.add(option.path("dbId").asLong());
            }
        }
    }

    private void items() {
        JsonNode sent = settings.raw(ITEMS);
        boolean list = sent.isMissingNode() || sent.isNull() || sent.isArray();
        if (!list || sent.size() > MOST) {
            throw settings.bad(ITEMS, "field.option.list", MOST);
        }
        ArrayNode kept = settings.kept().putArray(ITEMS);
        sent.values().forEach(item -> kept.add(item(item, kept.size())));
        Set<String> ids = new HashSet<>();
        for (JsonNode item : kept.values()) {
            if (item.path("dbId").isNull()) {
                number((ObjectNode) item);
            }
            if (!ids.add(item.path("id").asString(""))) {
                throw settings.bad(ITEMS, "field.option.twice", item.path("id").asString(""));
            }
        }
        known.keySet().removeAll(ids);
        if (!known.isEmpty()) {
            settings.kept().putArray(REMOVED).addAll(known.values());
        }
    }

    private ObjectNode item(JsonNode sent, int index) {
        String name = (sent.isObject() ? sent.path("name") : sent).asString("").strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > NAME_LENGTH) {
            throw settings.bad(ITEMS, "field.option.name", index + 1, NAME_LENGTH);
        }
        ObjectNode item = Json.object();
        String id = sent.path("id").asString("");
        ObjectNode before = known(id);
        if (before != null) {
            item.put("id", before.path("id").asString(""))
                    .put("dbId", before.path("dbId").asLong());
        } else if (NUMBER.matcher(id).matches()) {
            item.put("id", id).put("dbId", Long.parseLong(id));
            used.add(Long.parseLong(id));
        } else if (id.isEmpty() || TEXT_ID.matcher(id).matches()) {
            item.put("id", id);
            long number =
                    settings.context().before() == null ? sent.path("dbId").asLong(0) : 0;
            if (number > 0 && used.add(number)) {
                item.put("dbId", number);
            } else {
                item.putNull("dbId");
            }
        } else {
            throw settings.bad(ITEMS, "field.option.id", id);
        }
        item.put("name", name);
        String color = sent.path("color")
                .asString(before == null ? "" : before.path("color").asString(""));
        if (COLOR.matcher(color).matches()) {
            item.put("color", color);
        } else if (colored) {
            item.put("color", PALETTE.get(index % PALETTE.size()));
        }
        String client = sent.path("_cid").asString("");
        if (!client.isEmpty() && client.length() <= 64) {
            item.put("_cid", client);
        }
        return item;
    }

    private @Nullable ObjectNode known(String id) {
        ObjectNode exact = known.get(id);
        if (exact != null || !NUMBER.matcher(id).matches()) {
            return exact;
        }
        return known.values().stream()
                .filter(option -> option.path("dbId").asString("").equals(id))
                .findFirst()
                .orElse(null);
    }

    private void number(ObjectNode item) {
        long number = settings.context().nextNumber();
        while (!used.add(number)) {
            number = settings.context().nextNumber();
        }
        item.put("dbId", number);
        if (item.path("id").asString("").isEmpty()) {
            item.put("id", Long.toString(number));
        }
    }

    private void initial() {
        ArrayNode kept = settings.kept().putArray(DEFAULT);
        for (JsonNode one : Values.list(settings.raw(DEFAULT))) {
            String id = (one.isObject() ? one.path("id") : one).asString("");
            ObjectNode item = Options.find(settings.kept(), id)
                    .orElseThrow(() -> settings.bad(DEFAULT, "field.option.default", id));
            String ref = item.path("id").asString("");
            if (!known.containsKey(ref)) {
                kept.add(ref);
            }
        }
    }
}
