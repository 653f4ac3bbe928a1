package dev.artel.live;

import dev.artel.access.Access;
import dev.artel.live.Hints.Numbered;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;
import tools.jackson.databind.node.ObjectNode;

/**
 * One open connection. Hints wait here, the same one only once, until one of the few sending threads takes them; a browser that does
 * not take them in time is told to ask for everything again instead.
 */
final class LiveStream implements Hints.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final int MOST_WAITING = 500;
    private static final long RECONNECT_MILLIS = 3000;

    private final long userId;
    private final long sessionId;
    private final Watch watch;
    private final Hints hints;
    private final Executor senders;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final Map<ObjectNode, Long> waiting = new LinkedHashMap<>();
    private final List<SseEventBuilder> first = new ArrayList<>();
    private Access access;
    private @Nullable Long resetAt;
    private @Nullable Long untold;
    private boolean doubtful;
    private boolean beat;
    private boolean sending;

    LiveStream(long sessionId, Access access, Watch watch, Hints hints, Executor senders) {
        this.userId = access.actor().userId();
        this.sessionId = sessionId;
        this.access = access;
        this.watch = watch;
        this.hints = hints;
        this.senders = senders;
    }

    long userId() {
        return userId;
    }

    long sessionId() {
        return sessionId;
    }

    SseEmitter emitter() {
        return emitter;
    }

    /** The rights may be others by now: until they are known nothing is told but that there is something to ask for. */
    synchronized void doubt() {
        doubtful = true;
    }

    /** The rights as they are now. */
    void access(Access now) {
        synchronized (this) {
            access = now;
            doubtful = false;
            if (untold == null) {
                return;
            }
            resetAt = untold;
            untold = null;
        }
        send();
    }

    /** Begins: the browser learns its position at once, so that it can go on from there after a broken connection. */
    void open(@Nullable String since) {
        synchronized (this) {
            first.add(SseEmitter.event()
                    .id(since == null ? hints.position() : since)
                    .reconnectTime(RECONNECT_MILLIS)
                    .comment("open"));
        }
        hints.add(this, since);
        send();
    }

    /** Says something that means nothing, so that nobody between here and the browser takes the connection for dead. */
    void beat() {
        synchronized (this) {
            beat = true;
        }
        send();
    }

    @Override
    public void hear(Numbered hint) {
        synchronized (this) {
            if (doubtful) {
                untold = hint.number();
                return;
            }
            List<ObjectNode> told = watch.told(hint.hint(), access);
            if (told.isEmpty()) {
                return;
            }
            told.forEach(data -> {
                waiting.remove(data);
                waiting.put(data, hint.number());
            });
            if (waiting.size() > MOST_WAITING) {
                waiting.clear();
                resetAt = hint.number();
            }
        }
        send();
    }

    @Override
    public synchronized void reset(long number) {
        resetAt = number;
    }

    void end() {
        emitter.complete();
    }

    /** Has what waits sent by one of the sending threads, unless one is at it. */
    private void send() {
        synchronized (this) {
            if (sending) {
                return;
            }
            sending = true;
        }
        try {
            senders.execute(this::drain);
        } catch (RejectedExecutionException e) {
            LOG.debug("Not sent, since the product stops", e);
        }
    }

    private void drain() {
        try {
            for (List<SseEventBuilder> events = take(); !events.isEmpty(); events = take()) {
                for (SseEventBuilder event : events) {
                    emitter.send(event);
                }
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("A browser has gone", e);
            emitter.completeWithError(e);
        }
    }

    /** What waits, in order; when nothing does, this sending is over. */
    private synchronized List<SseEventBuilder> take() {
        List<SseEventBuilder> events = new ArrayList<>(first);
        first.clear();
        if (resetAt != null) {
            events.add(
                    SseEmitter.event().id(hints.position(resetAt)).name("reset").data("{}"));
            resetAt = null;
        }
        waiting.forEach((data, number) -> events.add(SseEmitter.event()
                .id(hints.position(number))
                .name("change")
                .data(data.deepCopy().put("revision", number).toString())));
        waiting.clear();
        if (beat && events.isEmpty()) {
            events.add(SseEmitter.event().comment("beat"));
        }
        beat = false;
        sending = !events.isEmpty();
        return events;
    }
}
