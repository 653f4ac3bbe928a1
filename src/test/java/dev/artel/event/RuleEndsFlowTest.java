package dev.artel.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How rules come to their end, or to none: nobody lets them go on later. */
class RuleEndsFlowTest extends RuleTest {
    /** A token that waits for another one that has gone elsewhere: the rule has no answer, so it lets nothing pass. */
    @Test
    void aRuleThatComesToNoEndRefusesAndIsNamed() {
        String rule = publish(trigger(catalog, "create", "")
                + "<b:parallelGateway id='Split'/><b:exclusiveGateway id='Which' default='Off'/>"
                + "<b:parallelGateway id='Join' name='Оба'/><b:endEvent id='Away'/>"
                + end()
                + row("Start", "Split", "Join", "End")
                + Bpmn.flow("G1", "Split", "Which")
                + way("On", "Which", "Join", "values.phone === \"1\"")
                + Bpmn.flow("Off", "Which", "Away"));
        assertThat(create("{'name':'Анна'}").isProblem(422, "Unprocessable").text("message"))
                .contains("Оба");
        assertThat(count()).isZero();
        assertThat(only(rule).path("status").asString()).isEqualTo("failed");
        assertThat(only(rule).at("/error/element").asString()).isEqualTo("Join");
        create("{'name':'Анна','phone':'1'}").is(201);
    }

    /** Who waits for all that may still come goes on when the other way has ended elsewhere. */
    @Test
    void aRuleGoesOnWhereNobodyComesAnyMore() {
        String rule = publish(trigger(catalog, "create", "")
                + "<b:inclusiveGateway id='Split' default='Plain'/><b:exclusiveGateway id='Which' default='Off'/>"
                + "<b:inclusiveGateway id='Join'/><b:endEvent id='Away'/>"
                + set("Fill", "$body", "({values: {amount: 7}})")
                + end()
                + Bpmn.flow("F1", "Start", "Split")
                + Bpmn.flow("Plain", "Split", "Join")
                + way("A", "Split", "Join", "true")
                + way("B", "Split", "Which", "true")
                + way("On", "Which", "Join", "values.phone === \"1\"")
                + Bpmn.flow("Off", "Which", "Away")
                + Bpmn.flow("F2", "Join", "Fill")
                + Bpmn.flow("F3", "Fill", "End"));
        String record = create("{'name':'Анна'}").is(201).text("id");
        assertThat(values(record).path("amount").asInt()).isEqualTo(7);
        assertThat(path(only(rule).path("id").asString())).contains("Join done", "End done", "Away done");
    }

    private static String way(String id, String from, String to, String condition) {
        return "<b:sequenceFlow id='" + id + "' sourceRef='" + from + "' targetRef='" + to
                + "'><b:conditionExpression language='javascript'>" + condition
                + "</b:conditionExpression></b:sequenceFlow>";
    }

    /** With a call before the error and without. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAnErrorLeavesIsToldAsLeft(boolean called) {
        String quick = publish("<b:startEvent id='Start'/>" + set("Do", "n", "1") + end() + row("Start", "Do", "End"));
        String step = called ? "<b:callActivity id='Step' calledElement='" + quick + "'/>" : set("Step", "n", "1");
        String rule = publish(trigger(catalog, "create", "")
                + "<b:subProcess id='Outer'><b:startEvent id='S1'/><b:subProcess id='Inner'><b:startEvent id='S2'/>"
                + step
                + "<b:endEvent id='No'><b:extensionElements><a:error name='contract'/></b:extensionElements>"
                + "<b:errorEventDefinition id='NoE'/></b:endEvent>"
                + Bpmn.flow("I1", "S2", "Step") + Bpmn.flow("I2", "Step", "No")
                + "</b:subProcess><b:endEvent id='E1'/>" + Bpmn.flow("O1", "S1", "Inner")
                + Bpmn.flow("O2", "Inner", "E1") + "</b:subProcess>"
                + exit("Caught", "contract", "Outer") + end()
                + row("Start", "Outer", "End") + Bpmn.flow("G1", "Caught", "End"));
        create("{'name':'Анна'}").is(201);
        assertThat(path(only(rule).path("id").asString()))
                .contains("Inner cancelled", "Outer cancelled", "Caught done", "End done");
    }
}
