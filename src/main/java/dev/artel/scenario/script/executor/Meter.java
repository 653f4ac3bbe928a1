package dev.artel.scenario.script.executor;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the JVM knows of a thread: processor time and bytes allocated; both readable from other threads. */
final class Meter {
    private static final com.sun.management.@Nullable ThreadMXBean THREADS =
            ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean bean ? bean : null;

    private static final List<GarbageCollectorMXBean> COLLECTORS = ManagementFactory.getGarbageCollectorMXBeans();

    private Meter() {}

    /** Nanoseconds; 0 where the JVM does not tell (then only the clock limits a run) and for a thread that has ended. */
    static long processorTime(long thread) {
        return THREADS == null || !THREADS.isThreadCpuTimeSupported()
                ? 0
                : Math.max(0, THREADS.getThreadCpuTime(thread));
    }

    /** Bytes, freed or not; 0 where the JVM does not tell and for a thread that has ended. */
    static long allocated(long thread) {
        return THREADS == null || !THREADS.isThreadAllocatedMemorySupported()
                ? 0
                : Math.max(0, THREADS.getThreadAllocatedBytes(thread));
    }

    /** The share of the heap in use, garbage included, in per cent. */
    static int heapPercent() {
        Runtime runtime = Runtime.getRuntime();
        return (int) ((runtime.totalMemory() - runtime.freeMemory()) * 100 / runtime.maxMemory());
    }

    /** Garbage collections so far. */
    static long collections() {
        long count = 0;
        for (GarbageCollectorMXBean collector : COLLECTORS) {
            count += Math.max(0, collector.getCollectionCount());
        }
        return count;
    }
}
