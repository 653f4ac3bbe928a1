package dev.artel.scenario.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Texts;
import dev.artel.scenario.Bpmn;
import dev.artel.scenario.diagram.read.Readers;
import dev.artel.scenario.diagram.read.Reading;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Elements without a name are called by what they are, never by their id. */
class CalledTest {
    private static final String UNKNOWN = Called.kind("noSuchThing").in(Texts.ENGLISH);

    private static Reading read(String inside) {
        return Readers.diagrams().read(Bpmn.of(inside));
    }

    private static String label(String inside, String id, Locale language) {
        Node node = read(inside).diagram().nodes().get(id);
        assertThat(node).as(id).isNotNull();
        return node.label().in(language);
    }

    private static String event(String local, String definition) {
        String inside = definition.isEmpty() ? "" : "<b:" + definition + "EventDefinition/>";
        return "<b:task id='Step'/><b:" + local + " id='E' attachedToRef='Step'>" + inside + "</b:" + local + ">";
    }

    @Test
    void aNameIsWhatPeopleCallIt() {
        String named = "<b:userTask id='Step' name='Позвонить {0}'/>";
        assertThat(label(named, "Step", Texts.RUSSIAN)).isEqualTo("Позвонить {0}");
    }

    @ParameterizedTest
    @CsvSource({
        "exclusiveGateway, Choice of way (unnamed)",
        "parallelGateway, Parallel gateway (unnamed)",
        "inclusiveGateway, Gateway of several ways (unnamed)",
        "eventBasedGateway, Gateway of what happens first (unnamed)",
        "complexGateway, Complex gateway (unnamed)",
        "serviceTask, Automatic step (unnamed)",
        "callActivity, Call of a scenario (unnamed)",
        "subProcess, Sub-process (unnamed)",
        "startEvent, Start (unnamed)",
        "intermediateThrowEvent, Milestone (unnamed)",
        "endEvent, End (unnamed)"
    })
    void elementsAreCalledByTheirKind(String local, String label) {
        assertThat(label("<b:" + local + " id='Gateway_1s8f9hu'/>", "Gateway_1s8f9hu", Texts.ENGLISH))
                .isEqualTo(label);
        assertThat(label("<b:" + local + " id='E'/>", "E", Texts.RUSSIAN)).endsWith(" (без названия)");
    }

    @ParameterizedTest
    @CsvSource({
        "boundaryEvent, timer message signal error conditional escalation compensate",
        "endEvent, message signal error escalation compensate terminate",
        "intermediateThrowEvent, message signal escalation link compensate",
        "intermediateCatchEvent, timer message signal conditional link",
        "startEvent, timer message signal conditional error escalation"
    })
    void eventsSayWhatTheyAreAbout(String local, String definitions) {
        String plain = Called.kind(local).in(Texts.ENGLISH);
        for (String definition : definitions.split(" ")) {
            String words = label(event(local, definition), "E", Texts.ENGLISH);
            String kind = Called.kind(local + "-" + definition).in(Texts.ENGLISH);
            assertThat(kind).isNotEqualTo(plain).isNotEqualTo(UNKNOWN);
            boolean unread = words.equals(plain + " (unnamed)");
            assertThat(unread || words.equals(kind + " (unnamed)"))
                    .as(local + " " + definition + ": " + words)
                    .isTrue();
        }
    }

    /** What is read of a file and what its model says of it are the same words. */
    @Test
    void eventsThatAreReadAreTold() {
        assertThat(label(event("boundaryEvent", "timer"), "E", Texts.RUSSIAN)).isEqualTo("Срок шага (без названия)");
        assertThat(label(event("endEvent", "error"), "E", Texts.RUSSIAN))
                .isEqualTo("Завершение с ошибкой (без названия)");
        assertThat(label(event("intermediateCatchEvent", "message"), "E", Texts.ENGLISH))
                .isEqualTo("Wait for a message (unnamed)");
        String frame = "<b:subProcess id='Frame' triggeredByEvent='true'>"
                + "<b:startEvent id='E'><b:errorEventDefinition/></b:startEvent></b:subProcess>";
        assertThat(label(frame, "Frame", Texts.ENGLISH)).isEqualTo("Event sub-process (unnamed)");
        assertThat(label(frame, "E", Texts.ENGLISH)).isEqualTo("Start by an error (unnamed)");
    }

    @Test
    void linesAreCalledByWhatTheyJoin() {
        String parts = "<b:exclusiveGateway id='Gateway_1s8f9hu'/><b:userTask id='Pay' name='Оплатить'/>";
        Diagram diagram =
                read(parts + Bpmn.flow("Flow_1", "Gateway_1s8f9hu", "Pay")).diagram();
        Flow flow = List.copyOf(diagram.flows().values()).get(0);
        assertThat(Called.line(flow, diagram).in(Texts.RUSSIAN)).isEqualTo("Выбор пути (без названия) → Оплатить");
    }

    @Test
    void whatTheReaderFindsSpeaksTheSameWay() {
        Reading reading = read("<b:complexGateway id='Gateway_1s8f9hu'/><b:userTask id='Pay'/>"
                + Bpmn.flow("Flow_1xyz", "Pay", "nowhere"));
        assertThat(reading.problems())
                .extracting(problem -> problem.message().in(Texts.ENGLISH))
                .containsExactlyInAnyOrder(
                        "“Complex gateway (unnamed)”: an element of the kind “Complex gateway” is not run yet",
                        "The line “Task for a person (unnamed) → …” does not join two elements");
        assertThat(read(Bpmn.flow("Flow_1xyz", "no", "nowhere")).problems())
                .extracting(problem -> problem.message().in(Texts.ENGLISH))
                .contains("The line “Line (unnamed)” does not join two elements");
    }
}
