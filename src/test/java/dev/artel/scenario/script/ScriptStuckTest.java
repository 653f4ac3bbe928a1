package dev.artel.scenario.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Problem;
import dev.artel.kernel.Text;
import dev.artel.kernel.Texts;
import dev.artel.scenario.script.ScriptLimits.Use;
import dev.artel.scenario.script.crew.Crew;
import dev.artel.scenario.script.crew.CrewSettings;
import dev.artel.testing.TestCrew;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/**
 * What no means inside the JVM can stop: the caller is set free in time, the thread is set aside, the second one closes the door. On
 * newer JVMs such threads stay for ever and would take the processors from all other tests.
 */
@EnabledForJreRange(max = JRE.JAVA_19, disabledReason = "newer JVMs end no thread by force")
class ScriptStuckTest {
    private static final String ENDLESS_BUILTIN = "Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)";
    private static final String ENDLESS_RECURSION = "function f() { try { f(); } catch (e) { f(); } } f();";
    private static final ScriptScope NOTHING = ScriptScope.builder().build();

    private final Crew impossible = crew(Integer.MAX_VALUE);
    private Scripts scripts = scripts(Duration.ofHours(1), impossible);

    @AfterEach
    void endTheThreads() {
        scripts.close();
        await(() -> scripts.health().stuck() == 0);
        impossible.close();
    }

    /** Here no worker process can be started. */
    @Test
    void theCallerIsSetFreeAndTheSecondOneClosesTheDoor() {
        assertThat(scripts.run(Script.expression("1 + 1"), NOTHING).value().asInt())
                .isEqualTo(2);
        assertThat(scripts.health().degraded()).isFalse();
        long from = System.nanoTime();
        assertThat(problem(Script.expression(ENDLESS_BUILTIN)).kind()).isEqualTo(ScriptProblems.STUCK);
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofMinutes(1));
        assertThat(scripts.health()).satisfies(health -> {
            assertThat(health.stuck()).isEqualTo(1);
            assertThat(health.degraded()).isTrue();
            assertThat(health.refusing()).isFalse();
            assertThat(health.reason()).isNotNull();
        });
        assertThat(scripts.reasons()).hasSize(1);
        assertThat(scripts.run(Script.expression("1 + 1"), NOTHING).value().asInt())
                .isEqualTo(2);

        assertThat(problem(Script.code(ENDLESS_RECURSION)).kind()).isEqualTo(ScriptProblems.STUCK);
        assertThat(scripts.health().refusing()).isTrue();
        Problem refused = problem(Script.expression("1 + 1"));
        assertThat(refused.kind()).isEqualTo(ScriptProblems.REFUSED);
        assertThat(refused.text().key()).isEqualTo("script.refusing");
    }

    @Test
    void whereTheJvmStillCanTheThreadIsEndedAndScriptsRunAgain() {
        scripts.close();
        scripts = scripts(Duration.ofMillis(100), impossible);
        assertThat(problem(Script.expression(ENDLESS_BUILTIN)).kind()).isEqualTo(ScriptProblems.STUCK);
        await(() -> scripts.health().stuck() == 0);
        assertThat(scripts.health().degraded()).isFalse();
        assertThat(scripts.reasons()).isEmpty();
        assertThat(scripts.run(Script.expression("_.sum([1, 2])"), NOTHING)
                        .value()
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void theOthersMoveToAWorkerAndStayThere() {
        scripts.close();
        Crew crew = TestCrew.get();
        crew.start(Texts.DEFAULT);
        await(crew::isServing);
        scripts = scripts(Duration.ofHours(1), crew);
        assertThat(scripts.run(Script.expression("1 + 1"), NOTHING).value().asInt())
                .isEqualTo(2);
        try (ScriptSession session = scripts.open(NOTHING)) {
            assertThat(session.run(Script.expression(ENDLESS_BUILTIN)).problem())
                    .extracting(Problem::kind)
                    .isEqualTo(ScriptProblems.STUCK);
            await(() ->
                    scripts.reasons().stream().anyMatch(reason -> reason.key().equals("script.health-moved")));
            assertThat(scripts.health().refusing()).isFalse();
            assertThat(session.run(Script.expression("(() => { for (;;); })()")).problem())
                    .extracting(Problem::kind)
                    .isEqualTo(ScriptProblems.TIMEOUT);
        }
    }

    /** Where no process can be started from the beginning, scripts run all the same, and the health says so. */
    @Test
    void withoutAnyWorkerScriptsRunInsideTheProduct() {
        scripts.close();
        scripts = new Scripts(
                SharedScripts.SHORT, ScriptSettings.worker(), Clock.systemUTC(), () -> Texts.DEFAULT, impossible);
        assertThat(scripts.run(Script.expression("1 + 1"), NOTHING).problem())
                .extracting(Problem::kind)
                .isEqualTo(ScriptProblems.REFUSED);
        assertThat(scripts.run(Script.expression("1 + 1"), NOTHING).value().asInt())
                .isEqualTo(2);
        assertThat(scripts.reasons()).singleElement().extracting(Text::key).isEqualTo("script.health-in-process");
    }

    private static Crew crew(int heap) {
        return new Crew(new CrewSettings(
                1,
                0,
                heap,
                100_000,
                8,
                Duration.ofSeconds(10),
                Duration.ofMillis(300),
                Duration.ofSeconds(1),
                Duration.ZERO,
                null,
                80));
    }

    private static Scripts scripts(Duration quarantine, Crew crew) {
        ScriptLimits limits = SharedScripts.SHORT;
        Use use = new Use(Duration.ofMillis(300), limits.code().bytes());
        return new Scripts(
                limits.with(use, use, Duration.ofMillis(400)).withQuarantine(quarantine),
                ScriptSettings.inProcess(),
                Clock.systemUTC(),
                () -> Texts.DEFAULT,
                crew);
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < until) {
            LockSupport.parkNanos(1_000_000); // the scripts that do not end keep the processors busy enough
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private Problem problem(Script script) {
        Problem problem = scripts.run(script, NOTHING).problem();
        assertThat(problem).isNotNull();
        return problem;
    }
}
