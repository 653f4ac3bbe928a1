package dev.artel.view;

import dev.artel.access.Access;
import dev.artel.access.Privilege;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.record.filter.saved.SavedFilter;
import dev.artel.record.filter.saved.SavedFilters;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The views of a catalog over HTTP. */
@RestController
@Tag(name = "views")
@RequestMapping("/api/v1/catalogs/{catalog}/views")
class ViewController {
    private final Catalogs catalogs;
    private final SavedFilters views;

    ViewController(Catalogs catalogs, SavedFilters views) {
        this.catalogs = catalogs;
        this.views = views;
    }

    /** What stands in the caller's menu of the catalog: shared views, then own ones; without their filters. */
    @GetMapping
    List<ViewItem> list(Access access, @PathVariable String catalog) {
        Catalog where = catalogs.named(access, catalog);
        return views.list(access, catalog).stream()
                .map(view -> item(where, view, access, false))
                .toList();
    }

    @GetMapping("/{view}")
    ViewItem one(Access access, @PathVariable String catalog, @PathVariable String view) {
        return item(catalogs.named(access, catalog), views.find(access, catalog, view), access, true);
    }

    /**
     * Makes a view of {@code name, filters} (any form of the API), if wanted {@code originName, forRights, personal, position, id}. An
     * administrator's is for everybody unless it says {@code personal}; anybody else's is personal.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ViewItem create(Access access, @PathVariable String catalog, @RequestBody ObjectNode body) {
        Catalog where = catalogs.named(access, catalog);
        return item(where, views.create(access, catalog, body), access, true);
    }

    /** Changes what is sent; {@code filters} is the whole filter. */
    @PatchMapping("/{view}")
    ViewItem update(
            Access access, @PathVariable String catalog, @PathVariable String view, @RequestBody ObjectNode body) {
        Catalog where = catalogs.named(access, catalog);
        return item(where, views.update(access, catalog, view, body), access, true);
    }

    /** Removes the view for good. */
    @DeleteMapping("/{view}")
    Removed remove(Access access, @PathVariable String catalog, @PathVariable String view) {
        views.remove(access, catalog, view);
        return new Removed(view);
    }

    /** The id of a view that is there no more. */
    record Removed(String id) {}

    private ViewItem item(Catalog catalog, SavedFilter view, Access access, boolean whole) {
        Privilege privilege = access.on(catalog.key()).privilege();
        return new ViewItem(
                view.ref(),
                view.name(),
                privilege.includes(Privilege.ACCESS) ? view.originName() : null,
                view.forRights(),
                view.personal(),
                view.position(),
                catalog.ref(),
                catalog.name(),
                catalog.icon(),
                (view.personal() ? Privilege.ADMIN : privilege).code(),
                whole ? views.answered(view, access) : null,
                views.problem(view, access).orElse(null));
    }
}
