package dev.artel.record.rest;

import dev.artel.access.Access;
import dev.artel.kernel.Json;
import dev.artel.record.Choices;
import dev.artel.record.link.Candidate;
import dev.artel.record.link.CandidateSearch;
import dev.artel.record.link.Candidates;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Answers what a link may point to. */
@Component
class LinkChoices implements Choices {
    private static final int LIMIT = 50;

    private final Candidates candidates;

    LinkChoices(Candidates candidates) {
        this.candidates = candidates;
    }

    @Override
    public List<ObjectNode> of(Access access, String catalog, String field, Map<String, String[]> parameters) {
        return answer(candidates.forLink(access, catalog, field, search(parameters)));
    }

    List<ObjectNode> forFilter(Access access, String catalog, String field, Map<String, String[]> parameters) {
        return answer(candidates.forFilter(access, catalog, field, search(parameters)));
    }

    private static CandidateSearch search(Map<String, String[]> parameters) {
        SearchReader reader = new SearchReader(parameters);
        String source = reader.text("catalogId");
        return new CandidateSearch(
                reader.text("title"),
                source.isBlank() ? null : source,
                reader.tree().get("recordsFilters"),
                reader.number("limit", LIMIT));
    }

    private static List<ObjectNode> answer(List<Candidate> found) {
        return found.stream().map(LinkChoices::item).toList();
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
