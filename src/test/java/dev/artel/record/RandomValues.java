package dev.artel.record;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.kernel.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random values of every type of field, in sent form; about a third is not set. */
final class RandomValues {
    private static final List<String> WORDS =
            List.of("Анна", "елка", "ЁЛКА", "100%", "a_b", "wow!", "Anna", "\\", "'quote'", "🙂");

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** @param targets how many records there are to link to */
    ObjectNode record(Catalog catalog, int targets) {
        ObjectNode values = Json.object();
        for (Field field : catalog.fields()) {
            JsonNode value = random.nextInt(3) == 0 ? null : value(field, targets);
            if (value != null) {
                values.set(field.ref(), value);
            }
        }
        return values;
    }

    private @Nullable JsonNode value(Field field, int targets) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (field.type().id()) {
            case "text" -> nodes.stringNode(field.kind().equals("multiline") ? word() + "\n" + word() : word());
            case "number" -> nodes.numberNode(BigDecimal.valueOf(random.nextInt(-20, 20), 1));
            case "progress" -> nodes.numberNode(random.nextInt(0, 5) * 25);
            case "date" ->
                nodes.stringNode("2026-11-0" + random.nextInt(1, 6) + "T10:0" + random.nextInt(3) + ":00.500Z");
            case "switch" -> nodes.booleanNode(random.nextBoolean());
            case "contact" -> contacts();
            case "object" -> links(targets);
            default -> options(field);
        };
    }

    private ArrayNode options(Field field) {
        ArrayNode chosen = Json.array();
        boolean several = field.type().id().equals("checkboxes")
                || field.config().path("multiselect").asBoolean(false);
        JsonNode items = field.config().path("items");
        for (int i = 0; i < (several ? 2 : 1); i++) {
            chosen.add(items.path(random.nextInt(items.size())).path("id").asString());
        }
        return chosen;
    }

    private ArrayNode contacts() {
        ArrayNode contacts = Json.array();
        for (int i = random.nextInt(1, 3); i > 0; i--) {
            contacts.addObject()
                    .put("contact", "8 901 234-56-7" + random.nextInt(5))
                    .put("comment", word());
        }
        return contacts;
    }

    private ArrayNode links(int targets) {
        ArrayNode links = Json.array();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            links.addObject().put("recordId", Integer.toString(random.nextInt(1, targets + 1)));
        }
        return links;
    }
}
