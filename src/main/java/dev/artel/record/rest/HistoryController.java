package dev.artel.record.rest;

import dev.artel.access.Access;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Iso;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.record.history.Histories;
import dev.artel.record.history.HistoryItem;
import dev.artel.record.history.HistorySearch;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The history of records, and comments on them, over HTTP. */
@RestController
@RequestMapping("/api/v1/histories")
@Tag(name = "histories")
class HistoryController {
    private static final int LIMIT = 100;

    private final Histories histories;

    HistoryController(Histories histories) {
        this.histories = histories;
    }

    /**
     * Newest first unless {@code sortType=asc}; {@code from} is the item that the last page ended with. Without {@code recordId} the
     * feed of the catalog, where {@code filters} may choose records.
     */
    @GetMapping
    @Parameter(name = "catalogId", in = ParameterIn.QUERY)
    @Parameter(name = "recordId", in = ParameterIn.QUERY)
    @Parameter(name = "viewId", in = ParameterIn.QUERY)
    @Parameter(name = "filters", in = ParameterIn.QUERY)
    @Parameter(name = "from", in = ParameterIn.QUERY)
    @Parameter(name = "sortType", in = ParameterIn.QUERY)
    @Parameter(name = "userId", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    List<ObjectNode> list(Access access, HttpServletRequest request) {
        SearchReader reader = new SearchReader(request.getParameterMap());
        String record = reader.text("recordId");
        HistorySearch search = new HistorySearch(
                required(reader.text("catalogId")),
                record.isBlank() ? null : record,
                reader.view(),
                reader.tree().get("filters"),
                reader.longOrNull("from"),
                ascending(reader.text("sortType")),
                reader.longOrNull("userId"),
                reader.number("limit", LIMIT));
        return histories.find(access, search).stream()
                .map(HistoryController::item)
                .toList();
    }

    /** {@code {catalogId, recordId, type: "COMMENT", payload: {message}}}: the new item. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode comment(Access access, @RequestBody ObjectNode body) {
        if (!body.path("type").asString("COMMENT").equals("COMMENT")) {
            throw Problems.badField("type", "type", "record.history-type");
        }
        JsonNode message = body.path("payload").path("message");
        return item(histories.comment(
                access,
                Cause.byPerson(access.actor().userId()),
                required(body.path("catalogId").asString("")),
                body.path("recordId").asString(""),
                message.isString() ? message.stringValue() : ""));
    }

    private static ObjectNode item(HistoryItem item) {
        ObjectNode json = Json.object();
        json.put("id", Long.toString(item.id()));
        json.put("catalogId", item.catalog().ref());
        json.put("recordId", item.recordRef());
        json.put("recordTitle", item.recordTitle());
        json.put("actionType", item.kind().name());
        json.set("payload", item.payload());
        json.put("date", Iso.text(item.at()));
        json.set("user", RecordAnswer.person(item.user()));
        ObjectNode cause = json.putObject("cause");
        cause.put("processId", item.processId() == null ? null : Long.toString(item.processId()));
        cause.put("element", item.element());
        cause.put("elevated", item.elevated());
        cause.set("user", RecordAnswer.person(item.person()));
        return json;
    }

    private static boolean ascending(String sortType) {
        return switch (sortType) {
            case "asc", "1" -> true;
            case "", "desc", "-1" -> false;
            default -> throw Problems.badField("sortType", "sort", "record.history-sort");
        };
    }

    private static String required(@Nullable String catalog) {
        if (catalog == null || catalog.isBlank()) {
            throw missing();
        }
        return catalog;
    }

    private static Problem missing() {
        return Problems.badField("catalogId", "required", "record.history-catalog");
    }
}
