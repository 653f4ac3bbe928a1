package dev.artel.catalog.rest;

import dev.artel.catalog.field.Aggregatable;
import dev.artel.catalog.field.FieldManifest;
import dev.artel.catalog.field.FieldType;
import dev.artel.catalog.field.FieldTypes;
import dev.artel.catalog.field.Sortable;
import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Text;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The types that a field can have, with what the designer needs to offer and set up each. */
@RestController
@Tag(name = "catalogs")
@RequestMapping("/api/v1/field-types")
class FieldTypeController {
    private static final List<String> GROUPS = List.of("text", "number", "choice", "people", "link", "structure");

    private final FieldTypes types;

    FieldTypeController(FieldTypes types) {
        this.types = types;
    }

    @GetMapping
    List<FieldTypeItem> list(Locale language) {
        return GROUPS.stream()
                .flatMap(group -> types.all().stream()
                        .filter(type -> type.manifest().group().equals(group)))
                .flatMap(type -> type.manifest().kinds().stream().map(kind -> item(type, kind, language)))
                .toList();
    }

    private static FieldTypeItem item(FieldType type, FieldManifest.Kind kind, Locale language) {
        FieldManifest manifest = type.manifest();
        Storage storage = type.storage(kind.defaults());
        boolean multi = storage instanceof Storage.References
                || storage instanceof Storage.Contacts
                || kind.settings().path("properties").has("multiselect");
        String key = FieldManifest.key(type, kind);
        return new FieldTypeItem(
                type.id(),
                manifest.kinds().size() == 1 ? null : kind.kind(),
                Text.of(key + ".name").in(language),
                Text.of(key + ".help").in(language),
                kind.icon(),
                manifest.group(),
                kind.defaults(),
                spoken(type, kind.settings(), language),
                multi,
                type instanceof Sortable,
                manifest.filter(),
                type instanceof Aggregatable);
    }

    /** The schema with titles and descriptions in that language. */
    private static ObjectNode spoken(FieldType type, ObjectNode settings, Locale language) {
        ObjectNode schema = settings.deepCopy();
        schema.path("properties").propertyStream().forEach(entry -> {
            ObjectNode property = (ObjectNode) entry.getValue();
            String key = "field." + type.id() + "." + entry.getKey();
            property.put("title", Text.of(key + ".title").in(language));
            property.put("description", Text.of(key + ".description").in(language));
            JsonNode words = property.remove("enum");
            if (words != null) {
                ArrayNode choices = property.putArray("oneOf");
                words.values()
                        .forEach(word -> choices.addObject()
                                .put("const", word.asString(""))
                                .put(
                                        "title",
                                        Text.of(key + "." + word.asString("")).in(language)));
            }
        });
        return schema;
    }
}
