package dev.artel.catalog.field;

import dev.artel.kernel.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** All sorts of things that a client may send as a value, sensible and not; the same for the same seed. */
final class SentValues {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "Анна",
            "  пробелы  ",
            "две\r\nстроки",
            "эмодзи 🦊",
            "half \uD83E",
            "1",
            "2",
            "new",
            "-0",
            "0.10",
            "1 234,50",
            "1e3",
            "1e-8",
            "1e99",
            "NaN",
            "12345678901234567890.12345678",
            "123456789012345678901",
            "2026-11-23",
            "2026-02-30",
            "2026-11-23T10:15:00.1239Z",
            "2026-11-23T00:00:00+03:00",
            "2026-11-23T10:15",
            "0001-01-01",
            "a@b.ru",
            "+7 (901) 234-56-78",
            "8 901 234 56 78",
            "site.ru",
            "CURRENT_USER",
            "NULL_DATE",
            "true",
            "x".repeat(256),
            "x".repeat(257));

    private final Random random;

    SentValues(long seed) {
        this.random = new Random(seed);
    }

    List<JsonNode> some(int count) {
        List<JsonNode> values = new ArrayList<>();
        TEXTS.forEach(text -> values.add(StringNode.valueOf(text)));
        while (values.size() < count) {
            values.add(value(2));
        }
        return values;
    }

    private JsonNode value(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 5)) {
            case 0 -> NullNode.getInstance();
            case 1 -> BooleanNode.valueOf(random.nextBoolean());
            case 2 -> LongNode.valueOf(random.nextInt(10) - 2);
            case 3 -> DecimalNode.valueOf(BigDecimal.valueOf(random.nextLong(), random.nextInt(12)));
            case 4 -> StringNode.valueOf(TEXTS.get(random.nextInt(TEXTS.size())));
            case 5 -> Json.object().put("id", Integer.toString(random.nextInt(5)));
            case 6 -> contact();
            case 7 -> link();
            default -> list(depth);
        };
    }

    private ObjectNode contact() {
        return Json.object()
                .put("contact", TEXTS.get(random.nextInt(TEXTS.size())))
                .put("comment", TEXTS.get(random.nextInt(10)));
    }

    private ObjectNode link() {
        ObjectNode link = Json.object().put("recordId", random.nextInt(5));
        if (random.nextInt(4) > 0) {
            link.put("catalogId", List.of("targets", "101", "3", "999").get(random.nextInt(4)));
        }
        return link;
    }

    private ArrayNode list(int depth) {
        ArrayNode list = Json.array();
        JsonNode first = value(depth - 1);
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(random.nextInt(3) > 0 ? first : value(depth - 1));
        }
        return list;
    }
}
