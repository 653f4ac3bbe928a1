package dev.artel.record.rest;

import dev.artel.access.Access;
import dev.artel.access.Grant;
import dev.artel.access.Privilege;
import dev.artel.kernel.Brackets;
import dev.artel.kernel.Iso;
import dev.artel.kernel.Json;
import dev.artel.record.link.Relation;
import dev.artel.record.link.RelationSearch;
import dev.artel.record.link.Relations;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who points to a record, over HTTP. */
@RestController
@RequestMapping("/api/v1/catalogs/{catalog}/records/{record}/relations")
@Tag(name = "records")
class RelationController {
    private static final int LIMIT = 100;

    private final Relations relations;

    RelationController(Relations relations) {
        this.relations = relations;
    }

    /** One entry per field that may point here; {@code limit, offset, sortField, sortType} hold for each of them. */
    @GetMapping
    @Parameter(name = "catalogId", in = ParameterIn.QUERY)
    @Parameter(name = "fieldId", in = ParameterIn.QUERY)
    @Parameter(name = "hiddenFields", in = ParameterIn.QUERY)
    @Parameter(name = "sortField", in = ParameterIn.QUERY)
    @Parameter(name = "sortType", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(name = "offset", in = ParameterIn.QUERY)
    List<ObjectNode> list(
            Access access, @PathVariable String catalog, @PathVariable String record, HttpServletRequest request) {
        SearchReader reader = new SearchReader(request.getParameterMap());
        String field = reader.text("fieldId");
        String sort = reader.text("sortField");
        RelationSearch search = new RelationSearch(
                Brackets.texts(reader.tree(), "catalogId"),
                field.isBlank() ? null : field,
                reader.text("hiddenFields").equals("true"),
                sort.isBlank() ? null : sort,
                reader.descending(),
                reader.number("limit", LIMIT),
                reader.number("offset", 0));
        return relations.of(access, catalog, record, search).stream()
                .map(relation -> item(relation, access))
                .toList();
    }

    private static ObjectNode item(Relation relation, Access access) {
        ObjectNode item = Json.object();
        item.put("id", relation.catalog().ref());
        item.put("sectionId", relation.catalog().sectionRef());
        item.put("icon", relation.catalog().icon());
        item.put("title", relation.catalog().name());
        Grant grant = access.on(relation.catalog().key());
        item.put("privilegeCode", grant.privilege().code());
        item.put("canCreate", grant.most().may(Privilege.CREATE));
        item.put("fieldId", relation.field().ref());
        item.put("fieldName", relation.field().name());
        ArrayNode records = item.putArray("records");
        relation.records()
                .forEach(record -> records.addObject()
                        .put("id", record.ref())
                        .put("title", record.title())
                        .put("created", Iso.text(record.created())));
        item.put("recordsTotal", relation.total().count());
        return item;
    }
}
