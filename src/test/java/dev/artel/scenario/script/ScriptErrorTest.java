package dev.artel.scenario.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.kernel.Fault;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.kernel.Texts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a failed script says, and where. */
class ScriptErrorTest extends ScriptModes {
    private HostCalls host = (name, arguments) -> HostAnswer.ok(null);

    @Test
    void anUnknownNameHasItsPlaceInBothLanguages() {
        Problem problem = problem(Script.code("const a = 1;\n  return clientt.name;"));
        assertThat(problem.kind()).isEqualTo(ScriptProblems.ERROR);
        assertThat(problem.extras())
                .containsEntry("line", 2)
                .containsEntry("column", 10)
                .containsEntry("source", "  return clientt.name;");
        assertThat(problem.text().in(Texts.ENGLISH)).isEqualTo("Line 2: the name \"clientt\" is unknown here");
        assertThat(problem.text().in(Texts.RUSSIAN)).isEqualTo("Строка 2: имя «clientt» здесь неизвестно");
    }

    @Test
    void theFirstLinesColumnsAreThePersonsOwn() {
        for (Script script : List.of(
                Script.expression("clientt + 1"),
                Script.expression("clientt + 1").sloppy(),
                Script.code("clientt + 1"))) {
            assertThat(problem(script).extras()).containsEntry("line", 1).containsEntry("column", 1);
        }
    }

    @Test
    void aSyntaxErrorHasItsPlace() {
        Problem problem = problem(Script.code("const a = 1;\nconst b = [1, 2;\nreturn a"));
        assertThat(problem.kind()).isEqualTo(ScriptProblems.SYNTAX);
        assertThat(problem.extras())
                .containsEntry("line", 2)
                .containsEntry("column", 16)
                .containsEntry("source", "const b = [1, 2;");
        Problem runtime = problem(Script.code("return 1 +\n JSON.parse('{')"));
        assertThat(runtime.kind()).isEqualTo(ScriptProblems.ERROR);
        assertThat(runtime.extras()).containsEntry("line", 2);
    }

    @Test
    void whatIsThrownIsTold() {
        assertThat(english("throw new Error('no stock')")).isEqualTo("Line 1: no stock");
        assertThat(english("throw new RangeError('no stock')")).isEqualTo("Line 1: RangeError: no stock");
        assertThat(english("class Own extends Error { name = 'Own' }\nthrow new Own('x')"))
                .endsWith(": Own: x");
        assertThat(english("throw 'text'")).isEqualTo("Line 1: text");
        assertThat(english("throw { name: 'N', message: 'm' }")).isEqualTo("Line 1: N: m");
        assertThat(english("throw undefined")).isEqualTo("Line 1: undefined");
        assertThat(english("return Promise.reject(new Error('later'))")).endsWith("later");
        assertThat(english("async function f() { throw new Error('lost') }\nf(); return 1"))
                .endsWith("lost");
        assertThat(english("null.x")).isEqualTo("Line 1: \"x\" cannot be read: the value before it is null");
    }

