package dev.artel.process.rest;

import dev.artel.access.Access;
import dev.artel.catalog.Catalogs;
import dev.artel.kernel.Exact;
import dev.artel.kernel.Problems;
import dev.artel.process.RunStatus;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.RunFilter;
import dev.artel.process.journal.Runs;
import dev.artel.record.Rec;
import dev.artel.record.Records;
import dev.artel.scenario.Versions;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Processes over HTTP. */
@RestController
@Tag(name = "processes")
@RequestMapping("/api/v1/processes")
class ProcessController {
    private static final int MOST = 1000;
    private static final int COUNTED = 10_000;

    private final Runs runs;
    private final ProcessSight sight;
    private final ProcessItems items;
    private final TraceItems traces;
    private final ProcessActs acts;
    private final Versions versions;
    private final Catalogs catalogs;
    private final Records records;

    ProcessController(
            Runs runs,
            ProcessSight sight,
            ProcessItems items,
            TraceItems traces,
            ProcessActs acts,
            Versions versions,
            Catalogs catalogs,
            Records records) {
        this.runs = runs;
        this.sight = sight;
        this.items = items;
        this.traces = traces;
        this.acts = acts;
        this.versions = versions;
        this.catalogs = catalogs;
        this.records = records;
    }

    /** What the list is narrowed by. */
    record Wanted(
            @Nullable Long scenarioId,
            @Nullable String status,
            @Nullable String catalogId,
            @Nullable String recordId,
            @Nullable String element,
            @Nullable Instant startedFrom,
            @Nullable Instant startedTo,
            @Nullable String q,
            @Nullable Integer limit,
            @Nullable Integer offset) {}

    /** Why a process is cancelled. */
    @Exact
    record Reason(@Nullable String reason) {}

    /** Which incident is meant; none for all. */
    @Exact
    record Retried(@Nullable Long incidentId) {}

    /** What a process that is started again begins with in place of what it had. */
    @Exact
    record Again(@Nullable ObjectNode variables) {}

    @GetMapping
    ResponseEntity<List<ObjectNode>> list(Access access, Wanted wanted) {
        RunFilter filter = filter(access, wanted);
        int limit = wanted.limit() == null ? 100 : wanted.limit();
        if (limit < 1 || limit > MOST) {
            throw Problems.badField("limit", "range", "process.limit", MOST);
        }
        List<Run> page =
                runs.page(filter, limit, wanted.offset() == null ? 0 : Problems.fromZero("offset", wanted.offset()));
        long total = runs.count(filter, COUNTED + 1);
        return ResponseEntity.ok()
                .header("X-Total-Count", total > COUNTED ? COUNTED + "+" : Long.toString(total))
                .body(items.page(access, page));
    }

    @GetMapping("/{id}")
    ObjectNode one(Access access, @PathVariable long id) {
        return items.whole(access, sight.visible(access, id));
    }

    @GetMapping("/{id}/trace")
    List<ObjectNode> trace(Access access, @PathVariable long id) {
        return traces.of(access, sight.visible(access, id));
    }

    @GetMapping("/{id}/bpmn")
    ResponseEntity<byte[]> bpmn(Access access, @PathVariable long id) {
        access.requireAdministrator();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(versions.bpmn(sight.visible(access, id).versionId()));
    }

    @PostMapping("/{id}/cancel")
    ObjectNode cancel(Access access, @PathVariable long id, @RequestBody(required = false) @Nullable Reason body) {
        sight.visible(access, id);
        acts.cancel(access, id, body == null || body.reason() == null ? "" : body.reason());
        return one(access, id);
    }

    @PostMapping("/{id}/retry")
    ObjectNode retry(Access access, @PathVariable long id, @RequestBody(required = false) @Nullable Retried body) {
        sight.visible(access, id);
        acts.retry(access, id, body == null ? null : body.incidentId());
        return one(access, id);
    }

    @PostMapping("/{id}/restart")
    @ResponseStatus(HttpStatus.CREATED)
    ObjectNode restart(Access access, @PathVariable long id, @RequestBody(required = false) @Nullable Again body) {
        sight.visible(access, id);
        return one(access, acts.restart(access, id, body == null ? null : body.variables()));
    }

    /** Without a record the list is the administrators'; with one it is everybody's who may see that record. */
    private RunFilter filter(Access access, Wanted wanted) {
        Long catalog = null;
        Long record = null;
        if (wanted.catalogId() != null && wanted.recordId() != null) {
            Rec found = records.get(access, wanted.catalogId(), wanted.recordId());
            catalog = found.catalog().id();
            record = found.id();
        } else {
            access.requireAdministrator();
            if (wanted.recordId() != null) {
                throw Problems.badField("catalogId", "required", "process.record-needs-catalog");
            }
            catalog = wanted.catalogId() == null
                    ? null
                    : Long.valueOf(catalogs.named(access, wanted.catalogId()).id());
        }
        String text =
                wanted.q() == null || wanted.q().isBlank() ? null : wanted.q().strip();
        return new RunFilter(
                wanted.scenarioId(),
                statuses(wanted.status()),
                catalog,
                record,
                wanted.element(),
                wanted.startedFrom(),
                wanted.startedTo(),
                text == null ? null : "%" + escaped(text) + "%",
                access.administrator(),
                text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null);
    }

    private static List<String> statuses(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return List.of();
        }
        List<String> known =
                Arrays.stream(RunStatus.values()).map(RunStatus::code).toList();
        List<String> wanted = List.of(sent.split(","));
        wanted.stream().filter(status -> !known.contains(status)).findFirst().ifPresent(status -> {
            throw Problems.badField("status", "unknown", "process.status-unknown", status, String.join(", ", known));
        });
        return wanted;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
