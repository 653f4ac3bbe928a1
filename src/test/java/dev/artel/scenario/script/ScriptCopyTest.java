package dev.artel.scenario.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules by which values leave a script. */
class ScriptCopyTest extends ScriptModes {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "({ a: undefined, b: null }) | {\"b\":null}",
                "[undefined, , 1] | [null,null,1]",
                "[0.1, -0, 1e21, 1e-7, 2 ** 53, 123456789.12345678] | [0.1,0,1e+21,1e-7,9007199254740992,123456789.12345678]",
                "new String('x') | \"x\"",
                "[new Number(2), new Boolean(false)] | [2,false]",
                "new Date(0) | {\"$date\":\"1970-01-01T00:00:00.000Z\"}",
                "Object.create(null, { a: { value: 1, enumerable: true }, b: { value: 2 } }) | {\"a\":1}",
                "({ [Symbol('s')]: 1, get a() { return 2 } }) | {\"a\":2}",
                "({ constructor: Map, toJSON: 1, __proto__: null }) | refused",
                "({ toJSON: 1, constructor: 'x', ['__proto__']: 3 }) | {\"toJSON\":1,\"constructor\":\"x\",\"__proto__\":3}",
                "'\\ud83d \"\\u0000\\n' | \"\\ud83d \\\"\\u0000\\n\"",
                "((a) => [a, a])({ x: 1 }) | [{\"x\":1},{\"x\":1}]",
                "(function () { return arguments })(1, 2) | {\"0\":1,\"1\":2}"
            })
    void plainDataIsCopied(String expression, String json) {
        ScriptOutcome outcome = run(Script.expression(expression));
        if (json.equals("refused")) {
            assertThat(outcome.isDone()).isFalse();
        } else {
            assertThat(outcome.value()).isEqualTo(Json.read(json));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NaN | result cannot be passed on: NaN is not",
                "[1, { 'a b': -1 / 0 }] | result[1][\"a b\"] cannot be passed on: -Infinity is not",
                "({ a: [() => 1] }) | result.a[0] cannot be passed on: it is a function",
                "[Symbol('x')] | result[0] cannot be passed on: it is a symbol",
                "({ 'когда': new Date('x') }) | result.когда cannot be passed on: it is an invalid date",
                "new Map() | result cannot be passed on: it is an object of the class Map",
                "[new Set()] | result[0] cannot be passed on: it is an object of the class Set",
                "[/x/] | result[0] cannot be passed on: it is an object of the class RegExp",
                "new (class Client {})() | result cannot be passed on: it is an object of the class Client",
                "new Uint8Array(2) | result cannot be passed on: it is an object of the class Uint8Array",
                "new Error('x') | result cannot be passed on: it is an object of the class Error",
                "({ a: Promise.resolve(1) }) | result.a cannot be passed on: it is a promise",
                "new Promise(() => 1) | result cannot be passed on: it is a promise",
                "moment.invalid() | result cannot be passed on: it is an invalid date",
                "((a) => { a.b = [a]; return a })({}) | result.b[0] cannot be passed on: the object contains itself",
                "_.range(200000) | result cannot be passed on: more than 100000 values",
                "new Array(2 ** 31) | result cannot be passed on: more than 100000 values",
                "Array(99).fill(Array(5000).fill(0)) | cannot be passed on: more than 100000 values",
                "_.range(70).reduce((a) => [a], 1) | cannot be passed on: more than 64 levels",
                "Array(99).fill('x'.repeat(100000)) | cannot be passed on: longer than 8000000 characters",
                "new Proxy([], { get: (t, k) => k === 'length' ? 2 ** 32 : 0 }) | cannot be passed on: more than 100000 values"
            })
    void anythingElseIsRefusedWithItsPlace(String expression, String message) {
        Problem problem = run(Script.code("return " + expression)).problem();
        assertThat(problem).as(expression).isNotNull();
        assertThat(problem.kind()).isEqualTo(ScriptProblems.ERROR);
        assertThat(problem.text().in(Texts.ENGLISH)).contains(message);
        assertThat(problem.text().in(Texts.RUSSIAN)).contains("нельзя передать");
    }

    @Test
    void longTextsAndListsAreCopiedWhole() {
        String source =
                "return { a: 'я\"'.repeat(100000), b: _.range(10000).map((i) => 'item ' + i), c: '\\u{1F600}'.repeat(40000) }";
        JsonNode value = run(Script.code(source)).value();
        assertThat(value.get("a").asString()).isEqualTo("я\"".repeat(100_000));
        assertThat(value.get("b")).hasSize(10_000);
        assertThat(value.get("b").get(9_999).asString()).isEqualTo("item 9999");
        assertThat(value.get("c").asString()).isEqualTo("\uD83D\uDE00".repeat(40_000));
    }

    @Test
    void whatGoesInComesOutTheSame() {
        Random random = new Random(20261123);
        ScriptScope.Builder scope = ScriptScope.builder();
        ArrayNode all = Json.array();
        for (int i = 0; i < 200; i++) {
            JsonNode value = value(random, 0);
            all.add(value);
            scope.variable("v" + i, value);
        }
        String names = String.join(
                ",",
                java.util.stream.IntStream.range(0, 200).mapToObj(i -> "v" + i).toList());
        scope.functions(
                List.of("echo"),
                (name, arguments) -> HostAnswer.ok(Json.read(arguments).get(0)));
        JsonNode copied = scripts.run(Script.code("return [" + names + "].map((v) => echo(v))"), scope.build())
                .value();
        assertThat(copied).isEqualTo(all);
    }

    private static JsonNode value(Random random, int depth) {
        int kind = random.nextInt(depth > 4 ? 6 : 9);
        return switch (kind) {
            case 0 -> Json.read("null");
            case 1 -> Json.read(String.valueOf(random.nextBoolean()));
            case 2 -> Json.read(String.valueOf(random.nextInt()));
            case 3 ->
                Json.read(BigDecimal.valueOf(random.nextInt(), 1 + random.nextInt(4))
                        .stripTrailingZeros()
                        .toPlainString());
            case 4 -> Json.MAPPER.valueToTree(text(random));
            case 5 -> Json.object().put("$date", "20" + (10 + random.nextInt(80)) + "-03-04T05:06:07.089Z");
            case 6 -> {
                ArrayNode list = Json.array();
                for (int i = random.nextInt(5); i > 0; i--) {
                    list.add(value(random, depth + 1));
                }
                yield list;
            }
            default -> {
                ObjectNode object = Json.object();
                for (int i = random.nextInt(5); i > 0; i--) {
                    object.set(text(random), value(random, depth + 1));
                }
                yield object;
            }
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.appendCodePoint(random.nextInt(4) == 0 ? 0x1F600 + random.nextInt(50) : 1 + random.nextInt(0x500));
        }
        return text.toString();
    }

    private ScriptOutcome run(Script script) {
        return scripts.run(script, ScriptScope.builder().build());
    }
}
