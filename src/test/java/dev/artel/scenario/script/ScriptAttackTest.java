package dev.artel.scenario.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Problem;
import dev.artel.kernel.ProblemKind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a script may try. Each ends as a problem of that run alone, while a bystander's scripts go on answering. */
class ScriptAttackTest extends ScriptModes {
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger answered = new AtomicInteger();
    private final ExecutorService bystander = Executors.newSingleThreadExecutor();
    private Future<?> bystanding;

    @BeforeEach
    void startBystander() {
        bystanding = bystander.submit(() -> {
            while (!over.get()) {
                ScriptOutcome outcome = scripts.run(
                        Script.expression("6 * 7"), ScriptScope.builder().build());
                if (isLate(outcome)) {
                    continue;
                }
                assertThat(outcome.value().asInt()).isEqualTo(42);
                answered.incrementAndGet();
            }
        });
    }

    /** Attacks take the processors of the machine, and the time of a script is short here; only that it is served afterwards is promised. */
    private static boolean isLate(ScriptOutcome outcome) {
        return outcome.problem() != null && outcome.problem().kind().equals(ScriptProblems.TIMEOUT);
    }

    @AfterEach
    void theBystanderWasServed() throws Exception {
        int before = answered.get();
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (answered.get() == before && !bystanding.isDone() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        over.set(true);
        bystanding.get();
        bystander.shutdown();
        assertThat(answered.get()).isGreaterThan(before);
        assertThat(scripts.health().stuck()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for (;;);",
                "while (true) { try { null.x } catch (e) { continue } finally { continue } }",
                "for (;;) { try { throw 1 } catch {} }",
                "const spin = () => Promise.resolve().then(spin); return spin();",
                "[3, 1, 2].sort(() => { for (;;); });",
                "return { get x() { for (;;); } };",
                "return { toJSON: 1, inner: new Proxy({}, { ownKeys() { for (;;); } }) };",
                "throw { get message() { for (;;); } };",
                "log.info({ get x() { for (;;); } });",
                "return /^(\\w+\\s?)*\\1$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!');"
            })
    void aLoopWithoutEndIsEnded(String source) {
        assertThat(kind(source)).isIn(ScriptProblems.TIMEOUT, ScriptProblems.MEMORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function f() { f(); } f();",
                "const o = { get x() { return this.x; } }; return o.x;",
                "let a = []; for (let i = 0; i < 20000; i++) a = [a]; return a.flat(Infinity);",
                "const o = { toString() { return '' + this; } }; return '' + o;"
            })
    void recursionWithoutEndIsAnError(String source) {
        assertThat(kind(source)).isEqualTo(ScriptProblems.ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "const a = []; for (;;) a.push({ b: [1, 2, 3] });",
                "const m = new Map(); for (let i = 0; ; i++) m.set(i, [i]);",
                "const all = []; for (;;) all.push(new Uint8Array(1000000));",
                "const o = {}; for (let i = 0; ; i++) o['p' + i] = { i };"
            })
    void aMemoryBombIsEnded(String source) {
        assertThat(kind(source)).isIn(ScriptProblems.MEMORY, ScriptProblems.TIMEOUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "let s = 'x'; for (;;) s += s;",
                "return 'x'.repeat(2 ** 28);",
                "return 'x'.padEnd(2 ** 30);",
                "return new Uint8Array(2 ** 30);",
                "return new Array(2 ** 32 - 1).fill(0);",
                "return [...new Array(2 ** 27)];",
                "return Array(2 ** 25).join('xy');"
            })
    void oneHugeValueIsRefusedOrEnded(String source) {
        assertThat(kind(source)).isIn(ScriptProblems.ERROR, ScriptProblems.MEMORY, ScriptProblems.TIMEOUT);
    }

    @Test
    void aFloodOfLogLinesIsCut() {
        String flood = "for (let i = 0; i < 20000; i++) { log.info('x'.repeat(100), i); log.warn(''); } return 'done';";
        ScriptOutcome outcome =
                scripts.run(Script.code(flood), ScriptScope.builder().build());
        assertThat(outcome.value().asString()).isEqualTo("done");
        assertThat(outcome.trace().truncated()).isTrue();
        assertThat(outcome.trace().log().stream()
                        .mapToInt(line -> line.text().length())
                        .sum())
                .isLessThanOrEqualTo(64 * 1024);
        assertThat(run("log.info('x'.repeat(1000000))").trace().log().get(0).text())
                .hasSize(8192);
    }

    @Test
    void aFloodOfHostCallsIsEnded() {
        ScriptScope scope = ScriptScope.builder()
                .functions(List.of("nothing"), (name, arguments) -> HostAnswer.ok(null))
                .build();
        ScriptOutcome outcome =
                scripts.run(Script.expression("(() => { for (;;) try { nothing() } catch {} })()"), scope);
        assertThat(outcome.problem()).isNotNull().extracting(Problem::kind).isEqualTo(ScriptProblems.TIMEOUT);
    }

    @Test
    void bigIntIsSwitchedOff() {
        assertThat(kind("return 3n ** (10n ** 8n)")).isEqualTo(ScriptProblems.SYNTAX);
        assertThat(kind("return BigInt('9'.repeat(5e6))")).isEqualTo(ScriptProblems.ERROR);
    }

    @Test
    void aHugeTextIsRefusedBeforeItIsParsed() {
        assertThat(kind("1;".repeat(200_000))).isEqualTo(ScriptProblems.SYNTAX);
        assertThat(kind("[".repeat(100_000))).isIn(ScriptProblems.SYNTAX, ScriptProblems.ERROR);
    }

    private ProblemKind kind(String source) {
        Problem problem = run(source).problem();
        assertThat(problem).as(source).isNotNull();
        return problem.kind();
    }

    private ScriptOutcome run(String source) {
        return scripts.run(
                Script.expression("(() => {" + source + "\n})()"),
                ScriptScope.builder().build());
    }
}
