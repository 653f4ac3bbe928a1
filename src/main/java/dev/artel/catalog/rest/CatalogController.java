package dev.artel.catalog.rest;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.kernel.Brackets;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Catalogs over HTTP. */
@RestController
@Tag(name = "catalogs")
@RequestMapping("/api/v1/catalogs")
class CatalogController {
    private final Catalogs catalogs;
    private final CatalogAnswer answer;

    CatalogController(Catalogs catalogs, CatalogAnswer answer) {
        this.catalogs = catalogs;
        this.answer = answer;
    }

    /** The catalogs that the caller may see: all, those of {@code sectionId}, or those of one or several {@code id}. */
    @GetMapping
    @Parameter(name = "sectionId", in = ParameterIn.QUERY)
    @Parameter(name = "ids", in = ParameterIn.QUERY)
    @Parameter(name = "fields", in = ParameterIn.QUERY)
    List<CatalogItem> list(Access access, HttpServletRequest request) {
        ObjectNode parameters = Brackets.tree(request.getParameterMap());
        List<String> ids = Brackets.texts(parameters, "id");
        String section = parameters.path("sectionId").asString("");
        Stream<Catalog> found = ids.isEmpty()
                ? catalogs.all(access).stream()
                : ids.stream().distinct().map(id -> catalogs.find(access, id)).flatMap(Optional::stream);
        return found.filter(catalog -> section.isEmpty()
                        || section.equals(catalog.sectionRef())
                        || section.equals(Long.toString(catalog.sectionId())))
                .map(catalog -> answer.item(catalog, access))
                .toList();
    }

    /** One catalog; {@code fields} (a JSON list or repeated) keeps only those fields; BadRequest for one that it does not have. */
    @GetMapping("/{catalog}")
    CatalogItem one(Access access, @PathVariable String catalog, HttpServletRequest request) {
        return answer.item(catalogs.named(access, catalog), access, wanted(request));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CatalogItem create(Access access, @RequestBody ObjectNode body) {
        return answer.item(catalogs.create(access, body), access);
    }

    /** Changes what is sent; {@code fields} is the complete list. */
    @PatchMapping("/{catalog}")
    CatalogItem update(Access access, @PathVariable String catalog, @RequestBody ObjectNode body) {
        return answer.item(catalogs.update(access, catalog, body), access);
    }

    /** Puts the catalog into the trash. */
    @DeleteMapping("/{catalog}")
    Id remove(Access access, @PathVariable String catalog) {
        catalogs.remove(access, catalog);
        return new Id(catalog);
    }

    private static Set<String> wanted(HttpServletRequest request) {
        ObjectNode parameters = Brackets.tree(request.getParameterMap());
        Set<String> wanted = new LinkedHashSet<>();
        for (String text : Brackets.texts(parameters, "fields")) {
            if (text.startsWith("[")) {
                list(text).values().forEach(id -> wanted.add(id.asString("")));
            } else if (!text.isEmpty()) {
                wanted.add(text);
            }
        }
        return wanted;
    }

    private static JsonNode list(String text) {
        try {
            return Json.read(text);
        } catch (JacksonException e) {
            throw Problems.badField("fields", "json", "catalog.fields-parameter");
        }
    }
}
