package dev.artel.scenario.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class VariablePathTest {
    private static ObjectNode after(String before, String path, String value) {
        ObjectNode variables = Json.readObject(before);
        VariablePath.parse(path).orElseThrow().assign(variables, Json.read(value));
        return variables;
    }

    @Test
    void makesWhatIsMissingOnTheWay() {
        assertThat(after("{}", "a", "1")).isEqualTo(Json.read("{\"a\":1}"));
        assertThat(after("{}", "client.phones[1].number", "\"x\""))
                .isEqualTo(Json.read("{\"client\":{\"phones\":[null,{\"number\":\"x\"}]}}"));
        assertThat(after("{\"a\":{\"b\":1}}", "a.c", "2")).isEqualTo(Json.read("{\"a\":{\"b\":1,\"c\":2}}"));
        assertThat(after("{\"a\":5}", "a.c", "2")).isEqualTo(Json.read("{\"a\":{\"c\":2}}"));
        assertThat(after("{\"заявка\":[1]}", "заявка[0]", "2")).isEqualTo(Json.read("{\"заявка\":[2]}"));
    }

    @Test
    void knowsItsTopLevelVariable() {
        assertThat(VariablePath.parse("$body.values[3]").orElseThrow().root()).isEqualTo("$body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a.", "a..b", "a[", "a[-1]", "a[99999]", "a b", "a;b", "a['b']"})
    void refusesEverythingElse(String text) {
        assertThat(VariablePath.parse(text)).isEmpty();
    }

    @Test
    void aPlaceThatAVariableTellsIsKnownWhenItIsTaken() {
        VariablePath path = VariablePath.parse("rows[i].value").orElseThrow();
        ObjectNode variables = Json.object().put("i", 1);
        path.resolved(variables::get).assign(variables, Json.object().put("a", 7));
        assertThat(Json.write(variables)).isEqualTo("{\"i\":1,\"rows\":[null,{\"value\":{\"a\":7}}]}");
        VariablePath named = VariablePath.parse("totals[month]").orElseThrow();
        variables.put("month", "may");
        named.resolved(variables::get).assign(variables, Json.object());
        assertThat(variables.at("/totals/may").isObject()).isTrue();
    }

    @Test
    void aPlaceThatCannotBeToldIsAProblem() {
        VariablePath path = VariablePath.parse("rows[i]").orElseThrow();
        for (String given : new String[] {"{}", "{\"i\":-1}", "{\"i\":1.5}", "{\"i\":null}", "{\"i\":10000}"}) {
            ObjectNode variables = Json.readObject(given);
            assertThatThrownBy(() -> path.resolved(variables::get)).as(given).isInstanceOf(Problem.class);
        }
    }
}
