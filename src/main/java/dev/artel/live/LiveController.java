package dev.artel.live;

import dev.artel.access.Access;
import dev.artel.access.account.SignedIn;
import dev.artel.process.ProcessViews;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events: hints of what has changed. */
@RestController
@Tag(name = "live")
class LiveController {
    private final LiveStreams streams;
    private final ProcessViews processes;

    LiveController(LiveStreams streams, ProcessViews processes) {
        this.streams = streams;
        this.processes = processes;
    }

    /**
     * Events {@code change} with {@code what} (record, task, process, counter, structure), {@code catalogId} as it is watched,
     * {@code recordId} (null: several), {@code processId}, {@code revision}; {@code reset}: ask for everything again; a comment
     * every 20 s. {@code since}, the {@code X-Live-Position} of an earlier answer, lets the stream begin with what happened after
     * that answer; {@code Last-Event-ID} goes before it. A position that is unknown or too old is answered by {@code reset}.
     */
    @GetMapping(path = "/api/v1/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(
            Access access,
            SignedIn who,
            @RequestParam(defaultValue = "") String watch,
            @RequestParam(required = false) @Nullable String since,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        Watch wanted = Watch.of(watch);
        Watch seen = wanted.onlyProcesses(processes.visible(access, wanted.processes()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                // a proxy that gathers an answer before it passes it on would keep every hint back
                .header("X-Accel-Buffering", "no")
                .body(streams.open(who, access, seen, lastEventId == null ? since : lastEventId));
    }
}
