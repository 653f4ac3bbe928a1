package dev.artel.process.wait;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Signals on their way to those who wait for them. */
@Service
public class Signals {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int PORTION = 1000;

    private final SignalMapper mapper;
    private final Clock clock;

    Signals(SignalMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Signal signal) {
        mapper.insert(signal);
    }

    /** The signal; null when it was forgotten. */
    @Transactional(readOnly = true)
    public @Nullable Signal find(long id) {
        return mapper.find(id);
    }

    /** The next who waited when the signal was sent; they count as reached from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Wait> next(Signal signal, int most) {
        List<Wait> waiting = mapper.waiting(signal, most);
        if (!waiting.isEmpty()) {
            mapper.advance(signal.id(), waiting.get(waiting.size() - 1).id());
        }
        return waiting;
    }

    /** Forgets what nobody can be on his way to any more. */
    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT6H")
    @Transactional
    public void forget() {
        mapper.forget(clock.instant().minus(KEPT), PORTION);
    }
}
