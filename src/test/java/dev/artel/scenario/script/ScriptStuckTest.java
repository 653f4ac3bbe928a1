package dev.artel.scenario.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Problem;
import dev.artel.scenario.script.ScriptLimits.Use;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What no means inside the JVM can stop: the caller is set free in time, the thread is set aside, the second one closes the door. */
class ScriptStuckTest {
    private static final String ENDLESS_BUILTIN = "Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)";
    private static final String ENDLESS_RECURSION = "function f() { try { f(); } catch (e) { f(); } } f();";
    private static final ScriptScope NOTHING = ScriptScope.builder().build();

    private Scripts scripts = scripts(Duration.ofHours(1));

    @AfterEach
    void endTheThreads() {
        scripts.close();
        await(() -> scripts.health().stuck() == 0);
    }

    @Test
    void theCallerIsSetFreeAndTheSecondOneClosesTheDoor() {
        assertThat(scripts.run(Script.expression("1 + 1"), NOTHING).value().asInt())
                .isEqualTo(2);
        assertThat(scripts.health().degraded()).isFalse();
        long from = System.nanoTime();
        assertThat(problem(Script.expression(ENDLESS_BUILTIN)).kind()).isEqualTo(ScriptProblems.STUCK);
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(10));
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
        scripts = scripts(Duration.ofMillis(100));
        assertThat(problem(Script.expression(ENDLESS_BUILTIN)).kind()).isEqualTo(ScriptProblems.STUCK);
        await(() -> scripts.health().stuck() == 0);
        assertThat(scripts.health().degraded()).isFalse();
        assertThat(scripts.reasons()).isEmpty();
        assertThat(scripts.run(Script.expression("_.sum([1, 2])"), NOTHING)
                        .value()
                        .asInt())
                .isEqualTo(3);
    }

    private static Scripts scripts(Duration quarantine) {
        ScriptLimits limits = SharedScripts.SHORT;
        Use use = new Use(Duration.ofMillis(300), limits.code().bytes());
        return new Scripts(limits.with(use, use, Duration.ofMillis(400)).withQuarantine(quarantine), Clock.systemUTC());
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private Problem problem(Script script) {
        Problem problem = scripts.run(script, NOTHING).problem();
        assertThat(problem).isNotNull();
        return problem;
    }
}
