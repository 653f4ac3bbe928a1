package dev.artel.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** Counts what an operation asks of the database, by the thread that asks. Each method returns the operation's {@link Tally}. */
public final class StatementCounter {
    private enum Kind {
        STATEMENT,
        COMMIT,
        ROLLBACK
    }

    private record Entry(Thread thread, Kind kind, String sql) {}

    private final List<Entry> entries = new ArrayList<>();

    /** What the calling thread asks while {@code operation} runs. */
    public Tally here(Callable<?> operation) {
        Thread self = Thread.currentThread();
        return count(operation, thread -> thread == self);
    }

    /** The same for an operation without a result. */
    public Tally here(Runnable operation) {
        return here(() -> {
            operation.run();
            return true;
        });
    }

    /** What the web server's request threads ask while {@code operation} runs; jobs of the engine are left out. */
    public Tally ofRequests(Callable<?> operation) {
        return count(operation, thread -> thread.getName().contains("-exec-"));
    }

    /** What the threads ask that do the jobs of processes while {@code operation} runs. */
    public Tally ofJobs(Callable<?> operation) {
        return count(operation, thread -> thread.getName().startsWith("job-"));
    }

    /** What the thread of that name asks while {@code operation} runs. */
    public Tally ofThread(String name, Callable<?> operation) {
        return count(operation, thread -> thread.getName().equals(name));
    }

    private Tally count(Callable<?> operation, Predicate<Thread> whose) {
        int from;
        synchronized (entries) {
            from = entries.size();
        }
        try {
            operation.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        synchronized (entries) {
            List<Entry> mine = entries.subList(from, entries.size()).stream()
                    .filter(entry -> whose.test(entry.thread()))
                    .toList();
            List<String> sql = mine.stream()
                    .filter(entry -> entry.kind() == Kind.STATEMENT)
                    .map(Entry::sql)
                    .toList();
            List<String> log = mine.stream().map(Entry::sql).toList();
            return new Tally(sql, log, amount(mine, Kind.COMMIT), amount(mine, Kind.ROLLBACK));
        }
    }

    void statement(String sql, int times) {
        for (int i = 0; i < times; i++) {
            add(Kind.STATEMENT, sql);
        }
    }

    void commit() {
        add(Kind.COMMIT, "COMMIT");
    }

    void rollback() {
        add(Kind.ROLLBACK, "ROLLBACK");
    }

    private void add(Kind kind, String sql) {
        synchronized (entries) {
            entries.add(new Entry(Thread.currentThread(), kind, sql));
        }
    }

    private static int amount(List<Entry> entries, Kind kind) {
        return (int) entries.stream().filter(entry -> entry.kind() == kind).count();
    }
}
