package dev.artel.admin.rights;

import dev.artel.access.Access;
import dev.artel.access.RightsObject;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Section;
import dev.artel.catalog.Sections;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.record.Rec;
import dev.artel.record.Records;
import dev.artel.record.filter.saved.HoldingViews;
import dev.artel.record.filter.saved.SavedFilter;
import dev.artel.record.filter.saved.SavedFilters;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds the object that a request is about. */
@Component
class Places {
    private final Sections sections;
    private final Catalogs catalogs;
    private final Records records;
    private final SavedFilters views;
    private final HoldingViews holdings;

    Places(Sections sections, Catalogs catalogs, Records records, SavedFilters views, HoldingViews holdings) {
        this.views = views;
        this.holdings = holdings;
        this.sections = sections;
        this.catalogs = catalogs;
        this.records = records;
    }

    /** The object of {@code {sectionId}}, {@code {catalogId}}, {@code {catalogId, viewId}} or {@code {catalogId, recordId}}. */
    Place of(Access access, JsonNode object) {
        return of(
                access, id(object, "sectionId"), id(object, "catalogId"), id(object, "viewId"), id(object, "recordId"));
    }

    /**
     * The deepest object that is named.
     *
     * @throws dev.artel.kernel.Problem NotFound when it is not there or not visible; BadRequest when nothing is named
     */
    Place of(
            Access access,
            @Nullable String section,
            @Nullable String catalog,
            @Nullable String view,
            @Nullable String record) {
        if (catalog == null) {
            if (section == null) {
                throw Problems.badField("object", "required", "admin.rights-object");
            }
            return section(access, sections.get(access, section));
        }
        Catalog found = catalogs.get(access, catalog);
        if (view != null) {
            return view(access, found, view);
        }
        return record == null ? catalog(access, found) : record(access, found, record);
    }

    /** Whoever gives access to the catalog does so to its rights views; other views have no rules. */
    private Place view(Access access, Catalog catalog, String ref) {
        SavedFilter view = views.find(access, catalog.ref(), ref);
        if (!view.forRights()) {
            throw Problems.badField("viewId", "no-rights-view", "admin.rights-view", ref);
        }
        return view(access, catalog, view, catalog(access, catalog));
    }

    /** The rights views of a catalog that the person sees. */
    List<Place> views(Access access, Catalog catalog, Place around) {
        return seen(access, catalog).stream()
                .map(view -> view(access, catalog, view, around))
                .toList();
    }

    /** A rights view, and whether it depends on who looks which records it holds. */
    record Giving(Place view, boolean depends) {}

    /**
     * The rights views that hold the record, and those that may hold it for others. Only such as the person sees: what others hold would
     * tell of fields that are hidden.
     */
    List<Giving> giving(Access access, Catalog catalog, long recordId, Place around) {
        List<SavedFilter> all = seen(access, catalog);
        List<SavedFilter> fixed = all.stream().filter(view -> !view.relative()).toList();
        Set<Long> holding = holdings.among(access, catalog, recordId, fixed);
        return all.stream()
                .filter(view -> view.relative() || holding.contains(view.id()))
                .map(view -> new Giving(view(access, catalog, view, around), view.relative()))
                .toList();
    }

    private List<SavedFilter> seen(Access access, Catalog catalog) {
        return views.list(access, catalog.ref()).stream()
                .filter(SavedFilter::forRights)
                .toList();
    }

    private static Place view(Access access, Catalog catalog, SavedFilter view, Place around) {
        return new Place(
                RightsObject.view(catalog.id(), view.id()),
                Json.object().put("catalogId", catalog.ref()).put("viewId", view.ref()),
                view.name().isEmpty() ? view.originName() : view.name(),
                catalog,
                access.on(catalog.key()).base(),
                List.of(around, around.around().get(0)),
                view);
    }

    private Place section(Access access, Section section) {
        return new Place(
                RightsObject.section(section.id()),
                Json.object().put("sectionId", section.ref()),
                section.name(),
                null,
                access.onSection(section.id(), section.system() ? section.customId() : null)
                        .base(),
                List.of());
    }

    private Place catalog(Access access, Catalog catalog) {
        Place around = sections.find(catalog.key().sectionId())
                .map(section -> section(access, section))
                .orElseThrow(Problems::notFound);
        return new Place(
                RightsObject.catalog(catalog.id()),
                Json.object().put("catalogId", catalog.ref()),
                catalog.name(),
                catalog,
                access.on(catalog.key()).base(),
                List.of(around));
    }

    private Place record(Access access, Catalog catalog, String ref) {
        Rec rec = records.find(access, catalog.ref(), ref).orElseThrow(Problems::notFound);
        Place around = catalog(access, catalog);
        return new Place(
                RightsObject.record(catalog.id(), rec.id()),
                Json.object().put("catalogId", catalog.ref()).put("recordId", rec.ref()),
                rec.title(),
                catalog,
                rec.right(),
                List.of(around, around.around().get(0)));
    }

    private static @Nullable String id(JsonNode object, String member) {
        String id = object.path(member).asString("");
        return id.isEmpty() ? null : id;
    }
}
