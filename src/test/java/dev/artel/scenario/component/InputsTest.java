package dev.artel.scenario.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Text;
import dev.artel.kernel.Texts;
import dev.artel.scenario.component.ComponentManifest.Input;
import dev.artel.scenario.diagram.ComponentStep;
import dev.artel.scenario.diagram.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

class InputsTest {
    private static final Input SELECT = new Input("subject", "select", false, null, List.of("GET", "POST"), null);

    /** A component with one input of that type; {@code *} for one of any name. */
    private record Echo(Input input) implements Component {
        @Override
        public String type() {
            return "mail.send";
        }

        @Override
        public ComponentManifest manifest() {
            return new ComponentManifest("code", "x", "slate", Effect.NONE, false, List.of(input), List.of());
        }

        @Override
        public ObjectNode run(ObjectNode inputs, StepContext context) {
            return inputs;
        }
    }

    private static Input input(String editor) {
        return editor.equals("select") ? SELECT : Input.optional("subject", editor);
    }

    private static List<JsonNode> none(List<String> sources) {
        throw new IllegalStateException("there are no scripts");
    }

    private static String evaluated(Input input, Expression value) {
        List<ComponentStep.Input> inputs = new ArrayList<>(List.of(new ComponentStep.Input("subject", value)));
        ObjectNode values = Inputs.evaluate(
                new Echo(input),
                new ComponentStep("mail.send", inputs, List.of()),
                scripts -> scripts.stream()
                        .map(script -> script.equals("undefined") ? MissingNode.getInstance() : Json.read(script))
                        .toList());
        return values.has("subject") ? Json.write(values.get("subject")) : "absent";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            text|plain ${text}|"plain ${text}"
            multiline|~ a ~|" a "
            number| 12.50 |12.50
            number|-3|-3
            switch|true|true
            select|POST|"POST"
            duration|PT5M|"PT5M"
            catalog| leads |"leads"
            record|42|"42"
            values|{"a":[1]}|{"a":[1]}
            filters|[{"a":1}]|[{"a":1}]
            fields|a, b c|["a","b","c"]
            fields|["a",2]|["a",2]
            sort|-name|[{"field":"name","desc":true}]
            sort|[{"field":"a","desc":false}]|[{"field":"a","desc":false}]
            json|just text|"just text"
            json|[1]|[1]
            """)
    void literalsAreReadInTheTypeOfTheInput(String editor, String text, String expected) {
        assertThat(evaluated(input(editor), Expression.literal(text == null ? "" : text)))
                .isEqualTo(expected);
        assertThat(misfit(text, input(editor))).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            text|12.5|"12.5"
            text|{"a":1}|"{\\"a\\":1}"
            text|{"$date":"2026-11-23T10:00:00.000Z"}|"2026-11-23T10:00:00.000Z"
            number|"7"|7
            record|{"id":"9","values":{}}|"9"
            record|[{"catalogId":"clients","recordId":"3"}]|"3"
            record|5|"5"
            values|{"at":{"$date":"2026-11-23T10:00:00.000Z"}}|{"at":"2026-11-23T10:00:00.000Z"}
            values|null|absent
            text|undefined|absent
            """)
    void valuesOfScriptsAreTakenAsTheyAreMeant(String editor, String json, String expected) {
        assertThat(evaluated(input(editor), Expression.script(json))).isEqualTo(expected);
    }

    private static @Nullable Text misfit(@Nullable String text, Input input) {
        return Inputs.misfit(Inputs.stated(Expression.literal(text == null ? "" : text), input), input);
    }

    @ParameterizedTest
    @CsvSource({"1,true", "1000,true", "0,false", "1001,false", "2.5,false", "1e9,false", "3.0,true", "abc,false"})
    void aWholeNumberKeepsItsBounds(String text, boolean fits) {
        Input limit = Input.optional("limit", "number").within(1, 1_000);
        assertThat(misfit(text, limit) == null).isEqualTo(fits);
        assertThat(InputTypes.words(limit).in(Texts.ENGLISH)).isEqualTo("a whole number from 1 to 1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "2.5"})
    void aNumberBeyondItsBoundsIsRefusedWithThem(String text) {
        Input limit = Input.optional("subject", "number").within(1, 1_000);
        assertThatThrownBy(() -> evaluated(limit, Expression.script(text)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.message().in(Texts.ENGLISH))
                                        .contains("a whole number from 1 to 1000")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            number|many
            switch|maybe
            select|PUT
            duration|soon
            values|[1]
            values|text
            filters|5
            sort|[[1]]
            """)
    void whatDoesNotFitIsRefusedByName(String editor, String text) {
        assertThat(misfit(text, input(editor))).isNotNull();
        assertThatThrownBy(() -> evaluated(input(editor), Expression.literal(text)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.field()).isEqualTo("subject")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            record|[1]
            record|["1"]
            record|{"id":["1"]}
            record|{"id":{}}
            catalog|[2]
            sort|{"field":{},"desc":true}
            sort|[{"field":null}]
            sort|[{"field":["name"]}]
            sort|[{"desc":true}]
            number|"1e999999999"
            """)
    void valuesOfScriptsThatDoNotFitAreRefusedByName(String editor, String json) {
        assertThatThrownBy(() -> evaluated(input(editor), Expression.script(json)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.field()).isEqualTo("subject")));
    }

    @Test
    void defaultsFillInAndWhatIsRequiredMustBeThere() {
        Input initial = Input.optional("subject", "number").initially(IntNode.valueOf(5));
        ComponentStep nothing = new ComponentStep("mail.send", List.of(), List.of());
        assertThat(Inputs.evaluate(new Echo(initial), nothing, InputsTest::none))
                .isEqualTo(Json.object().put("subject", 5));
        assertThatThrownBy(
                        () -> Inputs.evaluate(new Echo(Input.required("subject", "text")), nothing, InputsTest::none))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> evaluated(Input.required("subject", "text"), Expression.literal("")))
                .isInstanceOf(Problem.class);
    }

    @Test
    void anyNameTakesAnyValueAndKeepsDates() {
        Input any = Input.optional(ComponentManifest.ANY_NAME, "script");
        assertThat(evaluated(any, Expression.script("{\"$date\":\"2026-11-23T10:00:00.000Z\"}")))
                .contains("$date");
        assertThat(evaluated(any, Expression.literal("5"))).isEqualTo("\"5\"");
        assertThat(evaluated(any, Expression.script("null"))).isEqualTo("null");
    }
}
