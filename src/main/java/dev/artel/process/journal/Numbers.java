package dev.artel.process.journal;

import jakarta.annotation.PreDestroy;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers of rows, known before the rows are written. Each node takes blocks, the next one while the last is being used, on a thread
 * with a connection of its own: whoever needs a number holds a connection already and must not ask for a second.
 */
@Component
@SuppressWarnings("FutureReturnValueIgnored") // what fails ahead of time is asked for again by whoever needs it
public class Numbers {
    private static final long PATIENCE_SECONDS = 15;

    /** Of a block, however fast numbers are used. */
    private static final int MOST = 1000;

    private final NumberMapper mapper;
    private final TransactionTemplate transaction;
    private final ExecutorService taker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "process-numbers");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<Sequence, Block> blocks = new EnumMap<>(Sequence.class);
    private final Map<Sequence, CompletableFuture<Block>> coming = new EnumMap<>(Sequence.class);

    Numbers(NumberMapper mapper, PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is numbered, and how many numbers a block has when they are used slowly: what is left of it at a stop is lost. */
    public enum Sequence {
        RUN(20),
        STEP(1000),
        INCIDENT(10),
        WAIT(100),
        SIGNAL(10),
        LOOP(20);

        private final int block;

        Sequence(int block) {
            this.block = block;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The next number; waits for the database only when numbers are used faster than blocks are taken. */
    public synchronized long next(Sequence sequence) {
        Block block = blocks.get(sequence);
        if (block == null || block.isUsedUp()) {
            block = await(coming(sequence));
            coming.remove(sequence);
            blocks.put(sequence, block);
        }
        if (block.isHalfUsed()) {
            coming(sequence);
        }
        return block.take();
    }

    @PreDestroy
    void close() {
        taker.shutdownNow();
    }

    private CompletableFuture<Block> coming(Sequence sequence) {
        CompletableFuture<Block> future = coming.get(sequence);
        if (future == null || future.isCompletedExceptionally()) {
            int size = size(sequence, blocks.get(sequence));
            future = CompletableFuture.supplyAsync(() -> take(sequence, size), taker);
            coming.put(sequence, future);
        }
        return future;
    }

    private Block take(Sequence sequence, int size) {
        Long first = transaction.execute(status -> {
            long next = mapper.lock(sequence.code());
            mapper.set(sequence.code(), next + size);
            return next;
        });
        if (first == null) {
            throw new IllegalStateException("no numbers for " + sequence);
        }
        return new Block(first, size);
    }

    /** Twice as many as the last time when those were used up within a second. */
    private static int size(Sequence sequence, @Nullable Block last) {
        return last == null || System.nanoTime() - last.taken > TimeUnit.SECONDS.toNanos(1)
                ? sequence.block
                : Math.max(sequence.block, Math.min(MOST, 2 * last.size));
    }

    private static Block await(CompletableFuture<Block> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for numbers", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("no numbers for new rows", e);
        }
    }

    private static final class Block {
        private final long taken = System.nanoTime();
        private final int size;
        private final long half;
        private final long end;
        private long next;

        Block(long first, int size) {
            this.size = size;
            this.half = first + size / 2;
            this.end = first + size;
            this.next = first;
        }

        boolean isUsedUp() {
            return next >= end;
        }

        boolean isHalfUsed() {
            return next >= half;
        }

        long take() {
            return next++;
        }
    }
}
