package dev.artel.scenario.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.scenario.script.ScriptScope.Builder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptsTest extends ScriptRuns {
    @Test
    void anExpressionSeesItsVariables() {
        assertThat(value(
                        "values.name + ' ' + count * 2",
                        scope().variable("values", "{\"name\":\"Анна\"}").variable("count", "21")))
                .isEqualTo("\"Анна 42\"");
    }

    @Test
    void codeReturnsItsResult() {
        assertThat(code("const half = total / 2;\nreturn { half }", scope().variable("total", "5")))
                .isEqualTo("{\"half\":2.5}");
    }

    @Test
    void undefinedIsMissingAndNullIsNull() {
        assertThat(run(Script.code("let a = 1"), scope()).value().isMissingNode())
                .isTrue();
        assertThat(run(Script.expression("null"), scope()).value().isNull()).isTrue();
        assertThat(value("typeof recordId === 'undefined'", scope())).isEqualTo("true");
    }

    @Test
    void taggedDatesAreDatesAtAnyDepth() {
        Builder scope = scope().variable("a", "{\"b\":[{\"$date\":\"2026-11-23T10:00:00.000Z\"}]}");
        assertThat(value("a.b[0] instanceof Date && a.b[0].getTime()", scope)).isEqualTo("1795428000000");
        assertThat(value("({ at: new Date(a.b[0].getTime() + 1000) })", scope))
                .isEqualTo("{\"at\":{\"$date\":\"2026-11-23T10:00:01.000Z\"}}");
    }

    @Test
    void variablesArePlainValuesOfTheLanguage() {
        Builder scope = scope().variable("o", "{\"a\":[1]}");
        assertThat(value("Object.getPrototypeOf(o) === Object.prototype && Array.isArray(o.a)", scope))
                .isEqualTo("true");
    }

    @Test
    void anUntouchedVariableIsNeverAskedFor() {
        List<String> asked = new ArrayList<>();
        Builder scope = scope().lazy("record", () -> {
            asked.add("record");
            return "{\"title\":\"x\"}";
        });
        assertThat(value("1", scope)).isEqualTo("1");
        assertThat(asked).isEmpty();
        assertThat(value("record.title + record.title", scope)).isEqualTo("\"xx\"");
        assertThat(asked).containsExactly("record");
    }

    @Test
    void assignedVariablesAreNamedWhenWanted() {
        Builder scope = scope().variable("count", "1")
                .variable("other", "2")
                .variable("gone", "3")
                .tracked();
        ScriptOutcome outcome = run(Script.code("count = count + 1; gone = undefined; return other"), scope);
        assertThat(outcome.value()).isEqualTo(Json.read("2"));
        assertThat(outcome.assigned()).isEqualTo(Map.of("count", Json.read("2"), "gone", Json.read("null")));
        assertThat(run(Script.code("count = 5"), scope().variable("count", "1")).assigned())
                .isEmpty();
    }

    @Test
    void constantsCanOnlyBeRead() {
        Builder scope = scope().constant("process", "{\"id\":\"7\",\"record\":{\"id\":\"1\"}}");
        assertThat(value("process.record.id", scope)).isEqualTo("\"1\"");
        assertThat(run(Script.code("process.record.id = 2"), scope).isDone()).isFalse();
        assertThat(run(Script.code("process = 2"), scope).isDone()).isFalse();
        assertThat(run(
                                Script.code("process.record.id = 2; return process.record.id")
                                        .sloppy(),
                                scope)
                        .value()
                        .asString())
                .isEqualTo("1");
    }

    @Test
    void foreignSourcesAreSloppyAndOwnOnesStrict() {
        assertThat(run(Script.code("undeclared = 1; return undeclared").sloppy(), scope())
                        .value()
                        .asInt())
                .isEqualTo(1);
        assertThat(run(Script.code("undeclared = 1; return undeclared"), scope())
                        .isDone())
                .isFalse();
        assertThat(run(Script.code("return 010").sloppy(), scope()).value().asInt())
                .isEqualTo(8);
    }

    @Test
    void hostFunctionsAnswerOnTheCallersThread() {
        Thread caller = Thread.currentThread();
        List<String> calls = new ArrayList<>();
        Builder scope = scope().functions(List.of("records.find", "records.count", "users.get"), (name, arguments) -> {
            assertThat(Thread.currentThread()).isSameAs(caller);
            calls.add(name + arguments);
            return HostAnswer.ok(Json.read("{\"items\":[{\"at\":{\"$date\":\"2026-01-01T00:00:00.000Z\"}}]}"));
        });
        String source = """
                const found = records.find("leads", { filters: { at: new Date(0) }, after: undefined });
                return [found.items[0].at.getFullYear(), typeof records.count, typeof users.get, typeof records.update];
                """;
        assertThat(code(source, scope)).isEqualTo("[2026,\"function\",\"function\",\"undefined\"]");
        assertThat(calls)
                .containsExactly(
                        "records.find[\"leads\",{\"filters\":{\"at\":{\"$date\":\"1970-01-01T00:00:00.000Z\"}}}]");
    }

    @Test
    void timeInHostFunctionsIsNotTheScripts() {
        Builder scope = scope().functions(List.of("slow"), (name, arguments) -> {
            long until = System.nanoTime() + 1_200_000_000L;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            return HostAnswer.ok(null);
        });
        ScriptOutcome outcome = run(Script.expression("slow() === undefined"), scope);
        assertThat(outcome.value().asBoolean()).isTrue();
        assertThat(outcome.trace().hostTime()).isGreaterThan(java.time.Duration.ofMillis(1100));
        assertThat(outcome.trace().scriptTime()).isLessThan(java.time.Duration.ofMillis(1100));
    }

    @Test
    void theLogIsKeptAlsoWhenTheScriptFails() {
        ScriptOutcome outcome = run(
                Script.code(
                        "log.info('a', 1, { b: [new Date(0)] }); log.warn(undefined, null, new TypeError('x')); log.error(() => 1); throw 1"),
                scope());
        assertThat(outcome.isDone()).isFalse();
        assertThat(outcome.trace().log())
                .extracting(line -> line.level() + " " + line.text())
                .containsExactly(
                        "info a 1 {\"b\":[{\"$date\":\"1970-01-01T00:00:00.000Z\"}]}",
                        "warn undefined null TypeError: x",
                        "error [function]");
    }

    @Test
    void asynchronousCodeIsWaitedFor() {
        assertThat(code("return (async () => { const a = await Promise.resolve(4); return a + 1 })()", scope()))
                .isEqualTo("5");
    }
}
