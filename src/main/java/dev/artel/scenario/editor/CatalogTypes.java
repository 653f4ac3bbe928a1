package dev.artel.scenario.editor;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.kernel.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The company's own catalogs as TypeScript: fields with their names, choices as the ids of their options. */
final class CatalogTypes {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_$][\\w$]*");
    /** So many options are named beside their ids; a list of towns would hide the name of the field. */
    private static final int NAMED_OPTIONS = 20;

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("number", "number | null"),
            Map.entry("progress", "number"),
            Map.entry("stars", "number"),
            Map.entry("switch", "boolean"),
            Map.entry("button", "boolean"),
            Map.entry("date", "string | null"),
            Map.entry("contact", "Contact[]"),
            Map.entry("user", "Person[]"),
            Map.entry("object", "Link[]"));

    private CatalogTypes() {}

    /** What the interface of a catalog's fields is called. */
    static String name(Catalog catalog) {
        return "Fields" + catalog.id();
    }

    /** The interface of a catalog's fields. */
    static String fields(Catalog catalog) {
        StringBuilder type =
                new StringBuilder("interface ").append(name(catalog)).append(" {\n");
        catalog.fields().stream()
                .filter(field -> !field.type().id().equals("group"))
                .forEach(field -> type.append("  /** ")
                        .append(comment(field.name() + choices(field)))
                        .append(" */ ")
                        .append(Json.write(field.ref()))
                        .append("?: ")
                        .append(type(field))
                        .append(";\n"));
        return type.append("  [field: string]: any;\n}\n").toString();
    }

    /** All catalogs by id, with their names: a script that names one finds the types of its fields by it. */
    static String index(List<Catalog> catalogs) {
        StringBuilder index = new StringBuilder("interface Catalogs {\n");
        catalogs.stream()
                .sorted(Comparator.comparing(Catalog::name).thenComparing(Catalog::ref))
                .forEach(catalog -> index.append("  /** ")
                        .append(comment(catalog.name()))
                        .append(" */ ")
                        .append(Json.write(catalog.ref()))
                        .append(": ")
                        .append(name(catalog))
                        .append(";\n"));
        return index.append("}\n").toString();
    }

    /** The TypeScript type of a field's value. */
    static String type(Field field) {
        List<String> options = new ArrayList<>();
        field.config()
                .path("items")
                .forEach(item -> options.add(Json.write(item.path("id").asString(""))));
        String option = options.isEmpty() ? "string" : String.join(" | ", options);
        return switch (field.type().id()) {
            case "dropdown", "checkboxes" -> "(" + option + ")[]";
            case "radiobutton" -> option + " | null";
            default -> VALUES.getOrDefault(field.type().id(), "string");
        };
    }

    /** How JavaScript reaches a member: {@code values.phone}, {@code values["7"]}. */
    static String member(String owner, String name) {
        return PLAIN.matcher(name).matches() ? owner + "." + name : owner + "[" + Json.write(name) + "]";
    }

    private static String choices(Field field) {
        List<String> named = new ArrayList<>();
        for (JsonNode item : field.config().path("items")) {
            named.add(item.path("id").asString("") + " = " + item.path("name").asString(""));
        }
        return named.isEmpty() || named.size() > NAMED_OPTIONS ? "" : ": " + String.join(", ", named);
    }

    /** A text that cannot end the comment it stands in. */
    static String comment(String text) {
        return text.replace("*/", "* /").replaceAll("\\p{Cntrl}", " ");
    }
}
