package dev.artel.scenario.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways out that have been found in other products, and what leads from one run to the next. */
class ScriptEscapeTest extends ScriptModes {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Java.type('java.lang.System').exit(3)",
                "Packages.java.lang.System",
                "java.lang.System",
                "Polyglot.eval('js', '1')",
                "Graal.versionJS",
                "load('/etc/passwd')",
                "require('fs')",
                "process.exit(1)",
                "new Worker('data:text/javascript,1')",
                "WebAssembly.Module",
                "setTimeout(() => 1)",
                "print(1)",
                "console.log(1)",
                "Atomics.wait(1)",
                "new SharedArrayBuffer(8)",
                "new WeakRef({})",
                "new FinalizationRegistry(() => 1)",
                "eval('1 + 1')",
                "(0, eval)('1 + 1')",
                "Function('return 1')()",
                "[].constructor.constructor('return 1')()",
                "(() => 1).constructor('return 1')()",
                "(async () => 1).constructor('return 1')()",
                "(function* () {}).constructor('yield 1')()",
                "log.info.constructor('return 1')()",
                "records.find.constructor('return 1')()",
                "records.find.constructor.constructor('return 1')()",
                "new records.find('x').y.z",
                "import('data:text/javascript,export default 1')"
            })
    void noWayOut(String expression) {
        ScriptOutcome outcome = run("return " + expression + ";");
        Problem problem = outcome.problem();
        assertThat(problem).as(expression).isNotNull();
        assertThat(problem.kind()).isEqualTo(ScriptProblems.ERROR);
        sayNothingOfJava(problem);
    }

    @Test
    void theGlobalObjectHoldsTheLanguageAndOurNamesOnly() {
        List<String> names = run("return Reflect.ownKeys(globalThis).filter((name) => typeof name === 'string')")
                .value()
                .valueStream()
                .map(name -> name.asString())
                .toList();
        assertThat(names)
                .contains("_", "moment", "crypto", "log", "fail", "records", "JSON", "values")
                .doesNotContain(
                        "Java",
                        "Packages",
                        "Polyglot",
                        "Graal",
                        "load",
                        "print",
                        "console",
                        "arguments",
                        "BigInt",
                        "Atomics",
                        "global");
    }

    @Test
    void hostFunctionsCannotBeLookedInto() {
        String source = """
                const seen = [];
                for (const f of [records.find, log.info, fail, crypto.sha256]) {
                  for (const name of ["getClass", "class", "apply.getClass", "__proto__.getClass"]) {
                    seen.push(typeof f[name]);
                  }
                  try { f.changed = 1; seen.push("changed"); } catch (e) { seen.push(e.name); }
                  seen.push(Object.getPrototypeOf(f) === Function.prototype);
                }
                return [...new Set(seen.map(String))].sort();
                """;
        assertThat(Json.write(run(source).value())).isEqualTo("[\"TypeError\",\"true\",\"undefined\"]");
    }

    @Test
    void theBridgeWithstandsAPollutedLanguage() {
        String source = """
                const evil = () => { throw new Error("reached"); };
                const prototypes = [Object, Array, String, Function, Promise, Map, WeakMap, Date, RegExp].map((c) => c.prototype);
                const more = ["ok", "value", "get", "set", "0", "1", "2", "toJSON", "number", "host", "refused", "name", "message"];
                const define = Object.defineProperty, own = Reflect.ownKeys;
                const descriptor = Object.create(null);
                descriptor.get = descriptor.set = evil;
                descriptor.configurable = true;
                for (let i = 0; i < more.length; i++) define(Object.prototype, more[i], descriptor);
                for (let i = prototypes.length - 1; i >= 0; i--) {
                  const names = own(prototypes[i]);
                  for (let k = 0; k < names.length; k++) {
                    if (names[k] === "constructor" || names[k] === "__proto__") continue;
                    try { define(prototypes[i], names[k], descriptor); } catch (e) {}
                  }
                }
                JSON.parse = JSON.stringify = Reflect.apply = Object.keys = Array.isArray = evil;
                globalThis.Error = globalThis.TypeError = globalThis.WeakMap = evil;
                const found = records.find("x", { a: [1, "two"] });
                log.info("still", found);
                return [found, values];
                """;
        ScriptOutcome outcome = run(source);
        assertThat(outcome.problem()).isNull();
        assertThat(Json.write(outcome.value()))
                .isEqualTo(
                        "[{\"arguments\":[\"x\",{\"a\":[1,\"two\"]}]},{\"at\":{\"$date\":\"2026-01-01T00:00:00.000Z\"}}]");
    }

    @Test
    void errorsOfTheHostCannotBeForged() {
        ScriptOutcome outcome =
                run("const e = new Error('x'); e.name = 'Conflict'; e.number = 0; e.host = { number: 0 }; throw e;");
        assertThat(outcome.problem()).extracting(Problem::kind).isEqualTo(ScriptProblems.ERROR);
    }

    @Test
    void nothingIsLeftForTheNextRun() {
        String leave = """
                globalThis.left = 1;
                Object.prototype.left = Array.prototype.left = Math.left = JSON.left = _.left = moment.left = crypto.constructor.left = 1;
                Symbol.for("left").description;
                JSON.stringify = () => "changed";
                Date.now = () => 0;
                moment.locale("en");
                String.prototype.trim = () => "changed";
                return 1;
                """;
        assertThat(run(leave).problem()).isNull();
        String look = """
                return [typeof left, {}.left, [].left, Math.left, JSON.left, _.left, moment.left, Object.left, JSON.stringify(1),
                  Date.now() > 0, moment.locale(), " a ".trim()].map(String);
                """;
        assertThat(Json.write(run(look).value()))
                .isEqualTo(
                        "[\"undefined\",\"undefined\",\"undefined\",\"undefined\",\"undefined\",\"undefined\",\"undefined\",\"undefined\",\"1\",\"true\",\"ru\",\"a\"]");
    }

    @Test
    void deepRecursionThroughTheHostShowsNothingOfIt() {
        for (String call : List.of("crypto.sha256('x')", "log.info('x')", "records.find(1)", "values.at")) {
            ScriptOutcome outcome = run(
                    "let seen = ''; function f() { " + call
                            + "; f(); } try { f(); } catch (e) { seen = e.name + ': ' + e.message + String(e) + e.stack; } return seen;");
            if (outcome.problem() == null) {
                assertThat(outcome.value().asString()).contains("RangeError").doesNotContain("java", "Java");
            } else {
                sayNothingOfJava(outcome.problem());
            }
        }
    }

    private static void sayNothingOfJava(Problem problem) {
        for (String text :
                List.of(problem.text().in(Texts.ENGLISH), problem.text().in(Texts.RUSSIAN))) {
            assertThat(text).doesNotContain("java.", "dev.artel", "$$Lambda", "Exception", "graal");
        }
    }

    private ScriptOutcome run(String source) {
        ScriptScope scope = ScriptScope.builder()
                .variable("values", "{\"at\":{\"$date\":\"2026-01-01T00:00:00.000Z\"}}")
                .functions(
                        List.of("records.find"),
                        (name, arguments) -> HostAnswer.ok(Json.object().set("arguments", Json.read(arguments))))
                .build();
        return scripts.run(Script.code(source), scope);
    }
}
