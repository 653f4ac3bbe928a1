package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What fails behind other steps undoes nothing of them, although they share a transaction as long as nothing fails. */
class FailingBehindFlowTest extends HouseTest {
    private String catalog = "";

    @BeforeEach
    void newCatalog() {
        catalog = catalog("{'id':'name','name':'Имя','type':'text'}");
    }

    @Test
    void aStepThatFailsStandsAlone() {
        String id = run(
                publish(start("")
                        + create("Make", "made")
                        + set("Set", "v", "5")
                        + code("Bad", needs("mended"))
                        + create("Last", "last")
                        + end()
                        + row("Start", "Make", "Set", "Bad", "Last", "End")),
                null);
        JsonNode incident = incident(id);
        assertThat(incident.path("element").asString()).isEqualTo("Bad");
        assertThat(process(id).at("/variables/v").asInt()).isEqualTo(5);
        assertThat(process(id).at("/active/0/element").asString()).isEqualTo("Bad");
        assertThat(path(id)).containsExactly("Start done", "Make done", "Set done", "Bad failed");
        assertThat(names(catalog)).containsExactly("made");

        retry(id);
        assertThat(path(id)).containsExactly("Start done", "Make done", "Set done", "Bad failed", "Bad failed");
        record(catalog, "{'name':'mended'}");
        retry(id);
        assertThat(status(id)).isEqualTo("completed");
        assertThat(names(catalog)).containsExactlyInAnyOrder("made", "mended", "last");
        assertThat(path(id))
                .containsExactly(
                        "Start done",
                        "Make done",
                        "Set done",
                        "Bad failed",
                        "Bad failed",
                        "Bad done",
                        "Last done",
                        "End done");
    }

    @Test
    void whatFailsBetweenStepsUndoesNoneEither() {
        String way =
                "<b:sequenceFlow id='W' sourceRef='Which' targetRef='End'><b:conditionExpression language='javascript'>"
                        + "nosuch &gt; 1</b:conditionExpression></b:sequenceFlow>";
        String id = run(
                publish(start("")
                        + create("One", "one")
                        + create("Two", "two")
                        + "<b:exclusiveGateway id='Which' default='E'/>"
                        + end()
                        + "<b:endEvent id='Else'/>"
                        + row("Start", "One", "Two", "Which")
                        + way
                        + Bpmn.flow("E", "Which", "Else")),
                null);
        assertThat(incident(id).path("element").asString()).isEqualTo("Which");
        assertThat(path(id)).startsWith("Start done", "One done", "Two done").doesNotContain("Two running");
        assertThat(names(catalog)).containsExactlyInAnyOrder("one", "two");
        retry(id);
        assertThat(incident(id).path("element").asString()).isEqualTo("Which");
        assertThat(names(catalog)).hasSize(2);
    }

    @Test
    void branchesAreKeptToo() {
        String id = run(
                publish(start("")
                        + create("One", "one")
                        + "<b:parallelGateway id='Fork'/>"
                        + create("Left", "left")
                        + create("Beyond", "beyond")
                        + code("Right", needs("mended"))
                        + "<b:parallelGateway id='Join'/>"
                        + end()
                        + row("Start", "One", "Fork", "Left", "Beyond", "Join", "End")
                        + Bpmn.flow("R1", "Fork", "Right")
                        + Bpmn.flow("R2", "Right", "Join")),
                null);
        assertThat(incident(id).path("element").asString()).isEqualTo("Right");
        assertThat(names(catalog)).containsExactlyInAnyOrder("one", "left", "beyond");
        record(catalog, "{'name':'mended'}");
        retry(id);
        assertThat(status(id)).isEqualTo("completed");
        assertThat(names(catalog)).hasSize(4);
        assertThat(path(id)).noneMatch(step -> step.endsWith("running"));
    }

    @Test
    void aLoopKeepsTheRoundsBeforeTheOneThatFails() {
        String id = run(
                publish(start("")
                        + set("Init", "n", "0")
                        + "<b:exclusiveGateway id='Again'/>"
                        + set("Count", "n", "n + 1")
                        + create("Make", "made")
                        + code("Bad", "if (n === 3) { " + needs("mended") + " }")
                        + "<b:exclusiveGateway id='More' default='Out'/>"
                        + end()
                        + row("Start", "Init", "Again", "Count", "Make", "Bad", "More")
                        + "<b:sequenceFlow id='Back' sourceRef='More' targetRef='Again'><b:conditionExpression language='javascript'>"
                        + "n &lt; 5</b:conditionExpression></b:sequenceFlow>"
                        + Bpmn.flow("Out", "More", "End")),
                null);
        assertThat(incident(id).path("element").asString()).isEqualTo("Bad");
        assertThat(process(id).at("/variables/n").asInt()).isEqualTo(3);
        assertThat(names(catalog)).containsExactly("made", "made", "made");
        record(catalog, "{'name':'mended'}");
        retry(id);
        assertThat(status(id)).isEqualTo("completed");
        assertThat(names(catalog)).hasSize(6);
    }

