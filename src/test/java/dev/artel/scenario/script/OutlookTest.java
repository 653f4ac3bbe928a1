package dev.artel.scenario.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.scenario.script.guest.Guess;
import dev.artel.scenario.script.guest.Guess.Is;
import dev.artel.scenario.script.guest.Guess.Parts;
import dev.artel.scenario.script.guest.Guess.Some;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OutlookTest {
    private static final List<String> WRITTEN = List.of(
            "'new'",
            "'old'",
            "''",
            "'5'",
            "'ne'",
            "0",
            "5",
            "-1.5",
            "true",
            "false",
            "null",
            "undefined",
            "['new']",
            "[]",
            "['new', 5]");

    private static final List<String> WAYS = List.of(
            "values.list",
            "values?.list?.[0]",
            "values.list[0]",
            "values.list[1]",
            "values['list'].length",
            "values.text",
            "values.text.length",
            "values.text[0]",
            "values.gone",
            "values.gone?.a.b",
            "values.gone.a",
            "values.count",
            "values.flag",
            "user.id",
            "values.open",
            "values.open?.[0]",
            "other",
            "other.part");

    private static final List<String> SIGNS =
            List.of("===", "!==", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "??", "&&", "||", "===", "==", "+");

    private final Scripts scripts = SharedScripts.get(ScriptSettings.Mode.IN_PROCESS);

    private Guess guess(String expression, JsonNode values, boolean all) {
        Map<String, Guess> members = new HashMap<>();
        values.properties().forEach(entry -> members.put(entry.getKey(), new Is(entry.getValue())));
        members.put("open", Some.UNKNOWN);
        return scripts.outline(Script.expression(expression))
                .outlook()
                .of(Map.of(
                        "values",
                        new Parts(members, all),
                        "user",
                        new Parts(Map.of("id", new Is(Json.read("null"))), false)));
    }

    private boolean never(String expression) {
        return guess(expression, Json.read("{\"state\":[\"done\"],\"text\":\"abc\",\"n\":5}"), true)
                .isNever();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "values.state?.[0] === 'new'",
                "values.state[0] == 'new' && other",
                "other && values.state[0] === 'new'",
                "values['state'].includes('new')",
                "['new', 'old'].includes(values.state?.[0])",
                "!(values.state?.[0] === 'done')",
                "!values.text",
                "values.none",
                "values.none.deep === 1",
                "values.n < 5",
                "values.n === '5'",
                "other ? values.n > 5 : values.text !== 'abc'",
                "user.id",
                "user.id != null && values.n",
                "typeof values.n === 'string'",
                "'none' in values",
                "values.none ?? false",
                "other.call() && values.n === 6",
                "(0, values.none)",
                "values.text.toUpperCase() === 'abc'"
            })
    void whatSurelyDoesNotHoldIsTold(String expression) {
        assertThat(never(expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "values.state?.[0] === 'done'",
                "values.state?.[0] !== 'new'",
                "values.state[0] === 'new' || other",
                "values.n >= 5",
                "values.n == '5'",
                "other === values.n",
                "values[other] === 'new'",
                "values.state.push('new') && values.state.includes('new')",
                "(values.state = ['new']) && values.state[0] === 'new'",
                "[values].forEach(v => v.n = 6) || values.n === 6",
                "delete values.n && values.n",
                "values.n++ > 5",
                "change(values) && values.n === 6",
                "(() => values.n === 6)()",
                "this.values.n === 6",
                "globalThis.values.n",
                "values.toString === 1",
                "values.state.concat('new').includes('new')",
                "new Check(values).holds",
                "values.n & 2",
                "`${values.n}` === '5'"
            })
    void whatMayHoldIsNotTold(String expression) {
        assertThat(never(expression)).isFalse();
    }

    @Test
    void aLongExpressionIsLeftAlone() {
        assertThat(never("values.n === 6" + " && values.n === 6".repeat(5_000))).isFalse();
        assertThat(never("values.n === 6" + " && values.n === 6".repeat(50))).isTrue();
    }

    @Test
    void nothingIsToldOfWhatReturnsTwice() {
        assertThat(scripts.outline(Script.code("if (other) return values.n; return values.none"))
                        .outlook()
                        .of(Map.of("values", new Parts(Map.of(), true))))
                .isEqualTo(Some.UNKNOWN);
    }

    /** Thousands of expressions: what is told of them holds when they run, whatever stands for what is not known. */
    @Test
    void whatIsToldHoldsWhenItRuns() {
        Random random = new Random(20_261_126);
        int told = 0;
        for (int round = 0; round < 20; round++) {
            List<String> expressions = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                expressions.add(expression(random, 3));
            }
            ObjectNode values = values(random);
            boolean all = random.nextBoolean();
            List<Guess> guesses = expressions.stream()
                    .map(expression -> guess(expression, values, all))
                    .toList();
            told += guesses.stream().filter(guess -> guess != Some.UNKNOWN).count();
            for (String open : List.of("undefined", "'new'", "['new']", "0", "{ part: 'old', a: { b: 5 } }")) {
                JsonNode ran = run(expressions, values, all, open);
                for (int i = 0; i < expressions.size(); i++) {
                    assertThat(isRight(guesses.get(i), ran.get(i)))
                            .as(
                                    "%s with %s and %s was %s, told %s",
                                    expressions.get(i), values, open, ran.get(i), guesses.get(i))
                            .isTrue();
                }
            }
        }
        assertThat(told).isBetween(1_000, 3_900);
    }

    private static ObjectNode values(Random random) {
        ObjectNode values = Json.object();
        values.set(
                "list",
                Json.read(List.of("[\"new\"]", "[]", "[\"old\",\"new\"]").get(random.nextInt(3))));
        values.put("text", List.of("new", "", "5", "old one").get(random.nextInt(4)));
        values.put("count", List.of(0, 5, -3).get(random.nextInt(3)));
        values.put("flag", random.nextBoolean());
        return values;
    }

    private static String expression(Random random, int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return random.nextInt(3) == 0
                    ? WRITTEN.get(random.nextInt(WRITTEN.size()))
                    : WAYS.get(random.nextInt(WAYS.size()));
        }
        String left = expression(random, depth - 1);
        String right = expression(random, depth - 1);
        return switch (random.nextInt(10)) {
            case 0 -> "!(" + left + ")";
            case 1 -> "((" + left + ") ? (" + right + ") : (" + expression(random, depth - 1) + "))";
            case 2 -> "(" + left + ").includes(" + right + ")";
            case 3 -> "(" + left + ")?.indexOf(" + right + ")";
            case 4 -> random.nextBoolean() ? "typeof (" + left + ")" : "('list' in (" + left + "))";
            default -> "(" + left + ") " + SIGNS.get(random.nextInt(SIGNS.size())) + " (" + right + ")";
        };
    }

    /** Of each what it gave and whether that counts as true; null where it failed. */
    private JsonNode run(List<String> expressions, ObjectNode values, boolean all, String open) {
        String more = all ? "" : "gone: open,";
        String source = "const open = " + (open.startsWith("{") ? "(" + open + ")" : open) + "; const other = open;"
                + "const user = { id: null }; const values = { ..." + values + "," + more + " open };"
                + "return ["
                + String.join(
                        ",",
                        expressions.stream().map(one -> "() => (" + one + ")").toList())
                + "].map(f => { try { const v = f(); return { truth: !!v, value: v === undefined || Number.isNaN(v) ? 'none' : v }; } catch (e) { return null; } })";
        ScriptOutcome outcome =
                scripts.run(Script.code(source), ScriptScope.builder().build());
        assertThat(outcome.problem()).isNull();
        return outcome.result();
    }

    private static boolean isRight(Guess guess, JsonNode ran) {
        // who asks takes a failure for false, so nothing is said of one
        if (ran.isNull() || guess == Some.UNKNOWN) {
            return true;
        }
        boolean truth = ran.path("truth").booleanValue();
        if (guess == Some.FAILS) {
            return false;
        } else if (guess instanceof Is is) {
            return same(is.json(), ran.path("value"));
        }
        return guess.isTruthy() ? truth : !truth;
    }

    private static boolean same(JsonNode told, JsonNode ran) {
        return told.isNumber() && ran.isNumber()
                ? told.doubleValue() == ran.doubleValue()
                : told.equals(ran) || told.isContainer() && told.size() == ran.size();
    }
}