    /** The engine speaks English; what people run into every day is said in both languages, the rest in its own words. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "return 10n | (BigInt) здесь выключены",
                "const a = 3n+1; return a | (BigInt) здесь выключены",
                "return BigInt(5) | (BigInt) здесь выключены",
                "return 3px | после числа не хватает пробела",
                "return 3nm | после числа не хватает пробела",
                "return 'a'.repeat(2e9) | текст получился слишком длинным",
                "return 'a'.repeat(-1) | столько раз повторить текст нельзя",
                "return new Array(-1) | такой длины у списка",
                "return undefined.x | нельзя прочитать «x»",
                "let a; a.b = 1 | нельзя записать «b»",
                "const o = {}; o.f() | o.f — не функция",
                "const f = 1; new f() | f — не класс",
                "return zzz | имя «zzz» здесь неизвестно",
                "console.log(1) | функцией log",
                "for (const x of 5) {} | 5 — не список",
                "return [...undefined] | undefined — не список",
                "return Object.keys(null) | нужен объект, а значение — null",
                "return 'a' in 5 | 5 — не объект",
                "return 1 instanceof 5 | справа от instanceof",
                "class A {} A() | класс A вызывают только через new",
                "return JSON.parse('<html>') | это не JSON: на месте 0 (считая с 0) стоит <",
                "return JSON.parse('') | текст пуст или кончается",
                "const o = {}; o.o = o; return JSON.stringify(o) | объект содержит сам себя",
                "return new Date('x').toISOString() | эта дата неверна",
                "return (5).toFixed(200) | toFixed: знаков после запятой может быть от 0 до 100",
                "return decodeURIComponent('%') | закодирован неверно",
                "return eval('1') | eval и Function выключены",
                "const c = 1; c = 2 | константе «c» нельзя дать другое значение",
                "const c; | константе «c» не дано значение",
                "let {a}; | разбираемому на части не дано значение",
                "5 = 1 | слева от знака присваивания",
                "return await 1 | внутри async-функции",
                "break | break стоит вне цикла",
                "try {} | ни catch, ни finally",
                "return new RegExp('(') | не закрыта скобка",
                "return [].reduce((a, b) => a) | reduce вызван у пустого списка",
                "Object.freeze({a: 1}).a = 2 | значение «a» нельзя изменить",
                "Object.freeze({}).b = 2 | нельзя добавить «b»",
                "return {a:1 b:2} | ожидается запятая, а стоит имя",
                "return @ | стоит непонятный знак",
                "var = 5 | здесь ожидается имя",
                "switch (1) { default: default: } | два default",
                "return new Intl.DateTimeFormat('ru', {timeZone: 'Nowhere'}) | часового пояса «Nowhere» нет",
                "return 'a'.normalize('x') | RangeError: The normalization form"
            })
    void whatTheEngineSaysIsToldInTheLanguageOfWhoeverReads(String source, String told) {
        Text text = problem(Script.code(source)).text();
        assertThat(text.in(Texts.RUSSIAN)).contains(told);
        assertThat(text.in(Texts.ENGLISH)).doesNotContainPattern("[А-Яа-я]");
    }

    @Test
    void failEndsTheStepWithTheScriptsOwnProblem() {
        Problem problem = problem(Script.code("fail('NoStock', 'Нет на складе: {0}', { field: 'goods' })"));
        assertThat(problem.kind().name()).isEqualTo("NoStock");
        assertThat(problem.text().in(Texts.ENGLISH)).isEqualTo("Нет на складе: {0}");
        assertThat(problem.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("goods");
            assertThat(fault.message().in(Texts.RUSSIAN)).isEqualTo("Нет на складе: {0}");
        });
        assertThat(problem.extras()).containsEntry("line", 1);
        assertThat(run(Script.code(
                                "try { fail('NoStock', 'x') } catch (e) { return [e.name, e.message, e instanceof Error] }"))
                        .value())
                .isEqualTo(Json.read("[\"NoStock\",\"x\",true]"));
        assertThat(problem(Script.code("fail()")).kind()).isEqualTo(ScriptProblems.ERROR);
    }

    @Test
    void aProblemOfTheHostIsAnErrorThatTheScriptMayCatch() {
        host = (name, arguments) -> {
            throw new Problem(Problems.BAD_REQUEST, Fault.field("phone", "required", Text.of("kernel.not-found")));
        };
        assertThat(run(Script.code(
                                "try { go() } catch (e) { return [e.name, e.message, e.errors, e.code, Object.keys(e).sort()] }"))
                        .value()
                        .toString())
                .isEqualTo("[\"BadRequest\",\"" + Text.of("kernel.not-found").in(Texts.RUSSIAN)
                        + "\",[{\"field\":\"phone\",\"code\":\"required\",\"message\":\""
                        + Text.of("kernel.not-found").in(Texts.RUSSIAN)
                        + "\"}],\"required\",[\"code\",\"errors\",\"name\"]]");
    }

    @Test
    void uncaughtItIsTheSameProblemWithItsPlace() {
        host = (name, arguments) -> {
            throw new Problem(Problems.CONFLICT, Fault.field("phone", "taken", Text.of("kernel.not-found")));
        };
        for (String source :
                List.of("1;\ngo()", "1;\ntry { go() } catch (e) { throw e }", "1;\nreturn (async () => go())()")) {
            Problem problem = problem(Script.code(source));
            assertThat(problem.kind()).isEqualTo(Problems.CONFLICT);
            assertThat(problem.text()).isEqualTo(Text.of("kernel.not-found"));
            assertThat(problem.faults()).hasSize(1);
            assertThat(problem.extras()).containsEntry("line", 2);
        }
    }

    @Test
    void anAnswerThatSaysNoKeepsItsNameMessageAndErrors() {
        host = (name, arguments) ->
                "{\"ok\":false,\"name\":\"Gone\",\"status\":410,\"message\":\"weg\",\"errors\":[{\"field\":\"a\",\"code\":\"c\",\"message\":\"m\"}]}";
        Problem problem = problem(Script.code("go()"));
        assertThat(problem.kind().name()).isEqualTo("Gone");
        assertThat(problem.kind().status()).isEqualTo(410);
        assertThat(problem.text().in(Texts.ENGLISH)).isEqualTo("weg");
        assertThat(problem.faults())
                .singleElement()
                .extracting(Fault::field, Fault::code)
                .containsExactly("a", "c");
    }

    @Test
    void anyOtherExceptionEndsTheScriptAndReachesTheCallerAlone() {
        AtomicInteger calls = new AtomicInteger();
        host = (name, arguments) -> {
            calls.incrementAndGet();
            throw new IllegalStateException("deadlock, password=42");
        };
        for (String source : List.of(
                "try { go() } catch (e) { go() } finally { go() } return 1",
                "return { get x() { try { go() } catch {} return 1 } }",
                "return (async () => { try { await go() } catch { go() } })()")) {
            calls.set(0);
            assertThatThrownBy(() -> run(Script.code(source)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("deadlock, password=42");
            assertThat(calls).hasValue(1);
        }
        // a thread gives its answer first and is counted out after that
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (scripts.health().running() > 0 && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(scripts.health().running()).isZero();
    }

    @Test
    void aVariableThatCannotBeHadIsAnErrorToo() {
        ScriptScope scope = ScriptScope.builder()
                .lazy("record", () -> {
                    throw Problems.notFound();
                })
                .build();
        assertThat(scripts.run(Script.expression("record.id"), scope).problem())
                .isNotNull()
                .extracting(Problem::kind)
                .isEqualTo(Problems.NOT_FOUND);
        assertThat(scripts.run(Script.code("try { record.id } catch (e) { return e.name }"), scope)
                        .value()
                        .asString())
                .isEqualTo("NotFound");
    }

    @Test
    void anArgumentThatIsNoDataIsAnErrorAtTheCall() {
        assertThat(english("1;\ngo({ a: [() => 1] })"))
                .isEqualTo("Line 2: go: arguments[0].a[0] cannot be passed on: it is a function");
        assertThat(run(Script.code("try { go(NaN) } catch (e) { return e.name }"))
                        .value()
                        .asString())
                .isEqualTo("TypeError");
    }

    @Test
    void cryptoNeedsTexts() {
        assertThat(run(Script.expression(
                                "[crypto.sha256('a').length, crypto.md5('').length, crypto.base64('я'), crypto.hmacSha256('k', 'a').length, crypto.uuid().length]"))
                        .value()
                        .toString())
                .isEqualTo("[64,32,\"0Y8=\",64,36]");
        assertThat(english("crypto.sha256(undefined)"))
                .isEqualTo("crypto.sha256 needs 1 text(s), none of them null or undefined.");
    }

    private String english(String source) {
        return problem(Script.code(source)).text().in(Texts.ENGLISH);
    }

    private Problem problem(Script script) {
        Problem problem = run(script).problem();
        assertThat(problem).as(script.text()).isNotNull();
        return problem;
    }

    private ScriptOutcome run(Script script) {
        return scripts.run(
                script,
                ScriptScope.builder()
                        .functions(List.of("go"), (name, arguments) -> host.call(name, arguments))
                        .build());
    }
}