    @Test
    void roundsOfAnActivityAreKept() {
        String work = code(
                "Work",
                "records.create(\"" + catalog + "\", {name: \"r\" + it}); if (it === 3) { " + needs("mended") + " }");
        String id = run(
                publish(start("")
                        + create("First", "first")
                        + Each.looped(work, Each.named(Each.inARow("[1, 2, 3, 4]"), "it", "at"))
                        + end()
                        + row("Start", "First", "Work", "End")),
                null);
        assertThat(incident(id).path("element").asString()).isEqualTo("Work");
        assertThat(names(catalog)).containsExactlyInAnyOrder("first", "r1", "r2");
        record(catalog, "{'name':'mended'}");
        retry(id);
        assertThat(status(id)).isEqualTo("completed");
        assertThat(names(catalog)).containsExactlyInAnyOrder("first", "r1", "r2", "mended", "r3", "r4");
    }

    /** What ends with the step that is kept is gone when the failure is thrown: its own words are told all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"done", "undone", "undone and ended"})
    void theLastStepOfAFrameIsKept(String how) {
        String last = how.equals("done") ? create("Make", "made") : undoable("Make", create("UnMake", "made"));
        String undo = "<b:intermediateThrowEvent id='Undo'><b:compensateEventDefinition id='UndoD'/>"
                + "</b:intermediateThrowEvent>" + Bpmn.flow("I2", "Make", "Undo") + Bpmn.flow("I3", "Undo", "Out");
        String out = how.endsWith("ended") ? "<b:terminateEventDefinition id='OutD'/>" : "";
        String id = run(
                publish(start("")
                        + "<b:subProcess id='Frame'><b:startEvent id='In'/>"
                        + last
                        + "<b:endEvent id='Out'>" + out + "</b:endEvent>"
                        + Bpmn.flow("I1", "In", "Make")
                        + (how.equals("done") ? Bpmn.flow("I2", "Make", "Out") : undo)
                        + "</b:subProcess>"
                        + code("Bad", "fail(\"Odd\", \"so\")")
                        + end()
                        + row("Start", "Frame", "Bad", "End")),
                null);
        JsonNode incident = incident(id);
        assertThat(incident.path("element").asString()).isEqualTo("Bad");
        assertThat(incident.path("message").asString()).isEqualTo("so");
        assertThat(path(id)).contains("Make done").endsWith("Bad failed");
        assertThat(names(catalog)).containsExactly("made");
    }

    /** The exit is taken in the job behind, and the compensation of what was done is known there. */
    @Test
    void aStepThatWasLeftThroughItsExitIsKept() {
        String id = run(
                publish(start("")
                        + create("One", "one")
                        + code("Odd", "fail(\"Odd\", \"so\")")
                        + exit("Caught", "Odd", "Odd")
                        + code("Bad", needs("mended"))
                        + end()
                        + "<b:endEvent id='Never'/>"
                        + row("Start", "One", "Odd", "Never")
                        + Bpmn.flow("C", "Caught", "Bad")
                        + Bpmn.flow("D", "Bad", "End")),
                null);
        assertThat(incident(id).path("element").asString()).isEqualTo("Bad");
        assertThat(process(id).at("/variables/e/name").asString()).isEqualTo("Odd");
        assertThat(names(catalog)).containsExactly("one");
        record(catalog, "{'name':'mended'}");
        retry(id);
        assertThat(status(id)).isEqualTo("completed");
        assertThat(names(catalog)).hasSize(2);
    }

    /** Undoing is kept step by step, too, and goes on where it failed. */
    @Test
    void whatWasUndoneBeforeStaysUndone() {
        String id = run(
                publish(start("")
                        + undoable("A", code("UnA", needs("mended")))
                        + undoable("B", create("UnB", "unB"))
                        + "<b:intermediateThrowEvent id='Undo'><b:compensateEventDefinition id='UndoD'/>"
                        + "</b:intermediateThrowEvent>"
                        + end()
                        + row("Start", "A", "B", "Undo", "End")),
                null);
        assertThat(incident(id).path("element").asString()).isEqualTo("UnA");
        assertThat(names(catalog)).containsExactly("unB");
        record(catalog, "{'name':'mended'}");
        retry(id);
        assertThat(status(id)).isEqualTo("completed");
        assertThat(names(catalog)).hasSize(2);
        assertThat(path(id)).contains("UnB done", "UnA done", "End done").noneMatch(step -> step.endsWith("running"));
    }

    private static String undoable(String id, String undo) {
        return set(id, "x", "1")
                + "<b:boundaryEvent id='Mark" + id + "' attachedToRef='" + id
                + "'><b:compensateEventDefinition id='Mark" + id + "D'/></b:boundaryEvent>"
                + undo.replace("<b:serviceTask ", "<b:serviceTask isForCompensation='true' ")
                + "<b:association id='As" + id + "' associationDirection='One' sourceRef='Mark" + id
                + "' targetRef='Un" + id + "'/>";
    }

    private String create(String id, String name) {
        return Bpmn.task(
                id,
                "<a:component type='record.create'><a:input name='catalog'>" + catalog
                        + "</a:input><a:input name='values' kind='script'>({name: \"" + name
                        + "\"})</a:input></a:component>");
    }

    /** Fails unless a record of that name is there. */
    private String needs(String name) {
        return "if (!records.find(\"" + catalog + "\", {filters: {name: \"" + name
                + "\"}}).items.length) { return nosuch; }";
    }

    private void retry(String id) {
        admin.post("/api/v1/processes/" + id + "/retry", Map.of()).is(200);
        settle();
    }
}
