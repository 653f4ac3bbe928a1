package dev.artel.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pool has a connection for every thread that may hold one. Whoever makes threads says here how many of them use the database. */
class ThreadsTest {
    private static final Path CODE = Path.of("src/main/java/dev/artel");
    private static final Pattern MAKES = Pattern.compile(
            "new Thread\\(|extends Thread\\b|Executors\\.new|new \\w*ThreadPool\\w*Executor\\(|ForkJoinPool|@Async");

    /** Threads by the file that makes them, besides those that are set: jobs, workers, calls. */
    private static final Map<String, Integer> USING = Map.ofEntries(
            Map.entry("event/GroupedStarts.java", 1),
            Map.entry("event/WebQueue.java", 0), // calls
            Map.entry("integration/outbox/OutboxSender.java", 1),
            Map.entry("kernel/Retrying.java", 1),
            Map.entry("live/LiveStreams.java", 4),
            Map.entry("process/engine/outside/OutsideWorker.java", 1), // and workers
            Map.entry("process/engine/setup/JobThreads.java", 1), // the engine's own that fetches, and jobs
            Map.entry("process/journal/Numbers.java", 1),
            Map.entry("process/run/Followers.java", 1 + 4),
            Map.entry("process/run/QueueWork.java", 1),
            Map.entry("process/run/UnneededRuns.java", 4),
            Map.entry("web/health/DatabasePulse.java", 1),
            Map.entry("integration/http/GuardedHttp.java", 0));

    /** Scripts run beside the thread that asks for them, which does itself what they ask of the product. */
    private static final String NONE = "scenario/script/";

    /** Spring's, which does what is scheduled; one unless it is set. */
    private static final int SCHEDULING = 1;

    @Test
    void whoeverMakesThreadsIsCounted() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(ThreadsTest::makesThreads)
                            .map(file -> CODE.relativize(file).toString().replace('\\', '/'))
                            .filter(file -> !file.startsWith(NONE))
                            .collect(Collectors.toSet()))
                    .isEqualTo(USING.keySet());
        }
        assertThat(Threads.OTHERS)
                .as(new TreeMap<>(USING).toString())
                .isEqualTo(USING.values().stream().mapToInt(Integer::intValue).sum() + SCHEDULING);
        assertThat(Files.readString(Path.of("src/main/resources/application.yaml")))
                .doesNotContain("scheduling");
    }

    @Test
    void thePoolHoldsOneForEach() {
        assertThat(new Threads(16, 8, 32, 8).connections()).isEqualTo(90);
        assertThat(new Threads(1, 1, 1, 1).connections()).isEqualTo(4 + Threads.OTHERS + 4);
    }

    private static boolean makesThreads(Path file) {
        try {
            return MAKES.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
