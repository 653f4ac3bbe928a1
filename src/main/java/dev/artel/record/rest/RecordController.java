package dev.artel.record.rest;

import dev.artel.access.Access;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.record.Changed;
import dev.artel.record.Count;
import dev.artel.record.Rec;
import dev.artel.record.Records;
import dev.artel.record.Search;
import dev.artel.record.filter.saved.HoldingViews;
import dev.artel.record.history.Past;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Records of a catalog over HTTP. */
@RestController
@Tag(name = "records")
@RequestMapping("/api/v1/catalogs/{catalog}/records")
class RecordController {
    private final Records records;
    private final Past past;
    private final HoldingViews views;

    RecordController(Records records, Past past, HoldingViews views) {
        this.records = records;
        this.past = past;
        this.views = views;
    }

    /**
     * The records that the filter lets through, with {@code X-Total-Count} (exact to 10,000, then {@code 10000+}; on the first page of
     * a list read by cursor only) and, with {@code cursor}, {@code X-Next-Cursor} unless this is the last page.
     */
    @GetMapping
    @SearchParameters
    ResponseEntity<List<ObjectNode>> list(Access access, @PathVariable String catalog, HttpServletRequest request) {
        SearchReader reader = new SearchReader(request.getParameterMap());
        Search search = reader.search();
        return Lists.answer(records.counted(access, catalog, search), search, access);
    }

    @GetMapping("/count")
    @Parameter(name = "viewId", in = ParameterIn.QUERY)
    @Parameter(name = "filters", in = ParameterIn.QUERY)
    @Parameter(name = "searchText", in = ParameterIn.QUERY)
    ObjectNode count(Access access, @PathVariable String catalog, HttpServletRequest request) {
        SearchReader reader = new SearchReader(request.getParameterMap());
        Count count = records.count(access, catalog, reader.search());
        return Json.object().put("count", count.count()).put("exact", count.exact());
    }

    /**
     * The record, or with {@code at} as it was at that time; with {@code withViews} also the ids of the caller's views that hold it,
     * for one statement more. The version stands in {@code ETag}, too.
     */
    @GetMapping("/{record}")
    @Parameter(name = "fields", in = ParameterIn.QUERY)
    @Parameter(name = "withFieldsAdditional", in = ParameterIn.QUERY)
    @Parameter(name = "withViews", in = ParameterIn.QUERY)
    @Parameter(name = "at", in = ParameterIn.QUERY)
    ResponseEntity<ObjectNode> one(
            Access access, @PathVariable String catalog, @PathVariable String record, HttpServletRequest request) {
        SearchReader reader = new SearchReader(request.getParameterMap());
        Instant at = reader.momentOrNull("at");
        Rec rec = at == null
                ? records.get(access, catalog, record, reader.fields())
                : past.at(access, catalog, record, at);
        ObjectNode item = RecordAnswer.item(rec);
        if (Boolean.parseBoolean(request.getParameter("withViews"))) {
            ArrayNode ids = item.putArray("viewsIds");
            views.of(access, rec).forEach(view -> ids.add(view.ref()));
        }
        return ResponseEntity.ok().eTag("\"" + rec.version() + "\"").body(item);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode create(Access access, @PathVariable String catalog, @RequestBody ObjectNode body) {
        String id = body.path("id").asString("");
        return RecordAnswer.created(
                records.create(access, cause(access), catalog, id.isEmpty() ? null : id, values(body)));
    }

    @PatchMapping("/{record}")
    ObjectNode update(
            Access access,
            @PathVariable String catalog,
            @PathVariable String record,
            @RequestBody ObjectNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        Changed changed = records.update(access, cause(access), catalog, record, values(body), version(body, match));
        ObjectNode answer = Json.object().put("id", changed.ref()).put("version", changed.version());
        changed.fields().forEach(answer.putArray("changed")::add);
        return answer;
    }

    @DeleteMapping("/{record}")
    ObjectNode remove(Access access, @PathVariable String catalog, @PathVariable String record) {
        records.remove(access, cause(access), catalog, record);
        return Json.object().put("id", record);
    }

    private static Cause cause(Access access) {
        return Cause.byPerson(access.actor().userId());
    }

    private static ObjectNode values(ObjectNode body) {
        JsonNode values = body.path("values");
        if (values instanceof ObjectNode object) {
            return object;
        } else if (values.isMissingNode()) {
            return Json.object();
        }
        throw Problems.badField("values", "values", "record.values-form");
    }

    /** The version that the caller has seen: in the body, else in {@code If-Match}; null for none. */
    private static @Nullable Long version(ObjectNode body, @Nullable String match) {
        JsonNode sent = body.path("version");
        String text = sent.isMissingNode() || sent.isNull() ? match : sent.asString("?");
        if (text == null || text.equals("*")) {
            return null;
        }
        try {
            return Long.valueOf(text.replace("W/", "").replace("\"", "").strip());
        } catch (NumberFormatException e) {
            Problem problem = Problems.badField("version", "version", "record.version-form");
            problem.initCause(e);
            throw problem;
        }
    }
}
