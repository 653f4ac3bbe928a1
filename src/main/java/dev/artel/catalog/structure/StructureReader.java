package dev.artel.catalog.structure;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.catalog.RecordTable;
import dev.artel.catalog.Section;
import dev.artel.catalog.field.FieldType;
import dev.artel.catalog.field.FieldTypes;
import dev.artel.kernel.Identifier;
import dev.artel.kernel.Json;
import dev.artel.kernel.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes sections, catalogs and fields of their rows. What has no name of its own is named from the dictionaries. */
@Component
class StructureReader {
    private static final String KEYS = "catalog.system.";

    private final FieldTypes types;

    StructureReader(FieldTypes types) {
        this.types = types;
    }

    Section section(SectionRow row, Locale language) {
        return new Section(
                row.id(), row.customId(), name(row.name(), language, row.customId()), row.icon(), row.position());
    }

    /** What a catalog with an ordinary table is called. */
    String name(CatalogRow row, Locale language) {
        return name(row.name(), language, row.customId());
    }

    /** A catalog whose records stand in a table of its own. */
    Catalog catalog(CatalogRow row, List<FieldRow> rows, String sectionRef, Locale language) {
        Map<Long, Identifier> columns = new HashMap<>();
        for (FieldRow field : rows) {
            if (field.columnName() != null) {
                columns.put(field.id(), Identifier.of(field.columnName()));
            }
        }
        return new Catalog(
                row.id(),
                row.customId(),
                row.sectionId(),
                sectionRef,
                name(row.name(), language, row.customId()),
                row.icon(),
                row.manual(),
                row.history(),
                rows.stream().map(field -> field(row, field, language)).toList(),
                row.revision(),
                new RecordTable(Identifier.of("c_" + row.id()), true, Map.copyOf(columns)));
    }

    Field field(CatalogRow catalog, FieldRow row, Locale language) {
        ObjectNode config = Json.readObject(row.config());
        nameOptions(config, language, catalog, row);
        return new Field(
                row.catalogId(),
                row.id(),
                row.customId(),
                name(row.name(), language, catalog.customId(), row.customId()),
                type(row.type()),
                config,
                row.required(),
                row.hint(),
                row.history(),
                row.filterable(),
                row.apiOnly(),
                row.hidden(),
                row.comment(),
                row.visible() == null ? null : Json.read(row.visible()));
    }

    Optional<FieldType> find(String type) {
        return types.find(type);
    }

    /** The types that people may choose, for messages. */
    String palette() {
        return types.all().stream()
                .filter(type -> !type.manifest().kinds().isEmpty())
                .map(FieldType::id)
                .collect(Collectors.joining(", "));
    }

    FieldType type(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("this version does not know the field type " + id));
    }

    private static void nameOptions(ObjectNode config, Locale language, CatalogRow catalog, FieldRow field) {
        for (JsonNode item : config.path("items").values()) {
            if (item instanceof ObjectNode option && option.path("name").isNull()) {
                String id = option.path("id").asString("");
                option.put("name", name(null, language, catalog.customId(), field.customId(), id));
            }
        }
    }

    private static String name(@Nullable String own, Locale language, @Nullable String... ids) {
        if (own != null) {
            return own;
        }
        StringBuilder key = new StringBuilder(KEYS);
        for (int i = 0; i < ids.length; i++) {
            key.append(i == 0 ? "" : ".").append(String.valueOf(ids[i]).replace("$", ""));
        }
        return Text.of(key.toString()).in(language);
    }
}
