package dev.artel.process.queue;

import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.process.journal.Run;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The queue of processes that are to begin; whoever takes from it is woken by what is added. All writing is in the caller's transaction. */
@Service
public class ProcessQueue {
    /** How many wait, as this node knows it. */
    public long length() {
        return length.now();
    }

    /** Inputs of those that are given out together: at least one, and no more than some megabytes. */
    private static final long MOST_CHARACTERS = 4L * 1024 * 1024;

    /** Each number of rows has a statement of its own, so there must not be too many. */
    private static final int TOGETHER = 16;

    private static final int RETRY_SECONDS = 30;

    private final QueueMapper mapper;
    private final QueueLength length;
    private final Clock clock;
    private final Semaphore hints = new Semaphore(0);

    ProcessQueue(QueueMapper mapper, QueueLength length, Clock clock) {
        this.mapper = mapper;
        this.length = length;
        this.clock = clock;
    }

    /**
     * Adds runs that the journal has; they are taken up after the commit.
     *
     * @throws Problem Unavailable, to be tried again in half a minute, when the queue is full
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<Run> runs) {
        if (length.isFull()) {
            throw new Problem(Problems.UNAVAILABLE, Text.of("process.queue-full", length.limit()))
                    .with("retryAfter", RETRY_SECONDS);
        }
        List<Queued> rows = runs.stream()
                .map(run -> new Queued(run.id(), run.inputs().length(), 0))
                .toList();
        for (int from = 0; from < rows.size(); from += TOGETHER) {
            mapper.insert(rows.subList(from, Math.min(rows.size(), from + TOGETHER)));
        }
        afterCommit(() -> {
            length.added(rows.size());
            wake();
        });
    }

    /** The next in the order of their numbers, at most that many; those that another node is at are passed over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Queued> next(int most) {
        List<Queued> fitting = new ArrayList<>();
        long characters = 0;
        for (Queued row : mapper.next(clock.instant(), most)) {
            characters += row.size();
            if (!fitting.isEmpty() && characters > MOST_CHARACTERS) {
                break;
            }
            fitting.add(row);
        }
        return fitting;
    }

    /** The numbers of the next, at most that many, whoever is at them. */
    @Transactional(readOnly = true)
    public List<Long> due(int most) {
        return mapper.due(clock.instant(), most);
    }

    /** That one; empty when it is gone or somebody else is at it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Queued> lock(long runId) {
        return Optional.ofNullable(mapper.lock(runId));
    }

    /** They have begun, or never will. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(List<Queued> rows) {
        if (!rows.isEmpty()) {
            mapper.delete(rows.stream().map(Queued::runId).toList());
            afterCommit(() -> length.added(-rows.size()));
        }
    }

    /** It could not begin; it is given out again then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void postpone(Queued row, Instant due) {
        mapper.postpone(row.runId(), due);
    }

    /** Somebody else is at their processes; they are given out again then, and this counts as no attempt. One statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void passOver(List<Queued> rows, Instant due) {
        if (!rows.isEmpty()) {
            mapper.passOver(rows.stream().map(Queued::runId).toList(), due);
        }
    }

    /** Counts how many there are: other nodes add and take, too. */
    @Transactional(readOnly = true)
    public void count() {
        long before = length.now();
        length.found(before, mapper.count(length.limit() + 1));
    }

    /** Whoever waits looks now. */
    public void wake() {
        hints.release();
    }

    /** Waits until something is added, at most that long; what was added meanwhile is one with it. */
    public void await(long millis) throws InterruptedException {
        if (hints.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            hints.drainPermits();
        }
    }

    private static void afterCommit(Runnable told) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                told.run();
            }
        });
    }
}
