package dev.artel.scenario.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.scenario.script.ScriptSettings.Mode;
import dev.artel.testing.TestCrew;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptSessionTest extends ScriptRuns {
    @Test
    void aSessionKeepsItsContextAndTakesNewVariables() {
        try (ScriptSession session = scripts.open(scope().variable("a", "1").build())) {
            assertThat(session.run(Script.expression("a")).value().asInt()).isEqualTo(1);
            session.set("a", "{\"b\":2}");
            session.set("late", () -> "3");
            assertThat(session.run(Script.expression("a.b + late")).value().asInt())
                    .isEqualTo(5);
            session.remove("a");
            assertThat(session.run(Script.expression("typeof a")).value().asString())
                    .isEqualTo("undefined");
        }
    }

    @Test
    void severalScriptsCostOneOrderUpToTheFirstThatFailsOrIsTrue() {
        try (ScriptSession session = scripts.open(scope().variable("a", "1").build())) {
            assertThat(session.run(Script.expression("a")).isTrue()).isTrue();
            long before = TestCrew.get().orders();
            assertThat(session.run(expressions("a", "log.info('x') ?? a + 1", "undefined")))
                    .extracting(outcome ->
                            outcome.value().toString() + outcome.trace().log().size())
                    .containsExactly("10", "21", "0");
            assertThat(session.run(expressions("a", "none", "a + 1")))
                    .extracting(ScriptOutcome::isDone)
                    .containsExactly(true, false);
            assertThat(session.runUntilTrue(expressions("0", "''", "null", "false", "[]", "a.b.c")))
                    .extracting(ScriptOutcome::isTrue)
                    .containsExactly(false, false, false, false, true);
            assertThat(session.runUntilTrue(expressions("0", "undefined"))).hasSize(2);
            assertThat(session.run(expressions("a", "1".repeat(300_000), "a")))
                    .extracting(ScriptOutcome::isDone)
                    .containsExactly(true, false);
            assertThat(TestCrew.get().orders() - before).isEqualTo(mode == Mode.WORKER ? 5 : 0);
        }
    }

    @Test
    void noScriptHasMoreTimeThanIsLeft() {
        Instant soon = Instant.now().plusMillis(200);
        try (ScriptSession session = scripts.open(scope().until(soon).build())) {
            assertThat(session.run(Script.expression("1")).isDone()).isTrue();
            ScriptOutcome ended = session.run(Script.expression("(() => { for (;;); })()"));
            assertThat(ended.problem()).isNotNull();
            assertThat(ended.problem().kind()).isEqualTo(ScriptProblems.TIMEOUT);
            assertThat((double) ended.problem().text().arguments().get(0)).isLessThanOrEqualTo(0.2);
        }
        try (ScriptSession late =
                scripts.open(scope().until(soon.minusSeconds(5)).build())) {
            assertThat(late.run(Script.expression("1")).isDone()).isTrue();
        }
    }

    private static List<Script> expressions(String... sources) {
        return Arrays.stream(sources).map(Script::expression).toList();
    }

    @Test
    void aSessionGoesOnAfterAScriptWasStopped() {
        try (ScriptSession session = scripts.open(scope().variable("a", "1").build())) {
            assertThat(session.run(Script.expression("(() => { globalThis.left = 1; for (;;); })()"))
                            .problem())
                    .isNotNull();
            assertThat(session.run(Script.expression("a + typeof left")).value().asString())
                    .isEqualTo("1undefined");
        }
    }

    @Test
    void aSessionBelongsToOneThreadAndOneScript() throws InterruptedException {
        List<Throwable> thrown = new ArrayList<>();
        ScriptSession[] held = new ScriptSession[1];
        ScriptScope scope = scope().functions(List.of("again"), (name, arguments) -> {
                    assertThatThrownBy(() -> held[0].run(Script.expression("1")))
                            .isInstanceOf(IllegalStateException.class);
                    return HostAnswer.ok(scripts.run(Script.expression("20 + 1"), scope().build())
                            .value());
                })
                .build();
        try (ScriptSession session = scripts.open(scope)) {
            held[0] = session;
            assertThat(session.run(Script.expression("again() * 2")).value().asInt())
                    .isEqualTo(42);
            Thread other = new Thread(() -> {
                try {
                    session.run(Script.expression("1"));
                } catch (IllegalStateException e) {
                    thrown.add(e);
                }
            });
            other.start();
            other.join();
            assertThat(thrown).hasSize(1);
        }
    }
}
