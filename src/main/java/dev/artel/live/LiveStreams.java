package dev.artel.live;

import dev.artel.access.Access;
import dev.artel.access.Accesses;
import dev.artel.access.RightsChanged;
import dev.artel.access.account.Sessions;
import dev.artel.access.account.SessionsEnded;
import dev.artel.access.account.SignedIn;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * All open connections of this node. A few threads serve them all. A connection ends when its session does: at once when that is
 * known here, within a beat when another node ended it, and so it is with rights. They close before the web server stops, which else would wait for them.
 */
@Service
class LiveStreams implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
    private static final int THREADS = 4;
    private static final int BEAT_SECONDS = 20;
    private static final int MOST_PER_SESSION = 10;
    private static final int MOST = 5000;
    private static final int PAUSE_SECONDS = 15;

    private final Hints hints;
    private final Sessions sessions;
    private final Accesses accesses;
    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ScheduledExecutorService senders;
    private @Nullable ScheduledFuture<?> beating;

    LiveStreams(Hints hints, Sessions sessions, Accesses accesses) {
        this.hints = hints;
        this.sessions = sessions;
        this.accesses = accesses;
    }

    /**
     * Opens a connection.
     *
     * @param since the position after which hints are missed, where an earlier connection ended for example; null: from now on
     * @throws Problem TooManyRequests beyond ten connections of one session, Unavailable while the product stops
     */
    SseEmitter open(SignedIn who, Access access, Watch watch, @Nullable String since) {
        ScheduledExecutorService running = senders;
        if (running == null) {
            throw new Problem(Problems.UNAVAILABLE, Text.of("live.stopping")).with("retryAfter", PAUSE_SECONDS);
        }
        long session = who.session().id();
        long same =
                streams.stream().filter(stream -> stream.sessionId() == session).count();
        if (same >= MOST_PER_SESSION || streams.size() >= MOST) {
            throw new Problem(Problems.TOO_MANY_REQUESTS, Text.of("live.many-streams"))
                    .with("retryAfter", PAUSE_SECONDS);
        }
        LiveStream stream = new LiveStream(session, access, watch, hints, running);
        Runnable gone = () -> {
            streams.remove(stream);
            hints.remove(stream);
        };
        stream.emitter().onCompletion(gone);
        stream.emitter().onTimeout(gone);
        stream.emitter().onError(error -> gone.run());
        streams.add(stream);
        stream.open(since);
        return stream.emitter();
    }

    /** How many are open. */
    int count() {
        return streams.size();
    }

    /** A sign of life to everybody, and a look whether the sessions still hold. */
    void beat() {
        check(List.copyOf(streams));
        streams.forEach(LiveStream::beat);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(SessionsEnded ended) {
        ScheduledExecutorService running = senders;
        List<LiveStream> theirs = streams.stream()
                .filter(stream -> stream.userId() == ended.userId())
                .toList();
        if (running != null && !theirs.isEmpty()) {
            running.execute(() -> check(theirs));
        }
    }

    /** From now on nobody is told by rights that have gone. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(RightsChanged changed) {
        ScheduledExecutorService running = senders;
        List<LiveStream> all = List.copyOf(streams);
        if (running != null && !all.isEmpty()) {
            all.forEach(LiveStream::doubt);
            running.execute(() -> check(all));
        }
    }

    @Override
    public synchronized void start() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(THREADS, threads());
        beating = executor.scheduleWithFixedDelay(this::beatSafely, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        senders = executor;
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = senders;
        senders = null;
        if (beating != null) {
            beating.cancel(false);
        }
        streams.forEach(LiveStream::end);
        if (running != null) {
            running.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return senders != null;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    /** A failure must not end the beating. */
    private void beatSafely() {
        try {
            beat();
        } catch (RuntimeException e) {
            LOG.warn("Open pages could not be served; tried again in {} s", BEAT_SECONDS, e);
        }
    }

    /** Ends those whose session is over and gives the others the rights that their accounts have now; one statement. */
    private void check(List<LiveStream> some) {
        if (some.isEmpty()) {
            return;
        }
        Set<Long> ids = some.stream().map(LiveStream::sessionId).collect(Collectors.toSet());
        Map<Long, SignedIn> open = sessions.current(ids).stream()
                .collect(Collectors.toMap(who -> who.session().id(), Function.identity()));
        for (LiveStream stream : some) {
            SignedIn who = open.get(stream.sessionId());
            if (who == null || who.account().mustChange()) {
                stream.end();
            } else {
                stream.access(accesses.of(who.account()));
            }
        }
    }

    private static ThreadFactory threads() {
        AtomicInteger number = new AtomicInteger();
        ThreadFactory plain = Executors.defaultThreadFactory();
        return work -> {
            Thread thread = plain.newThread(work);
            thread.setName("live-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
