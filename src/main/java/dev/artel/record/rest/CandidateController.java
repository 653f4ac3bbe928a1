package dev.artel.record.rest;

import dev.artel.access.Access;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** What a link may point to, over HTTP. */
@RestController
@RequestMapping("/api/v1/catalogs/{catalog}/fields/{field}")
@Tag(name = "records")
class CandidateController {
    private final LinkChoices choices;

    CandidateController(LinkChoices choices) {
        this.choices = choices;
    }

    /** Records that the field may link to; {@code title} is a part of the title, {@code recordsFilters} a list by catalog. */
    @GetMapping("/availableRecords")
    @Parameter(name = "title", in = ParameterIn.QUERY)
    @Parameter(name = "catalogId", in = ParameterIn.QUERY)
    @Parameter(name = "recordsFilters", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    List<ObjectNode> forLink(
            Access access, @PathVariable String catalog, @PathVariable String field, HttpServletRequest request) {
        return choices.of(access, catalog, field, request.getParameterMap());
    }

    /** Records that a filter on the field may name. */
    @GetMapping("/availableFilterRecords")
    @Parameter(name = "title", in = ParameterIn.QUERY)
    @Parameter(name = "catalogId", in = ParameterIn.QUERY)
    @Parameter(name = "recordsFilters", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    List<ObjectNode> forFilter(
            Access access, @PathVariable String catalog, @PathVariable String field, HttpServletRequest request) {
        return choices.forFilter(access, catalog, field, request.getParameterMap());
    }
}
