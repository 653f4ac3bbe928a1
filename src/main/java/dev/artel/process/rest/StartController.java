package dev.artel.process.rest;

import dev.artel.access.Access;
import dev.artel.kernel.Exact;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Retrying;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Starts of scenarios by REST and by hand. */
@RestController
@Tag(name = "scenarios")
class StartController {
    private static final int LONGEST_WAIT = 60;

    private final ManualStarts starts;
    private final ProcessItems items;
    private final ProcessSight sight;
    private final Retrying retrying;

    StartController(ManualStarts starts, ProcessItems items, ProcessSight sight, Retrying retrying) {
        this.starts = starts;
        this.items = items;
        this.sight = sight;
        this.retrying = retrying;
    }

    /** What a process begins with. */
    @Exact
    record Wanted(
            @Nullable ObjectNode variables,
            @Nullable String businessKey,
            @Nullable OfRecord record) {}

    /** The record that it is about. */
    @Exact
    record OfRecord(String catalogId, String recordId) {}

    /**
     * Starts the scenario: 201 with the process. With {@code wait} (seconds) the answer comes when the process has ended or waits (200),
     * at the latest after that time (202), which is a minute at most.
     */
    @PostMapping("/api/v1/scenarios/{id}/start")
    CompletionStage<ResponseEntity<ObjectNode>> start(
            Access access,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int wait,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable Wanted body) {
        Duration patience = Duration.ofSeconds(Math.min(Problems.fromZero("wait", wait), LONGEST_WAIT));
        Wanted wanted = body == null ? new Wanted(null, null, null) : body;
        OfRecord record = wanted.record();
        ManualStarts.Wish wish = new ManualStarts.Wish(
                id,
                wanted.variables(),
                wanted.businessKey(),
                record == null ? null : record.catalogId(),
                record == null ? null : record.recordId());
        long process = started(access, wish, key, Json.write(wanted).getBytes(StandardCharsets.UTF_8));
        return starts.follow(process, patience)
                .thenApply(reached -> ResponseEntity.status(status(wait, reached))
                        .body(items.whole(access, sight.visible(access, process))));
    }

    private long started(Access access, ManualStarts.Wish wish, @Nullable String key, byte[] body) {
        try {
            return retrying.run(() -> starts.start(access, wish, key, body));
        } catch (ManualStarts.StartedBefore faster) {
            return faster.process();
        }
    }

    private static HttpStatus status(int wait, boolean reached) {
        if (wait == 0) {
            return HttpStatus.CREATED;
        }
        return reached ? HttpStatus.OK : HttpStatus.ACCEPTED;
    }
}
