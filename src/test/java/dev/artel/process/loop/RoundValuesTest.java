package dev.artel.process.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.process.variable.VariableSet;
import dev.artel.scenario.diagram.VariablePath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** What a round keeps of what it assigned. */
class RoundValuesTest {
    private final RoundValues values = new RoundValues(null);

    @Test
    void aPlaceInAVariableIsKeptWithAllThatWasSeenInIt() {
        assign(values, "a.b[1]", "1", "{\"c\":2}");
        assign(values, "a.d", "3", "{\"other\":9}");
        assertThat(values.all().get("a")).hasToString("{\"c\":2,\"b\":[null,1],\"d\":3}");
        assertThat(values.isChanged()).isTrue();
        assertThat(values.dependsOnStored()).isFalse();
    }

    @Test
    void whatWasTakenAwayIsGoneUntilItIsAssignedAgain() {
        values.assign(path("x"), MissingNode.getInstance(), Json.read("1"));
        assertThat(values.all().get("x").isMissingNode()).isTrue();
        RoundValues again = new RoundValues(values.patch());
        assertThat(again.isStored()).isTrue();
        assertThat(again.all().get("x").isMissingNode()).isTrue();
        assign(again, "x.y", "1", null);
        assertThat(again.all()).hasToString("{x={\"y\":1}}");
    }

    @Test
    void onlyWhatWasAssignedSinceIsPutOverWhatIsStored() {
        RoundValues known = new RoundValues("{\"a\":\"{\\\"n\\\":1}\",\"b\":\"2\"}");
        assertThat(known.isChanged()).isFalse();
        assign(known, "a.m", "5", null);
        assertThat(known.patch()).isEqualTo("{\"a\":\"{\\\"n\\\":1,\\\"m\\\":5}\"}");
        assertThat(known.dependsOnStored()).isTrue();
        known.reapply("{\"a\":\"{\\\"n\\\":7}\"}");
        assertThat(known.patch()).isEqualTo("{\"a\":\"{\\\"n\\\":7,\\\"m\\\":5}\"}");
        known.saved();
        assertThat(known.isChanged()).isFalse();
    }

    @Test
    void aSavepointIsReturnedTo() {
        assign(values, "a", "1", null);
        RoundValues.Snapshot before = values.snapshot();
        assign(values, "a", "2", null);
        values.assign(path("b"), MissingNode.getInstance(), Json.read("1"));
        values.restore(before);
        assertThat(values.all()).hasToString("{a=1}");
    }

    @Test
    void aRoundHoldsNoMoreThanAProcess() {
        JsonNode half = StringNode.valueOf("x".repeat(VariableSet.LIMIT / 2));
        values.assign(path("a"), half, null);
        assertThatThrownBy(() -> values.assign(path("b"), half, null))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(VariableSet.TOO_LARGE));
    }

    private static void assign(RoundValues to, String path, String value, @Nullable String seen) {
        to.assign(path(path), Json.read(value), seen == null ? null : Json.read(seen));
    }

    private static VariablePath path(String text) {
        return VariablePath.parse(text).orElseThrow();
    }
}
