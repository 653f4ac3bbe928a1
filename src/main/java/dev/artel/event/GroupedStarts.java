package dev.artel.event;

import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Retrying;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes on processes of callers who need to know no more than that they will not be lost. Those that are asked for while a transaction is being
 * written go together in the next one: one at rest waits for nobody, and of thousands each costs a fraction of a commit.
 */
@Component
class GroupedStarts implements DisposableBean {
    /** The name of the thread that writes. */
    static final String THREAD = "grouped-starts";

    private static final Logger LOG = LoggerFactory.getLogger(GroupedStarts.class);
    private static final int MOST = 256;
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    private final Starts starts;
    private final Retrying retrying;
    private final TransactionTemplate transaction;
    private final Queue<Asked> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();
    private final ThreadPoolExecutor writer;

    private record Asked(Starts.Start start, int bytes, BooleanSupplier wanted, CompletableFuture<Long> number) {}

    GroupedStarts(Starts starts, Retrying retrying, TransactionTemplate transaction) {
        this.starts = starts;
        this.retrying = retrying;
        this.transaction = transaction;
        this.writer = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, THREAD);
            thread.setDaemon(true);
            return thread;
        });
        this.writer.allowCoreThreadTimeOut(true);
    }

    /**
     * Takes a process on, see {@link Starts#queue}. Holds no thread of the caller's.
     *
     * @param bytes roughly what its inputs take
     * @param wanted asked right before it is written; when the caller has given up meanwhile nothing is written, and what is given here is cancelled
     * @return its number, once it is committed; 0 when nothing is to start
     */
    CompletionStage<Long> start(Starts.Start start, int bytes, BooleanSupplier wanted) {
        CompletableFuture<Long> number = new CompletableFuture<>();
        waiting.add(new Asked(start, bytes, wanted, number));
        wake();
        return number;
    }

    @Override
    public void destroy() {
        writer.shutdown();
    }

    private void wake() {
        if (writing.compareAndSet(false, true)) {
            try {
                writer.execute(this::writeAll);
            } catch (RuntimeException | Error e) {
                writing.set(false); // the next one tries again
                throw e;
            }
        }
    }

    private void writeAll() {
        try {
            List<Asked> group = next();
            while (!group.isEmpty()) {
                write(group);
                group = next();
            }
        } finally {
            writing.set(false);
            if (!waiting.isEmpty()) {
                wake(); // somebody came after the last look
            }
        }
    }

    private List<Asked> next() {
        List<Asked> group = new ArrayList<>();
        long bytes = 0;
        Asked first = waiting.peek();
        while (first != null && group.size() < MOST && (group.isEmpty() || bytes + first.bytes() <= MOST_BYTES)) {
            waiting.remove();
            if (first.wanted().getAsBoolean()) {
                group.add(first);
                bytes += first.bytes();
            } else {
                first.number().cancel(false);
            }
            first = waiting.peek();
        }
        return group;
    }

    /** When the transaction fails before its commit, each gets one of its own: a fault of one is nobody else's. */
    private void write(List<Asked> group) {
        AtomicBoolean written = new AtomicBoolean();
        try {
            List<Long> numbers = numbers(group, written);
            for (int i = 0; i < group.size(); i++) {
                group.get(i).number().complete(numbers.get(i));
            }
        } catch (RuntimeException e) {
            if (group.size() == 1 || written.get() || isForAll(e)) {
                group.forEach(asked -> asked.number().completeExceptionally(e));
            } else {
                LOG.debug("Processes could not be taken on together; each is tried by itself", e);
                group.forEach(this::writeAlone);
            }
        } finally {
            // after an error of the machine nobody else answers; whoever has an answer keeps it
            group.forEach(asked -> asked.number().completeExceptionally(new IllegalStateException("not taken on")));
        }
    }

    /** Others before it may have taken their time. */
    private void writeAlone(Asked asked) {
        if (asked.wanted().getAsBoolean()) {
            write(List.of(asked));
        } else {
            asked.number().cancel(false);
        }
    }

    private List<Long> numbers(List<Asked> group, AtomicBoolean written) {
        return Objects.requireNonNull(retrying.run(() -> transaction.execute(status -> {
            written.set(false);
            List<Long> numbers = starts.queue(group.stream().map(Asked::start).toList());
            written.set(true);
            return numbers;
        })));
    }

    /** Too many wait, or the database is away: each for itself would wait for it once more. */
    private static boolean isForAll(RuntimeException fault) {
        return fault instanceof Problem problem && problem.kind().equals(Problems.UNAVAILABLE)
                || fault instanceof TransactionException
                || fault instanceof DataAccessResourceFailureException;
    }
}
