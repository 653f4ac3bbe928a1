package dev.artel.process.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.read.Readers;
import org.junit.jupiter.api.Test;

/** Where a transaction that has done much may end. */
class PausesTest {
    private static final String CODE = "<a:component type='code'><a:input name='source'>1</a:input></a:component>";

    @Test
    void onEveryWayBackThatNobodyWaitsOn() {
        assertThat(Pauses.of(diagram("<b:startEvent id='S'/>" + Bpmn.task("A", CODE)
                        + "<b:exclusiveGateway id='G'/><b:userTask id='P'/>"
                        + "<b:endEvent id='E'/>" + Bpmn.flow("F1", "S", "A") + Bpmn.flow("F2", "A", "G")
                        + Bpmn.flow("Back", "G", "A")
                        + Bpmn.flow("F3", "G", "P") + Bpmn.flow("Again", "P", "A") + Bpmn.flow("F4", "G", "E"))))
                .containsExactly("Back");
    }

    @Test
    void afterTwentyStepsInARowAndNeverBeforeAJoin() {
        StringBuilder inside = new StringBuilder("<b:startEvent id='T0'/><b:parallelGateway id='J'/>");
        for (int i = 1; i <= 45; i++) {
            inside.append(Bpmn.task("T" + i, CODE)).append(Bpmn.flow("F" + i, "T" + (i - 1), "T" + i));
        }
        inside.append(Bpmn.flow("In", "T40", "J")).append(Bpmn.flow("Other", "T45", "J"));
        assertThat(Pauses.of(diagram(inside.toString()))).containsExactlyInAnyOrder("F21", "F41");
    }

    private static Diagram diagram(String inside) {
        return Readers.diagrams().read(Bpmn.of(inside)).diagram();
    }
}
