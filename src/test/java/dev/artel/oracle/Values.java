package dev.artel.oracle;

import dev.artel.kernel.Json;
import dev.artel.oracle.World.Cat;
import dev.artel.oracle.World.Fld;
import dev.artel.oracle.World.Kind;
import dev.artel.oracle.World.Rec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Random values of fields, how they are sent and how they are read from an answer. */
final class Values {
    private final World world;
    private final Random random;

    Values(World world, Random random) {
        this.world = world;
        this.random = random;
    }

    /** A value, or none now and then. */
    @Nullable Object maybe(Fld field) {
        return random.nextInt(4) == 0 ? null : any(field);
    }

    Object any(Fld field) {
        return switch (field.kind()) {
            case TEXT -> word();
            case NUMBER -> random.nextInt(100);
            case CHOICE -> Integer.toString(1 + random.nextInt(3));
            case PERSON -> pick(world.people).id();
            case LINK -> links(field);
        };
    }

    /** One or two records that do not lie in the trash. */
    private List<String> links(Fld field) {
        List<Rec> there = world.records(world.cat(String.valueOf(field.target()))).stream()
                .filter(rec -> !rec.trashed)
                .toList();
        Set<String> ids = new TreeSet<>();
        for (int i = 0; i < 2; i++) {
            ids.add(pick(there).id);
        }
        return new ArrayList<>(ids);
    }

    /** Letters that no two words share much of. */
    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append((char) ('a' + random.nextInt(12)));
        }
        return word.toString();
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** {@code {"values": {…}}} as the API takes it. */
    ObjectNode sent(Cat cat, Map<String, Object> values) {
        ObjectNode body = Json.object();
        ObjectNode sent = body.putObject("values");
        values.forEach((field, value) -> sent.set(field, json(cat.field(field), value)));
        return body;
    }

    JsonNode json(Fld field, Object value) {
        ArrayNode list = Json.array();
        return switch (field.kind()) {
            case TEXT -> Json.MAPPER.valueToTree(value);
            case NUMBER -> Json.MAPPER.valueToTree(value);
            case CHOICE -> list.add((String) value);
            case PERSON -> list.add(Json.object().put("id", (String) value));
            case LINK -> {
                String target = world.cat(String.valueOf(field.target())).id();
                ((List<?>) value)
                        .forEach(id -> list.addObject().put("catalogId", target).put("recordId", (String) id));
                yield list;
            }
        };
    }

    /** A value of an answer as text, equal to {@link Oracle#canonical}. */
    static String canonical(Fld field, JsonNode answered) {
        if (field.kind() == Kind.TEXT || field.kind() == Kind.NUMBER) {
            return answered.isNull() ? "" : answered.asString();
        }
        if (answered.isEmpty()) {
            return "";
        }
        if (field.kind() != Kind.LINK) {
            return field.kind() == Kind.CHOICE
                    ? answered.path(0).asString()
                    : answered.path(0).path("id").asString();
        }
        Set<String> links = new TreeSet<>();
        answered.forEach(link -> links.add(link.path("recordId").asString() + "/"
                + link.path("recordTitle").asString() + (link.path("isRemoved").asBoolean() ? "/removed" : "")));
        return links.toString();
    }
}
