package dev.artel.scenario.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Problem;
import dev.artel.kernel.ProblemKind;
import dev.artel.scenario.script.ScriptLimits.Use;
import dev.artel.scenario.script.crew.Crew;
import dev.artel.scenario.script.crew.CrewSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What no means inside a JVM can stop, in a worker process: each ends in time, the neighbours lose nothing, the next script runs. */
class ScriptUnstoppableTest {
    private static final String MANY = "{ length: 2 ** 53 - 1 }";
    private static final String LIST = "{ length: 2 ** 32 - 1 }";
    private static final List<String> UNSTOPPABLE = List.of(
            "Array.prototype.indexOf.call(" + MANY + ", 1)",
            "Array.prototype.lastIndexOf.call(" + MANY + ", 1)",
            "Array.prototype.forEach.call(" + MANY + ", () => 1)",
            "Array.prototype.every.call(" + MANY + ", () => true)",
            "Array.prototype.reduce.call(" + MANY + ", (a) => a, 0)",
            "Array.prototype.shift.call(" + MANY + ")",
            "Array.prototype.map.call(" + LIST + ", () => 1)",
            "Array.prototype.slice.call(" + LIST + ", 1)",
            "Array.prototype.splice.call(" + LIST + ", 0, 1)",
            "Array.prototype.flat.call(" + MANY + ")",
            "Array.prototype.sort.call(" + MANY + ")",
            "Array.prototype.toReversed.call(" + LIST + ")",
            "Array.from(" + LIST + ")",
            "JSON.stringify(1, Array(2 ** 31))",
            "(() => { function f() { try { f(); } catch (e) { f(); } } f(); })()",
            "(async () => { async function f() { try { await f(); } catch (e) { await f(); } } await f(); })()");
    private static final int NEIGHBOURS = 3;

    private static final Use USE = new Use(Duration.ofMillis(100), 64 * SharedScripts.MEGABYTE);
    private static final Crew CREW = new Crew(new CrewSettings(
            1,
            1,
            192,
            100_000,
            20,
            Duration.ofSeconds(60),
            Duration.ofMillis(300),
            Duration.ofMillis(1500),
            Duration.ZERO,
            null,
            80));
    private static final Scripts SCRIPTS =
            SharedScripts.inWorker(SharedScripts.SHORT.with(USE, USE, Duration.ofSeconds(1)), CREW);

    private final ExecutorService callers = Executors.newFixedThreadPool(UNSTOPPABLE.size() + NEIGHBOURS);

    @AfterAll
    static void close() {
        CREW.close();
    }

    @Test
    void eachEndsInTimeAndNobodyElseLosesAnything() throws Exception {
        try (ScriptSession session = SCRIPTS.open(scope())) {
            assertThat(session.run(Script.code("globalThis.kept = 1; return kept"))
                            .value()
                            .asInt())
                    .isEqualTo(1);
            long pid = CREW.pids().get(0);
            AtomicInteger reads = new AtomicInteger();
            AtomicInteger writes = new AtomicInteger();
            CountDownLatch inside = new CountDownLatch(2);
            Future<ScriptOutcome> reader = neighbour("read", pid, reads, inside);
            Future<ScriptOutcome> writer = neighbour("write", pid, writes, inside);
            inside.await();
            Map<String, Future<ScriptOutcome>> hostile = new LinkedHashMap<>();
            UNSTOPPABLE.forEach(source ->
                    hostile.put(source, callers.submit(() -> SCRIPTS.run(Script.expression(source), scope()))));
            for (Map.Entry<String, Future<ScriptOutcome>> run : hostile.entrySet()) {
                ScriptOutcome outcome = run.getValue().get();
                if (kind(outcome).equals(ScriptProblems.REFUSED)) {
                    // on a slow machine it was ended twice with others before its own time was over; alone it comes to
                    // its own end
                    outcome = SCRIPTS.run(Script.expression(run.getKey()), scope());
                }
                // a machine that is quick enough has them run out of memory first
                assertThat(kind(outcome)).as(run.getKey()).isIn(ScriptProblems.TIMEOUT, ScriptProblems.MEMORY);
                assertThat(outcome.trace().scriptTime()).isLessThan(Duration.ofSeconds(8));
            }
            assertThat(SCRIPTS.run(Script.expression("6 * 7"), scope()).value().asInt())
                    .isEqualTo(42);
            // the one that only read was repeated, the one that acted says that it was not done to its end
            assertThat(reader.get().value().asString()).isEqualTo("done");
            assertThat(reads.get()).isEqualTo(2);
            assertThat(kind(writer.get())).isEqualTo(ScriptProblems.REFUSED);
            assertThat(writes.get()).isEqualTo(1);
            assertThat(session.run(Script.expression("6 + typeof kept")).value().asString())
                    .isEqualTo("6undefined");
            assertThat(CREW.pids()).doesNotContain(pid);
        } finally {
            callers.shutdown();
        }
    }

    @Test
    void aProcessThatIsKilledFromOutsideIsReplaced() {
        try (ScriptSession session = SCRIPTS.open(scope())) {
            assertThat(session.run(Script.expression("1")).value().asInt()).isEqualTo(1);
            ProcessHandle worker = ProcessHandle.of(CREW.pids().get(0)).orElseThrow();
            worker.destroyForcibly();
            worker.onExit().join();
            assertThat(session.run(Script.expression("1 + 1")).value().asInt()).isEqualTo(2);
            assertThat(SCRIPTS.health().degraded()).isFalse();
        }
    }

    /** A script inside a host function until the process is gone. */
    private Future<ScriptOutcome> neighbour(String name, long pid, AtomicInteger calls, CountDownLatch inside) {
        HostCalls calling = new HostCalls() {
            @Override
            public String call(String function, String arguments) {
                if (calls.incrementAndGet() == 1) {
                    inside.countDown();
                    ProcessHandle.of(pid)
                            .ifPresent(process -> process.onExit()
                                    .orTimeout(20, TimeUnit.SECONDS)
                                    .join());
                }
                return HostAnswer.ok(null);
            }

            @Override
            public boolean acts(String function) {
                return function.equals("write");
            }
        };
        Callable<ScriptOutcome> run = () -> SCRIPTS.run(
                Script.expression(name + "() === undefined ? 'done' : 0"),
                ScriptScope.builder().functions(List.of(name), calling).build());
        return callers.submit(run);
    }

    private static ScriptScope scope() {
        return ScriptScope.builder().build();
    }

    private static ProblemKind kind(ScriptOutcome outcome) {
        Problem problem = outcome.problem();
        assertThat(problem).isNotNull();
        return problem.kind();
    }
}
