package dev.artel.record.rest;

import dev.artel.access.Access;
import dev.artel.kernel.Json;
import dev.artel.record.link.Candidate;
import dev.artel.record.link.CandidateSearch;
import dev.artel.record.link.Candidates;
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
    private static final int LIMIT = 50;

    private final Candidates candidates;

    CandidateController(Candidates candidates) {
        this.candidates = candidates;
    }

    /** Records that the field may link to; {@code title} is a part of the title, {@code recordsFilters} a list by catalog. */
    @GetMapping("/availableRecords")
    @Parameter(name = "title", in = ParameterIn.QUERY)
    @Parameter(name = "catalogId", in = ParameterIn.QUERY)
    @Parameter(name = "recordsFilters", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    List<ObjectNode> forLink(
            Access access, @PathVariable String catalog, @PathVariable String field, HttpServletRequest request) {
        return answer(candidates.forLink(access, catalog, field, search(request)));
    }

    /** Records that a filter on the field may name. */
    @GetMapping("/availableFilterRecords")
    @Parameter(name = "title", in = ParameterIn.QUERY)
    @Parameter(name = "catalogId", in = ParameterIn.QUERY)
    @Parameter(name = "recordsFilters", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    List<ObjectNode> forFilter(
            Access access, @PathVariable String catalog, @PathVariable String field, HttpServletRequest request) {
        return answer(candidates.forFilter(access, catalog, field, search(request)));
    }

    private static CandidateSearch search(HttpServletRequest request) {
        SearchReader reader = new SearchReader(request.getParameterMap());
        String source = reader.text("catalogId");
        return new CandidateSearch(
                reader.text("title"),
                source.isBlank() ? null : source,
                reader.tree().get("recordsFilters"),
                reader.number("limit", LIMIT));
    }

    private static List<ObjectNode> answer(List<Candidate> found) {
        return found.stream().map(CandidateController::item).toList();
    }

    private static ObjectNode item(Candidate candidate) {
        ObjectNode item = Json.object();
        item.put("sectionId", candidate.catalog().sectionRef());
        item.put("catalogId", candidate.catalog().ref());
        item.put("catalogTitle", candidate.catalog().name());
        item.put("catalogIcon", candidate.catalog().icon());
        item.put("recordId", candidate.ref());
        item.put("recordTitle", candidate.title());
        item.putObject("recordValues");
        return item;
    }
}
