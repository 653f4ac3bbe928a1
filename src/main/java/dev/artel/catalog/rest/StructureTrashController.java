package dev.artel.catalog.rest;

import dev.artel.access.Access;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.Sections;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was removed from the structure, and how it comes back. */
@RestController
@Tag(name = "catalogs")
@RequestMapping("/api/v1")
class StructureTrashController {
    private final Sections sections;
    private final Catalogs catalogs;
    private final CatalogAnswer answer;

    StructureTrashController(Sections sections, Catalogs catalogs, CatalogAnswer answer) {
        this.sections = sections;
        this.catalogs = catalogs;
        this.answer = answer;
    }

    @GetMapping("/sections/trash")
    List<TrashedItem> sections(Access access) {
        return sections.trash(access).stream().map(TrashedItem::of).toList();
    }

    /** Takes a section out of the trash, with the catalogs that went there with it. */
    @PostMapping("/sections/{section}/restore")
    SectionItem restoreSection(Access access, @PathVariable String section) {
        return SectionItem.of(sections.restore(access, section), access);
    }

    @GetMapping("/catalogs/trash")
    List<TrashedItem> catalogs(Access access) {
        return catalogs.trash(access).stream().map(TrashedItem::of).toList();
    }

    /** Takes a catalog out of the trash, and its section with it when that lies there, too. */
    @PostMapping("/catalogs/{catalog}/restore")
    CatalogItem restoreCatalog(Access access, @PathVariable String catalog) {
        return answer.item(catalogs.restore(access, catalog), access);
    }

    @GetMapping("/catalogs/{catalog}/fields/trash")
    List<TrashedItem> fields(Access access, @PathVariable String catalog) {
        return catalogs.trashedFields(access, catalog).stream()
                .map(TrashedItem::of)
                .toList();
    }

    /** Takes a field out of the trash, with the values it had. */
    @PostMapping("/catalogs/{catalog}/fields/{field}/restore")
    CatalogItem restoreField(Access access, @PathVariable String catalog, @PathVariable String field) {
        return answer.item(catalogs.restoreField(access, catalog, field), access);
    }
}
