package dev.artel.catalog.rest;

import dev.artel.access.Access;
import dev.artel.catalog.Sections;
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

/** Sections over HTTP. */
@RestController
@Tag(name = "sections")
@RequestMapping("/api/v1/sections")
class SectionController {
    private final Sections sections;

    SectionController(Sections sections) {
        this.sections = sections;
    }

    @GetMapping
    List<SectionItem> list(Access access) {
        return sections.all(access).stream()
                .map(section -> SectionItem.of(section, access))
                .toList();
    }

    @GetMapping("/{section}")
    SectionItem one(Access access, @PathVariable String section) {
        return SectionItem.of(sections.get(access, section), access);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SectionItem create(Access access, @RequestBody ObjectNode body) {
        return SectionItem.of(sections.create(access, body), access);
    }

    /** Changes what is sent; {@code catalogsPriorities} orders the catalogs of the section. */
    @PatchMapping("/{section}")
    SectionItem update(Access access, @PathVariable String section, @RequestBody ObjectNode body) {
        return SectionItem.of(sections.update(access, section, body), access);
    }

    /** Puts the section into the trash with all its catalogs. */
    @DeleteMapping("/{section}")
    Id remove(Access access, @PathVariable String section) {
        sections.remove(access, section);
        return new Id(section);
    }
}
