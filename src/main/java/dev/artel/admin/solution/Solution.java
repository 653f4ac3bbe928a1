package dev.artel.admin.solution;

import dev.artel.kernel.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A folder under {@code processes/}, in one language. {@code solution.json} has {@code sections, catalogs} (as the API takes them),
 * {@code extend} (fields for catalogs that exist), {@code data} (names of files under {@code data/}, in order), {@code views} and
 * {@code rights} (rules of access, as the API takes them) and {@code scenarios} ({@code file, name, description}).
 */
public final class Solution {
    /** What stands between quotes or between tags. */
    static final Pattern WHOLE_TEXT = Pattern.compile("(?<=[\"'`>])[^\"'`<>]*\\p{IsCyrillic}[^\"'`<>]*(?=[\"'`<])");

    private final String folder;
    private final Wording wording;
    private final ObjectNode root;

    private Solution(String folder, Wording wording, ObjectNode root) {
        this.folder = folder;
        this.wording = wording;
        this.root = root;
    }

    /** The solution of that name in the nearest language it is written in. */
    public static Solution read(String name, Locale language) {
        String folder = "processes/" + name + "/";
        Wording wording = Wording.read(folder, language);
        return new Solution(folder, wording, (ObjectNode) wording.of(Json.read(text(folder + "solution.json"))));
    }

    List<ObjectNode> sections() {
        return objects(root.path("sections"));
    }

    List<ObjectNode> catalogs() {
        return objects(root.path("catalogs"));
    }

    /** Views of catalogs: {@code {catalog, …}}, else as the API takes them. */
    List<ObjectNode> views() {
        return objects(root.path("views"));
    }

    /** Rules of access: {@code {object, rules}}, as the API takes them; {@code "@key"} stands for a sample record. */
    List<ObjectNode> rights() {
        return objects(root.path("rights"));
    }

    /** Fields that existing catalogs get: {@code {catalog, fields}}. */
    List<ObjectNode> extensions() {
        return objects(root.path("extend"));
    }

    /** Sample records in the order in which they are made: {@code {catalog, create: [{key?, values}], update: [{id, values}]}}. */
    List<ObjectNode> data() {
        return root.path("data")
                .valueStream()
                .map(name -> text(folder + "data/" + name.asString() + ".json"))
                .map(text -> (ObjectNode) wording.of(Json.read(text)))
                .toList();
    }

    List<Scenario> scenarios() {
        return root.path("scenarios")
                .valueStream()
                .map(node -> {
                    String file = node.path("file").asString();
                    return new Scenario(
                            file.replaceFirst("\\.bpmn$", ""),
                            node.path("name").asString(),
                            node.path("description").asString(""),
                            wording.of(text(folder + file)).getBytes(StandardCharsets.UTF_8));
                })
                .toList();
    }

    /** What it consists of: {@code {catalogs: [ids], scenarios: [ids]}}. */
    ObjectNode ids() {
        ObjectNode ids = Json.object();
        ArrayNode catalogs = ids.putArray("catalogs");
        catalogs().forEach(catalog -> catalogs.add(catalog.path("id").asString()));
        ArrayNode scenarios = ids.putArray("scenarios");
        scenarios().forEach(scenario -> scenarios.add(scenario.id()));
        return ids;
    }

    /** The text ids of its sections and catalogs. */
    Set<String> structureIds() {
        return Stream.concat(sections().stream(), catalogs().stream())
                .map(node -> node.path("id").asString())
                .collect(Collectors.toSet());
    }

    private static List<ObjectNode> objects(JsonNode list) {
        return list.valueStream().map(ObjectNode.class::cast).toList();
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A scenario of the solution.
     *
     * @param id text id: the name of the file
     */
    record Scenario(String id, String name, String description, byte[] bpmn) {}

    /** The words of a solution: written in Russian, with a list for each other language. */
    record Wording(Map<String, String> texts) {
        static Wording read(String folder, Locale language) {
            String path = folder + "texts/" + language.getLanguage() + ".json";
            if (!new ClassPathResource(path).exists()) {
                return new Wording(Map.of());
            }
            Map<String, String> texts = Json.readObject(text(path))
                    .propertyStream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().asString()));
            return new Wording(texts);
        }

        /** Every text value of the tree in the other wording; keys and what has no other wording stay. */
        JsonNode of(JsonNode node) {
            if (texts.isEmpty()) {
                return node;
            }
            if (node.isString()) {
                String other = texts.get(node.stringValue());
                return other == null ? node : Json.MAPPER.valueToTree(other);
            }
            if (node instanceof ObjectNode object) {
                ObjectNode copy = Json.object();
                object.forEachEntry((key, value) -> copy.set(key, of(value)));
                return copy;
            }
            if (node.isArray()) {
                return Json.array().addAll(node.valueStream().map(this::of).toList());
            }
            return node;
        }

        /** A diagram in the other wording: whole attributes, texts of elements and literals of scripts, never parts of them. */
        String of(String diagram) {
            return texts.isEmpty()
                    ? diagram
                    : WHOLE_TEXT.matcher(diagram).replaceAll(found -> {
                        String other = texts.get(found.group());
                        return Matcher.quoteReplacement(other == null ? found.group() : other);
                    });
        }
    }
}
