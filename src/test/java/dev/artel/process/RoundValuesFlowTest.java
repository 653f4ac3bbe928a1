package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.AtOnce;
import dev.artel.testing.HouseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rounds that go on at once find again what they have themselves assigned, whatever the others assign meanwhile. */
class RoundValuesFlowTest extends HouseTest {
    private static final String START = start("");
    private static final int PEOPLE = 6;

    @Test
    void peopleWhoAnswerAtTheSameMomentHaveTheirOwnAnswers() {
        String loop = Each.gathering(Each.atOnce(PEOPLE, "[0, 1, 2, 3, 4, 5]"), "item + '=' + vote");
        String id = run(publish(START + Each.looped(asking("Ask"), loop) + end() + row("Start", "Ask", "End")), null);
        decideAtOnce(id, "Ask");
        assertThat(status(id)).isEqualTo("completed");
        assertThat(process(id).at("/variables/results"))
                .hasToString("[\"0=o0\",\"1=o1\",\"2=o2\",\"3=o3\",\"4=o4\",\"5=o5\"]");
        assertThat(process(id).at("/variables/vote").asString()).matches("o[0-5]");
    }

    @Test
    void callsThatEndTogetherHaveTheirOwnAnswers() {
        String called = publish(START + set("Square", "r", "n * n") + end() + row("Start", "Square", "End"));
        String call = "<b:callActivity id='Call' calledElement='" + called + "'><b:extensionElements><a:call>"
                + "<a:input name='n' kind='script'>item</a:input><a:output name='r' to='sq'/></a:call>"
                + "</b:extensionElements></b:callActivity>";
        String loop = Each.gathering(Each.atOnce(10, "_.range(1, 11)"), "sq");
        String id = run(publish(START + Each.looped(call, loop) + end() + row("Start", "Call", "End")), null);
        assertThat(status(id)).isEqualTo("completed");
        assertThat(process(id).at("/variables/results")).hasToString("[1,4,9,16,25,36,49,64,81,100]");
    }

    @Test
    void aRoundOfTwoWaitsReadsAfterTheSecondWhatItWroteAfterTheFirst() {
        String inside = asking("First")
                + set("Note", "seen.name", "vote + ' «' + JSON.stringify('ё') + item + '\\n'")
                + asking("Second").replace("to='vote'", "to='later'")
                + set("Both", "seen.both[0]", "vote + later");
        String loop = Each.gathering(Each.atOnce(PEOPLE, "[0, 1, 2, 3, 4, 5]"), "[seen, vote, later]");
        String id = run(
                publish(START
                        + set("Begin", "seen", "({of: 'all'})")
                        + sub("Sub", loop, inside, "First", "Note", "Second", "Both")
                        + end()
                        + row("Start", "Begin", "Sub", "End")),
                null);
        decideAtOnce(id, "First");
        assertThat(own(id)).isEqualTo(PEOPLE);
        decideAtOnce(id, "Second");
        assertThat(status(id)).as(process(id).toString()).isEqualTo("completed");
        List<String> later = new ArrayList<>();
        for (int n = 0; n < PEOPLE; n++) {
            JsonNode result = process(id).at("/variables/results/" + n);
            assertThat(result.at("/0/of").asString()).isEqualTo("all");
            assertThat(result.at("/0/name").asString()).isEqualTo("o" + n + " «\"ё\"" + n + "\n");
            assertThat(result.at("/0/both/0").asString())
                    .isEqualTo("o" + n + result.path(2).asString());
            assertThat(result.at("/1").asString()).isEqualTo("o" + n);
            later.add(result.path(2).asString());
        }
        assertThat(later).containsExactlyInAnyOrder("o0", "o1", "o2", "o3", "o4", "o5");
    }

    @Test
    void innerRoundsAndTheRoundAroundEachHaveTheirOwn() {
        String inner = Each.named(
                Each.gathering(Each.atOnce(2, "[0, 1]"), "who + ':' + vote").replace("'results'", "'votes'"),
                "col",
                "j");
        String inside = set("Before", "who", "'w' + row")
                + Each.looped(asking("Ask"), inner)
                + set("After", "sum", "who + '[' + votes + ']'");
        String outer = Each.named(Each.gathering(Each.atOnce(3, "[0, 1, 2]"), "sum"), "row", "i");
        String id = run(
                publish(START
                        + sub("Sub", outer, inside, "Before", "Ask", "After")
                        + end()
                        + row("Start", "Sub", "End")),
                null);
        List<String> tasks = decideAtOnce(id, "Ask");
        assertThat(tasks).hasSize(6);
        assertThat(status(id)).as(process(id).toString()).isEqualTo("completed");
        List<String> votes = process(id)
                .at("/variables/results")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        for (int n = 0; n < 3; n++) {
            assertThat(votes.get(n)).matches("w" + n + "\\[w" + n + ":o[0-5],w" + n + ":o[0-5]]");
        }
        assertThat(String.join("", votes))
                .contains(IntStream.range(0, 6).mapToObj(n -> "o" + n).toList());
    }

