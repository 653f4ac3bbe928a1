package dev.artel.process.queue;

import dev.artel.kernel.HealthReasons;
import dev.artel.kernel.Text;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long the queue is, as this node knows it: counted every few seconds, with what it has added and taken since. For operators the gauge
 * {@code artel.process.queue}; while the queue takes nothing more, a reason of the health check.
 */
@Component
public class QueueLength implements MeterBinder, HealthReasons {
    /** The name of the gauge. */
    public static final String GAUGE = "artel.process.queue";

    private final AtomicLong length = new AtomicLong();
    private final long limit;

    QueueLength(@Value("${artel.process-queue.limit:100000}") long limit) {
        this.limit = limit;
    }

    /** So many there may be; those that are taken on together may go a little beyond. */
    long limit() {
        return limit;
    }

    /** How many there are. */
    public long now() {
        return length.get();
    }

    boolean isFull() {
        return now() >= limit;
    }

    void added(int more) {
        length.addAndGet(more);
    }

    /** A look that began when the length was taken for {@code before} has found that many. */
    void found(long before, long counted) {
        length.addAndGet(counted - before);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(GAUGE, this, QueueLength::now)
                .description("Processes that were taken on and have not begun")
                .register(registry);
    }

    /** The queue is in the database; people work on while it takes nothing more. */
    @Override
    public boolean ofAllNodes() {
        return true;
    }

    @Override
    public List<Text> reasons() {
        return isFull() ? List.of(Text.of("process.queue-full", limit)) : List.of();
    }
}
