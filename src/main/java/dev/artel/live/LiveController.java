package dev.artel.live;

import dev.artel.access.Access;
import dev.artel.access.account.SignedIn;
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

    LiveController(LiveStreams streams) {
        this.streams = streams;
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
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                // a proxy that gathers an answer before it passes it on would keep every hint back
                .header("X-Accel-Buffering", "no")
                .body(streams.open(who, access, Watch.of(watch), lastEventId == null ? since : lastEventId));
    }
}