    @Test
    void branchesOfOneRoundKeepEachOthersAnswers() {
        String inside = "<b:parallelGateway id='Fork'/><b:parallelGateway id='Join'/>" + asking("One")
                + asking("Other").replace("to='vote'", "to='later'") + Bpmn.flow("P1", "Fork", "One")
                + Bpmn.flow("P2", "Fork", "Other") + Bpmn.flow("P3", "One", "Join") + Bpmn.flow("P4", "Other", "Join")
                + Bpmn.flow("P5", "In", "Fork") + Bpmn.flow("P6", "Join", "Out");
        String loop = Each.gathering(Each.atOnce(3, "[0, 1, 2]"), "vote + later");
        String id = run(
                publish(START + "<b:subProcess id='Sub'>" + loop + "<b:startEvent id='In'/><b:endEvent id='Out'/>"
                        + inside + "</b:subProcess>" + end() + row("Start", "Sub", "End")),
                null);
        List<String> one = tasks(id, "One");
        List<String> other = tasks(id, "Other");
        decideAtOnce(Stream.concat(one.stream(), other.stream()).toList());
        assertThat(status(id)).as(process(id).toString()).isEqualTo("completed");
        assertThat(process(id).at("/variables/results")).hasToString("[\"o0o3\",\"o1o4\",\"o2o5\"]");
    }

    @Test
    void anEarlyEndAsksForTheAnswerOfItsOwnRound() {
        String loop = Each.until(
                Each.gathering(Each.atOnce(PEOPLE, "[0, 1, 2, 3, 4, 5]"), "vote"), "vote === 'o' + (item + 1)");
        String id = run(publish(START + Each.looped(asking("Ask"), loop) + end() + row("Start", "Ask", "End")), null);
        decideAtOnce(id, "Ask");
        assertThat(process(id).at("/loops/0/enough").asBoolean()).isFalse();
        assertThat(process(id).at("/variables/results")).hasSize(PEOPLE);
    }

    @Test
    void roundsThatDoNotWaitWriteNothingOfTheirOwn() {
        String loop = Each.gathering(Each.atOnce(3, "[1, 2, 3]"), "x");
        String scenario = publish(START
                + sub("Sub", loop, set("A", "x", "item") + set("B", "x", "x * 2"), "A", "B")
                + end()
                + row("Start", "Sub", "End"));
        List<String> sql = statements
                .ofJobs(() -> assertThat(process(run(scenario, null)).at("/variables/results"))
                        .hasToString("[2,4,6]"))
                .sql();
        // the elements, and with each round's end its result
        assertThat(sql.stream().filter(one -> one.startsWith("INSERT INTO process_loop_item")))
                .hasSize(4);
    }

    private List<String> decideAtOnce(String id, String element) {
        List<String> tasks = tasks(id, element);
        decideAtOnce(tasks);
        return tasks;
    }

    /** Each with an outcome of its own. */
    private void decideAtOnce(List<String> tasks) {
        List<Callable<Void>> deciding = IntStream.range(0, tasks.size())
                .<Callable<Void>>mapToObj(n -> () -> {
                    admin.post("/api/v1/tasks/" + tasks.get(n) + "/complete", Map.of("outcome", "o" + n))
                            .is(200);
                    return null;
                })
                .toList();
        AtOnce.all(deciding);
        settle();
    }

    /** In the order of their rounds. */
    private List<String> tasks(String id, String element) {
        return process(id)
                .path("active")
                .valueStream()
                .filter(step -> step.path("element").asString().equals(element))
                .map(step -> step.path("taskId").asString())
                .sorted((one, other) -> Long.compare(Long.parseLong(one), Long.parseLong(other)))
                .toList();
    }

    /** How many rounds of the process still have values of their own in the table. */
    private int own(String id) {
        Integer count = jdbc.queryForObject(
                "SELECT COUNT(own) FROM process_loop_item i JOIN process_loop l ON l.id = i.loop_id WHERE l.run_id = ?",
                Integer.class,
                id);
        return count == null ? -1 : count;
    }

    private static String asking(String id) {
        StringBuilder outcomes = new StringBuilder();
        for (int n = 0; n < PEOPLE; n++) {
            outcomes.append("<a:outcome id='o" + n + "' label='" + n + "'/>");
        }
        return "<b:userTask id='" + id + "' name='" + id
                + "'><b:extensionElements><a:task><a:assign kind='user'>1</a:assign>" + outcomes
                + "<a:output name='outcome' to='vote'/></a:task></b:extensionElements></b:userTask>";
    }

    /** A sub-process of those elements in a row. */
    private static String sub(String id, String loop, String inside, String... ids) {
        StringBuilder flows = new StringBuilder(Bpmn.flow("G0", "In", ids[0]));
        for (int i = 1; i < ids.length; i++) {
            flows.append(Bpmn.flow("G" + i, ids[i - 1], ids[i]));
        }
        return "<b:subProcess id='" + id + "'>" + loop + "<b:startEvent id='In'/>" + inside + "<b:endEvent id='Out'/>"
                + flows + Bpmn.flow("GX", ids[ids.length - 1], "Out") + "</b:subProcess>";
    }
}
