package dev.artel.scenario.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.scenario.diagram.read.Readers;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What stands in what, who catches what, and where a token may still come to. */
class ScopesTest {
    private static final String FAILS = "<b:errorEventDefinition/>";

    @Test
    void everyElementKnowsTheScopeThatItStandsIn() {
        Diagram diagram =
                read(frame("Outer", frame("Inner", "<b:endEvent id='Deep'/>" + flow("D", "InnerStart", "Deep"))));
        assertThat(diagram.scope("Outer")).isNull();
        assertThat(diagram.scope("D")).isEqualTo("Inner");
        assertThat(diagram.enclosing("Deep")).extracting(Node::id).containsExactly("Inner", "Outer");
        assertThat(diagram.children("Outer")).extracting(Node::id).containsExactly("OuterStart", "Inner");
        assertThat(diagram.children(null, SubProcess.class))
                .extracting(Node::id)
                .containsExactly("Outer");
    }

    @Test
    void anErrorGoesToTheNearestAndThereToTheOneThatNamesIt() {
        Diagram diagram = read(frame("Outer", "<b:endEvent id='Deep'>" + FAILS + "</b:endEvent>" + event("Near", "One"))
                + exit("Any", "Outer", "")
                + exit("Named", "Outer", "Two")
                + event("Far", ""));
        assertThat(caught(diagram, "Deep", "One")).isEqualTo("NearStart");
        assertThat(caught(diagram, "Deep", "Two")).isEqualTo("Named");
        assertThat(caught(diagram, "Deep", "Three")).isEqualTo("Any");
        assertThat(caught(diagram, "Outer", "Three")).isEqualTo("Any");
        assertThat(caught(diagram, "NearStart", "One")).isEqualTo("Any");
        assertThat(caught(diagram, "Named", "Two")).isEqualTo("FarStart");
        assertThat(Catches.errors(diagram, "FarStart").isEmpty()).isTrue();
    }

    @Test
    void aWayTurnsAwayWhereTheGatewayCanNoLongerBeReached() {
        Diagram diagram =
                read("<b:inclusiveGateway id='Split'/><b:exclusiveGateway id='Stay'/><b:inclusiveGateway id='Meet'/>"
                        + frame("Sub", "") + exit("Failed", "Sub", "") + "<b:endEvent id='End'/><b:endEvent id='Gone'/>"
                        + flow("F1", "Split", "Sub") + flow("F2", "Sub", "Meet") + flow("F3", "Split", "Stay")
                        + flow("F4", "Stay", "Meet") + flow("F5", "Stay", "Gone") + flow("F6", "Failed", "Gone")
                        + flow("F7", "Meet", "End"));
        Reach reach = new Reach(diagram);
        assertThat(reach.joins()).extracting(Node::id).containsExactly("Meet");
        assertThat(diagram.flows().values().stream().filter(reach::turnsAway))
                .extracting(Flow::id)
                .containsExactly("F5", "F6");
    }

    @Test
    void aLinkIsAWayOfItsScope() {
        Diagram diagram = read(
                "<b:intermediateThrowEvent id='Jump'><b:linkEventDefinition name='a'/></b:intermediateThrowEvent>"
                        + "<b:intermediateCatchEvent id='Land'><b:linkEventDefinition name='a'/></b:intermediateCatchEvent>"
                        + frame(
                                "Sub",
                                "<b:intermediateThrowEvent id='Lost'><b:linkEventDefinition name='a'/></b:intermediateThrowEvent>"));
        assertThat(Objects.requireNonNull(diagram.nodes().get("Jump")).outgoing())
                .containsExactly("Jump.link");
        assertThat(diagram.target(Objects.requireNonNull(diagram.flows().get("Jump.link")))
                        .id())
                .isEqualTo("Land");
        assertThat(Objects.requireNonNull(diagram.nodes().get("Lost")).outgoing())
                .isEmpty();
    }

    private static String caught(Diagram diagram, String from, String error) {
        return Catches.errors(diagram, from).of(error).map(Node::id).orElse("nobody");
    }

    private static Diagram read(String inside) {
        return Readers.diagrams().read(Bpmn.of(inside)).diagram();
    }

    private static String frame(String id, String inside) {
        return "<b:subProcess id='" + id + "'><b:startEvent id='" + id + "Start'/>" + inside + "</b:subProcess>";
    }

    private static String event(String id, String error) {
        return "<b:subProcess id='" + id + "' triggeredByEvent='true'><b:startEvent id='" + id + "Start'>"
                + named(error) + FAILS + "</b:startEvent></b:subProcess>";
    }

    private static String exit(String id, String host, String error) {
        return "<b:boundaryEvent id='" + id + "' attachedToRef='" + host + "'>" + named(error) + FAILS
                + "</b:boundaryEvent>";
    }

    private static String named(String error) {
        return error.isEmpty() ? "" : "<b:extensionElements><a:error name='" + error + "'/></b:extensionElements>";
    }

    private static String flow(String id, String from, String to) {
        return Bpmn.flow(id, from, to);
    }
}
