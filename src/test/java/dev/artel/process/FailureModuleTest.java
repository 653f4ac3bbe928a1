package dev.artel.process;

import static dev.artel.process.Diagrams.begin;
import static dev.artel.process.Diagrams.end;
import static dev.artel.process.Diagrams.errorExit;
import static dev.artel.process.Diagrams.flow;
import static dev.artel.process.Diagrams.input;
import static dev.artel.process.Diagrams.output;
import static dev.artel.process.Diagrams.person;
import static dev.artel.process.Diagrams.retried;
import static dev.artel.process.Diagrams.row;
import static dev.artel.process.Diagrams.script;
import static dev.artel.process.Diagrams.step;
import static dev.artel.process.Diagrams.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.process.journal.IncidentRow;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailureModuleTest extends ProcessTest {
    @Test
    void aFaultInAScriptIsAnIncidentAtOnceAndUndoesNothingBeforeIt() {
        long id = started(versions.publish(
                row(begin(), write("A", "one"), step("B", "test.write", script("text", "1 +\nclientt.name")), end())));

        when(id, RunStatus.INCIDENT);

        IncidentRow incident = incident(id);
        assertThat(incident.element()).isEqualTo("B");
        assertThat(incident.problem()).isEqualTo("script-error");
        assertThat(incident.message()).contains("clientt");
        assertThat(incident.script()).contains("\"line\":2", "\"text\":\"clientt.name\"");
        assertThat(incident.attempts()).isEqualTo(1);
        assertThat(written(id)).containsExactly("one");
        assertThat(steps(id)).containsExactly("S done", "A done", "B failed");
    }

    @Test
    void anIncidentTellsTheInputsAndIsRetriedFromThere() {
        long id = started(versions.publish(
                row(begin(), person("T"), write("A", "one"), step("B", "test.fail", input("how", "no-money")), end())));
        String step = opened(id);
        complete(step);
        when(id, RunStatus.INCIDENT);
        IncidentRow incident = incident(id);
        assertThat(incident.problem()).isEqualTo("no-money");
        assertThat(incident.inputs()).isEqualTo("{\"how\":\"no-money\"}");
        assertThat(written(id)).containsExactly("one");

        transaction.executeWithoutResult(status -> engine.retry(incident, 9));
        await(
                () -> journal.incidents(id).stream().anyMatch(other -> other.id() != incident.id()),
                () -> "no second incident");

        assertThat(incident(id).attempts()).isEqualTo(2);
        assertThat(run(id).state()).isEqualTo(RunStatus.INCIDENT);
        assertThat(jdbc.queryForMap("SELECT resolved_by FROM incident WHERE id = ?", incident.id()))
                .containsEntry("resolved_by", 9L);
    }

    @Test
    void aFaultOfTheProductIsTriedAgainAsTheStepSaysAndHidesItsWords() {
        long id = started(versions.publish(
                row(begin(), write("A", "one"), retried("B", "test.fail", "PT1M,PT2M", input("how", "fault")), end())));
        await(() -> failures(id) == 1, () -> "not failed once: " + steps(id));
        assertThat(run(id).state()).isEqualTo(RunStatus.RUNNING);
        assertThat(engine.standing(run(id)).tokens().get(0).nextAttempt())
                .isBetween(clock.instant().plusSeconds(30), clock.instant().plusSeconds(61));

        clock.advance(Duration.ofMinutes(1));
        await(() -> failures(id) == 2, () -> "not failed twice: " + steps(id));
        clock.advance(Duration.ofMinutes(2));
        when(id, RunStatus.INCIDENT);

        assertThat(failures(id)).isEqualTo(3);
        assertThat(incident(id).attempts()).isEqualTo(3);
        assertThat(incident(id).problem()).isEqualTo("internal");
        assertThat(incident(id).message()).doesNotContain("secret", "IllegalState");
        assertThat(written(id)).containsExactly("one");
    }

    @Test
    void conflictsAreRepeatedAtOnceAndEatNoTries() {
        long id = started(versions.publish(row(
                begin(),
                write("A", "one"),
                step("B", "test.fail", input("how", "conflict"), script("times", "3")),
                write("C", "two"),
                end())));

        when(id, RunStatus.COMPLETED);

        assertThat(written(id)).containsExactly("one", "before failure", "two");
        assertThat(steps(id)).containsExactly("S done", "A done", "B done", "C done", "E done");
    }

    @Test
    void anErrorExitLeavesNothingOfTheStepButItsVariables() {
        String diagram = row(
                        begin(),
                        write("A", "kept"),
                        step("B", "test.fail", input("how", "NoMoney"), output("x", "x")),
                        end())
                + errorExit("Other", "B", "Missing")
                + errorExit("Named", "B", "NoMoney")
                + errorExit("Any", "B", "")
                + write("C", "exit")
                + flow("X1", "Named", "C")
                + flow("X2", "Any", "E")
                + flow("X3", "Other", "E")
                + flow("X4", "C", "E");
        long id = started(versions.publish(diagram));

        when(id, RunStatus.COMPLETED);

        assertThat(written(id)).containsExactly("kept", "exit");
        assertThat(variable(id, "e")).contains("\"name\":\"NoMoney\"");
        assertThat(steps(id)).containsExactly("S done", "A done", "B cancelled", "Named done", "C done", "E done");
        assertThat(passage(id, "B").error()).contains("NoMoney");
    }

    @Test
    void anErrorExitCatchesNeitherFaultsNorConflicts() {
        String diagram = row(begin(), retried("B", "test.fail", "PT0.1S", input("how", "fault")), end())
                + errorExit("Any", "B", "")
                + errorExit("Java", "B", "java.lang.RuntimeException")
                + write("C", "exit")
                + flow("X1", "Any", "C")
                + flow("X2", "Java", "C")
                + flow("X3", "C", "E");
        long id = started(versions.publish(diagram));

        when(id, RunStatus.INCIDENT);

        assertThat(written(id)).isEmpty();
        assertThat(incident(id).problem()).isEqualTo("internal");
    }

    @Test
    void aScriptMayCatchWhatItsOwnLanguageThrows() {
        long id = started(versions.publish(row(
                begin(),
                step(
                        "A",
                        "test.code",
                        script("source", "`try { nothing.x } catch (e) { return e.name }`"),
                        output("result", "r")),
                end())));

        when(id, RunStatus.COMPLETED);

        assertThat(variable(id, "r")).isEqualTo("\"ReferenceError\"");
    }

    @Test
    void anErrorEndFailsTheWholeRun() {
        String diagram = """
                <bpmn:error id="Err" errorCode="no-money"/>
                """;
        String elements = begin() + "<bpmn:parallelGateway id=\"Fork\"/>" + person("T")
                + "<bpmn:endEvent id=\"Bad\" name=\"Нет денег\"><bpmn:errorEventDefinition errorRef=\"Err\"/></bpmn:endEvent>"
                + end() + flow("F1", "S", "Fork") + flow("F2", "Fork", "T") + flow("F3", "T", "E")
                + flow("F4", "Fork", "Bad");
        long id = started(versions.publish(elements, diagram));

        when(id, RunStatus.FAILED);

        assertThat(run(id).error()).contains("no-money", "Нет денег", "\"element\":\"Bad\"");
        assertThat(people.of(id))
                .allSatisfy(step -> assertThat(people.wasCancelled(step.id())).isTrue());
    }

    @Test
    void aGatewayWithoutAnOpenWayIsAnIncidentThatNamesIt() {
        String elements =
                begin() + "<bpmn:exclusiveGateway id=\"G\" name=\"Куда?\"/>" + end() + "<bpmn:endEvent id=\"E2\"/>"
                        + flow("F1", "S", "G") + flow("F2", "G", "E", "1 > 2") + flow("F3", "G", "E2", "[] && 0");
        long id = started(versions.publish(elements));

        when(id, RunStatus.INCIDENT);

        assertThat(incident(id).element()).isEqualTo("G");
        assertThat(incident(id).message()).contains("Куда?");
    }

    @Test
    void moreDataThanAProcessCarriesIsAProblemThatNamesTheVariable() {
        long id = started(versions.publish(row(
                begin(),
                step("A", "test.set", script("big", "'x'.repeat(600000)"), output("big", "store.big")),
                end())));

        when(id, RunStatus.INCIDENT);

        assertThat(incident(id).problem()).isEqualTo("variables-too-large");
        assertThat(incident(id).message()).contains("«store»", "512");
    }

    private long failures(long id) {
        return steps(id).stream().filter(text -> text.endsWith(" failed")).count();
    }

    private String opened(long id) {
        await(() -> !people.of(id).isEmpty(), () -> "no task: " + steps(id));
        when(id, RunStatus.WAITING);
        return people.of(id).get(0).id();
    }

    private void complete(String step) {
        transaction.executeWithoutResult(status -> processes.complete(step, done("ok")));
    }
}
