package dev.artel.record.rest;

import dev.artel.access.Access;
import dev.artel.kernel.Cause;
import dev.artel.record.Records;
import dev.artel.record.Search;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The trash of a catalog over HTTP. */
@RestController
@Tag(name = "records")
@RequestMapping("/api/v1/catalogs/{catalog}/trash")
class TrashController {
    private final Records records;

    TrashController(Records records) {
        this.records = records;
    }

    /** Items as records, with {@code deleted} and {@code deletedBy}; parameters as for records. */
    @GetMapping
    @SearchParameters
    ResponseEntity<List<ObjectNode>> list(Access access, @PathVariable String catalog, HttpServletRequest request) {
        SearchReader reader = new SearchReader(request.getParameterMap());
        Search search = reader.search();
        return Lists.answer(records.trash(access, catalog, search), search, access);
    }

    /** The record as it is then. */
    @PostMapping("/{record}/restore")
    ObjectNode restore(Access access, @PathVariable String catalog, @PathVariable String record) {
        Cause cause = Cause.byPerson(access.actor().userId());
        return RecordAnswer.item(records.restore(access, cause, catalog, record));
    }
}
