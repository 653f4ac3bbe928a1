package dev.artel.catalog.structure;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.catalog.FixedCatalog;
import dev.artel.catalog.FixedField;
import dev.artel.catalog.RecordTable;
import dev.artel.catalog.Section;
import dev.artel.catalog.field.ConfigContext;
import dev.artel.catalog.field.FieldType;
import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Identifier;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the system catalogs of what the modules that keep them say. A row of the table catalog may give one another name, icon or
 * place. The modules' beans are asked for late, since they themselves need catalogs.
 */
@Component
class FixedReader {
    private final ObjectProvider<FixedCatalog> beans;
    private final StructureReader reader;

    FixedReader(ObjectProvider<FixedCatalog> beans, StructureReader reader) {
        this.beans = beans;
        this.reader = reader;
    }

    List<FixedCatalog> beans() {
        return beans.stream().toList();
    }

    /**
     * The system catalogs by number.
     *
     * @param rows rows of the table catalog by number
     * @param ordinary finds the catalogs that keep their records in ordinary tables, for links to them
     */
    Map<Long, Catalog> read(
            Map<Long, CatalogRow> rows,
            String settings,
            Locale language,
            Function<String, Optional<Catalog>> ordinary) {
        Map<String, Catalog> known = new HashMap<>();
        Map<Long, Catalog> result = new HashMap<>();
        for (FixedCatalog bean : beans()) {
            known.put(bean.id(), catalog(bean, rows, settings, language, List.of()));
        }
        Function<String, Optional<Catalog>> links =
                ref -> Optional.ofNullable(known.get(ref)).or(() -> ordinary.apply(ref));
        for (FixedCatalog bean : beans()) {
            List<Field> fields = bean.fields().stream()
                    .map(field -> field(bean.number(), field, language, links))
                    .toList();
            result.put(bean.number(), catalog(bean, rows, settings, language, fields));
        }
        return result;
    }

    static int position(FixedCatalog bean) {
        return Math.toIntExact(bean.number());
    }

    private static Catalog catalog(
            FixedCatalog bean, Map<Long, CatalogRow> rows, String settings, Locale language, List<Field> fields) {
        CatalogRow row = rows.get(bean.number());
        Map<Long, Identifier> columns = new HashMap<>();
        for (FixedField field : bean.fields()) {
            if (field.column() != null) {
                columns.put(field.number(), Identifier.of(field.column()));
            }
        }
        return new Catalog(
                bean.number(),
                bean.id(),
                Section.SETTINGS,
                settings,
                row != null && row.name() != null ? row.name() : bean.name().in(language),
                row != null ? row.icon() : bean.icon(),
                row != null ? row.manual() : "",
                true,
                fields,
                row != null ? row.revision() : 1,
                new RecordTable(Identifier.of(bean.table()), false, Map.copyOf(columns)));
    }

    private Field field(long catalogId, FixedField fixed, Locale language, Function<String, Optional<Catalog>> links) {
        String name = fixed.name().in(language);
        FieldType type = reader.type(fixed.type());
        ObjectNode sent = fixed.config().deepCopy();
        if (!fixed.options().isEmpty()) {
            ArrayNode items = sent.putArray("items");
            for (FixedField.Option option : fixed.options()) {
                items.addObject()
                        .put("id", option.id())
                        .put("name", option.name().in(language))
                        .put("color", option.color());
            }
        }
        return new Field(
                catalogId,
                fixed.number(),
                fixed.id(),
                name,
                type,
                type.config(sent, new Context(name, ref -> links.apply(ref).or(() -> absent(fixed, ref)))),
                fixed.required(),
                "",
                true,
                true,
                !fixed.writable(),
                false,
                "",
                null);
    }

    /** The catalog of a module that is not there (as in tests of single modules): the field says its number itself. */
    private static Optional<Catalog> absent(FixedField fixed, String ref) {
        if (!(fixed.storage() instanceof Storage.Link link)) {
            return Optional.empty();
        }
        RecordTable none = new RecordTable(Identifier.of("absent"), false, Map.of());
        return Optional.of(
                new Catalog(link.catalogId(), ref, Section.SETTINGS, "", ref, "", "", true, List.of(), 1, none));
    }

    /** Settings of a system field are the platform's own: options are numbered from 1 within the field. */
    private static final class Context implements ConfigContext {
        private final String name;
        private final Function<String, Optional<Catalog>> links;
        private long next = 1;

        Context(String name, Function<String, Optional<Catalog>> links) {
            this.name = name;
            this.links = links;
        }

        @Override
        public String fieldName() {
            return name;
        }

        @Override
        public @Nullable ObjectNode before() {
            return null;
        }

        @Override
        public long nextNumber() {
            return next++;
        }

        @Override
        public Optional<Catalog> catalog(String ref) {
            return links.apply(ref);
        }
    }
}
