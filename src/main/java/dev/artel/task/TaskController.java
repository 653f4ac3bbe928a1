package dev.artel.task;

import dev.artel.access.Access;
import dev.artel.access.Memberships;
import dev.artel.catalog.Catalogs;
import dev.artel.kernel.Company;
import dev.artel.kernel.Exact;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.record.Rec;
import dev.artel.record.Records;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The inbox over HTTP. */
@RestController
@Tag(name = "tasks")
@RequestMapping("/api/v1/tasks")
class TaskController {
    private static final int MOST = 1000;

    private final Inbox inbox;
    private final Tasks tasks;
    private final Catalogs catalogs;
    private final Records records;
    private final Company company;
    private final Clock clock;

    TaskController(Inbox inbox, Tasks tasks, Catalogs catalogs, Records records, Company company, Clock clock) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.catalogs = catalogs;
        this.records = records;
        this.company = company;
        this.clock = clock;
    }

    /** What the list is narrowed by. */
    record Wanted(
            @Nullable String box,
            @Nullable Long scenarioId,
            @Nullable String catalogId,
            @Nullable String recordId,
            @Nullable String due,
            @Nullable String q,
            @Nullable String sort,
            @Nullable Integer limit,
            @Nullable Integer offset) {}

    /** Somebody to give a task to. */
    @Exact
    record To(String user) {}

    /** How a task is completed. */
    @Exact
    record Done(
            @Nullable String outcome,
            @Nullable ObjectNode values,
            @Nullable String comment,
            @Nullable Long version) {}

    @GetMapping
    ResponseEntity<List<ObjectNode>> list(Access access, Wanted wanted) {
        Inbox.Listed page = inbox.list(access, query(access, wanted));
        String total = page.total().exact()
                ? Long.toString(page.total().count())
                : page.total().count() + "+";
        return ResponseEntity.ok().header("X-Total-Count", total).body(page.items());
    }

    @GetMapping("/count")
    ObjectNode count(Access access) {
        TaskMapper.Counter counter = inbox.counter(access);
        return Json.object().put("mine", counter.mine()).put("overdue", counter.overdue());
    }

    @GetMapping("/{id}")
    ObjectNode get(Access access, @PathVariable long id) {
        return inbox.get(access, id);
    }

    /** What a link in the task's form may point to, as for the field of the card. */
    @GetMapping("/{id}/fields/{field}/availableRecords")
    @Parameter(name = "title", in = ParameterIn.QUERY)
    @Parameter(name = "catalogId", in = ParameterIn.QUERY)
    @Parameter(name = "recordsFilters", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    List<ObjectNode> choices(
            Access access, @PathVariable long id, @PathVariable String field, HttpServletRequest request) {
        return inbox.choices(access, id, field, request.getParameterMap());
    }

    @PostMapping("/{id}/claim")
    ObjectNode claim(Access access, @PathVariable long id) {
        tasks.claim(access, id);
        return inbox.get(access, id);
    }

    @PostMapping("/{id}/release")
    ObjectNode release(Access access, @PathVariable long id) {
        tasks.release(access, id);
        return inbox.get(access, id);
    }

    @PostMapping("/{id}/assign")
    ObjectNode assign(Access access, @PathVariable long id, @RequestBody To to) {
        tasks.assign(access, id, to.user());
        return inbox.get(access, id);
    }

    /** Gives the task on; whoever gave it away may not see it any more, so the answer names only its state. */
    @PostMapping("/{id}/delegate")
    ObjectNode delegate(Access access, @PathVariable long id, @RequestBody To to) {
        ObjectNode before = inbox.get(access, id);
        tasks.delegate(access, id, to.user());
        return access.administrator()
                ? inbox.get(access, id)
                : Json.object().put("id", before.path("id").asString()).put("status", "open");
    }

    @PostMapping("/{id}/complete")
    ObjectNode complete(Access access, @PathVariable long id, @RequestBody Done done) {
        ObjectNode values = done.values() == null ? Json.object() : done.values();
        tasks.complete(access, id, new Tasks.Answer(done.outcome(), values, done.comment(), done.version()));
        return Json.object().put("id", Long.toString(id)).put("status", TaskStatus.DONE.code());
    }

    private InboxQuery query(Access access, Wanted wanted) {
        InboxQuery.Box box = box(wanted.box());
        int limit = wanted.limit() == null ? 100 : wanted.limit();
        if (limit < 1 || limit > MOST) {
            throw Problems.badField("limit", "range", "task.limit", MOST);
        }
        List<Memberships.Group> groups = box == InboxQuery.Box.GROUPS ? inbox.groups(access) : List.of();
        Long catalogId = wanted.catalogId() == null
                ? null
                : Long.valueOf(catalogs.named(access, wanted.catalogId()).id());
        DueRange due = DueRange.of(wanted.due(), clock.instant(), today(), zone());
        return new InboxQuery(
                box,
                access.actor().userId(),
                groups,
                wanted.scenarioId(),
                catalogId,
                record(access, wanted),
                due.from(),
                due.before(),
                like(wanted.q()),
                null,
                newestFirst(wanted.sort()),
                limit,
                wanted.offset() == null ? 0 : Problems.fromZero("offset", wanted.offset()));
    }

    private static boolean newestFirst(@Nullable String sort) {
        if (sort != null && !sort.equals("due") && !sort.equals("-created")) {
            throw Problems.badField("sort", "unknown", "task.sort-unknown", sort);
        }
        return "-created".equals(sort);
    }

    private @Nullable Long record(Access access, Wanted wanted) {
        if (wanted.recordId() == null) {
            return null;
        }
        if (wanted.catalogId() == null) {
            throw Problems.badField("catalogId", "required", "task.record-needs-catalog");
        }
        return records.find(access, wanted.catalogId(), wanted.recordId())
                .map(Rec::id)
                .orElse(0L);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    private ZoneId zone() {
        return company.zone();
    }

    private static InboxQuery.Box box(@Nullable String name) {
        if (name == null) {
            return InboxQuery.Box.MINE;
        }
        for (InboxQuery.Box box : InboxQuery.Box.values()) {
            if (box.name().toLowerCase(Locale.ROOT).equals(name)) {
                return box;
            }
        }
        throw Problems.badField("box", "unknown", "task.box-unknown", name);
    }

    private static @Nullable String like(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String escaped = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + escaped + "%";
    }
}
