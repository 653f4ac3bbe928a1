package dev.artel.catalog.field.types;

import dev.artel.kernel.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes the settings that people change, in the order of the form; titles are filled in for the reader's language later. */
final class SettingsForm {
    private final ObjectNode properties = Json.object();

    SettingsForm text(String name) {
        return property(name, "string", "text");
    }

    /** A number that is kept as text, since it is exact. */
    SettingsForm number(String name) {
        return property(name, "string", "number");
    }

    SettingsForm flag(String name) {
        return property(name, "boolean", "switch");
    }

    /** The options of a choice: {@code id, dbId, name, color}. */
    SettingsForm options() {
        property("items", "array", "options");
        ObjectNode item = ((ObjectNode) properties.get("items")).putObject("items");
        item.put("type", "object");
        ObjectNode fields = item.putObject("properties");
        for (String name : new String[] {"id", "name", "color"}) {
            fields.putObject(name).put("type", "string");
        }
        return this;
    }

    /** The catalogs that a field links to: {@code id}. */
    SettingsForm catalogs() {
        property("catalogs", "array", "catalogs");
        ObjectNode item = ((ObjectNode) properties.get("catalogs")).putObject("items");
        item.put("type", "object");
        item.putObject("properties").putObject("id").put("type", "string");
        return this;
    }

    SettingsForm select(String name, String... words) {
        property(name, "string", "select");
        ArrayNode values = ((ObjectNode) properties.get(name)).putArray("enum");
        for (String word : words) {
            values.add(word);
        }
        return this;
    }

    ObjectNode schema() {
        ObjectNode schema = Json.object().put("type", "object");
        schema.set("properties", properties);
        return schema;
    }

    private SettingsForm property(String name, String type, String editor) {
        properties.putObject(name).put("type", type).put("x-editor", editor);
        return this;
    }
}
