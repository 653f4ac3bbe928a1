package dev.artel.record.sql;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Field;
import dev.artel.catalog.FixedCatalog;
import dev.artel.catalog.FixedField;
import dev.artel.catalog.field.Filter;
import dev.artel.catalog.field.Storage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Knows the layout of every catalog, ordinary or fixed; made anew when the structure has changed. */
@Component
public class Layouts {
    private final Catalogs catalogs;
    private final Map<String, FixedCatalog> fixed;
    private final ObjectProvider<ViewFilters> views;
    private final Map<Long, Layout> known = new ConcurrentHashMap<>();

    Layouts(Catalogs catalogs, List<FixedCatalog> fixed, ObjectProvider<ViewFilters> views) {
        this.catalogs = catalogs;
        this.views = views;
        this.fixed = fixed.stream().collect(Collectors.toMap(FixedCatalog::id, Function.identity()));
    }

    /** The very same catalog object has the same layout: a new one comes with each change of structure, and one for each language. */
    @SuppressWarnings("ReferenceEquality")
    public Layout of(Catalog catalog) {
        Layout layout = known.get(catalog.id());
        if (layout == null || layout.catalog() != catalog) {
            layout = make(catalog);
            known.put(catalog.id(), layout);
        }
        return layout;
    }

    /** The layout of a catalog that exists, whoever may see it. */
    public Optional<Layout> find(long catalogId) {
        return catalogs.find(catalogId).map(this::of);
    }

    /** The filter of a rights view as it holds for that person; empty when it cannot be read. */
    Optional<Filter> view(long viewId, Access access) {
        ViewFilters filters = views.getIfAvailable();
        return filters == null ? Optional.empty() : filters.of(viewId, access);
    }

    /** The person's rights on the rows of that catalog. */
    public RowRights rights(Access access, Layout layout) {
        return new RowRights(this, access, layout);
    }

    /** The owner's side of a fixed catalog. */
    public FixedCatalog fixed(Catalog catalog) {
        FixedCatalog owner = fixed.get(catalog.ref());
        if (owner == null) {
            throw new IllegalStateException("nobody owns the table of catalog " + catalog.ref());
        }
        return owner;
    }

    private Layout make(Catalog catalog) {
        List<Slot> slots = catalog.table().ordinary()
                ? catalog.fields().stream()
                        .map(field -> ordinary(catalog, field))
                        .toList()
                : fixedSlots(catalog);
        return new Layout(catalog, slots.stream().filter(Slot::valued).toList());
    }

    private static Slot ordinary(Catalog catalog, Field field) {
        Storage storage = field.type().storage(field.config());
        return new Slot(field, storage, catalog.table().columns().get(field.id()), true);
    }

    private List<Slot> fixedSlots(Catalog catalog) {
        Map<Long, FixedField> declared =
                fixed(catalog).fields().stream().collect(Collectors.toMap(FixedField::number, Function.identity()));
        return catalog.fields().stream()
                .map(field -> fixedSlot(catalog, field, declared.get(field.id())))
                .toList();
    }

    private static Slot fixedSlot(Catalog catalog, Field field, @Nullable FixedField declared) {
        if (declared == null) {
            throw new IllegalStateException("field " + field.ref() + " of " + catalog.ref() + " is not declared");
        }
        return new Slot(field, declared.storage(), catalog.table().columns().get(field.id()), declared.writable());
    }
}
