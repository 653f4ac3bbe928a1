package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.AtOnce;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What is published on one node can be started on the other at once. Of two scenarios that are published at the same moment on two nodes
 * one gets the address that both want, and whose it is counts at once on both nodes, also when it changes hands.
 */
final class PublishingOnBothNodes {
    private static final String SCENARIOS = "/api/v1/scenarios/";

    private final List<Api> nodes;

    private PublishingOnBothNodes(Api admin, Api other) {
        nodes = List.of(admin, other);
    }

    /**
     * Makes what is needed and tries it.
     *
     * @param admin an administrator on one node
     * @param other the same on the other
     */
    static void check(Api admin, Api other) {
        PublishingOnBothNodes both = new PublishingOnBothNodes(admin, other);
        both.startsByHand();
        both.startsByAddress();
    }

    private void startsByHand() {
        String id = draft("by hand", "<a:trigger kind='$manual'/>");
        String start = SCENARIOS + id + "/start";
        nodes.get(1).post(start, Map.of()).isProblem(409, "Conflict");
        published(nodes.get(0), id).is(200);
        nodes.get(1).post(start, Map.of()).is(201);
    }

    private void startsByAddress() {
        List<String> ids = List.of(draft("first", at("wanted")), draft("second", at("wanted")));
        List<Answer> answers = AtOnce.all(
                List.of(() -> published(nodes.get(0), ids.get(0)), () -> published(nodes.get(1), ids.get(1))));
        int won = answers.get(0).status() == 200 ? 0 : 1;
        answers.get(won).is(200);
        assertThat(answers.get(1 - won).status())
                .as(answers.get(1 - won).body())
                .isIn(409, 422);
        answered("wanted", List.of("first", "second").get(won));

        // what had it leaves it on the other node with a start that is new, and what wanted it gets it on this one
        Api elsewhere = nodes.get(1 - won);
        elsewhere
                .patch(SCENARIOS + ids.get(won), Map.of("bpmn", saying("moved", "Moved", at("left"))))
                .is(200);
        published(elsewhere, ids.get(won)).is(200);
        published(nodes.get(won), ids.get(1 - won)).is(200);
        answered("wanted", List.of("first", "second").get(1 - won));
        answered("left", "moved");
    }

    private void answered(String address, String text) {
        for (Api node : nodes) {
            assertThat(node.anonymous()
                            .get("/api/webrequest/" + address)
                            .is(200)
                            .body())
                    .isEqualTo(text);
        }
    }

    private static Answer published(Api node, String id) {
        return node.post(SCENARIOS + id + "/publish", Map.of());
    }

    private String draft(String name, String trigger) {
        return nodes.get(0)
                .post("/api/v1/scenarios", Map.of("name", name, "bpmn", saying(name, "Start", trigger)))
                .is(201)
                .text("id");
    }

    private static String at(String address) {
        return "<a:trigger kind='$webRequest' address='" + address + "'/>";
    }

    private static String saying(String text, String start, String trigger) {
        String inside =
                """
                <b:startEvent id='%s'><b:extensionElements>%s</b:extensionElements></b:startEvent>
                <b:serviceTask id='Say'><b:extensionElements><a:component type='variables.set'>
                  <a:input name='$body' kind='script'>"%s"</a:input><a:output name='$body' to='$body'/>
                </a:component></b:extensionElements></b:serviceTask>
                <b:endEvent id='End'/>
                """.formatted(start, trigger, text) + Bpmn.flow("F1", start, "Say") + Bpmn.flow("F2", "Say", "End");
        return new String(Bpmn.of(inside), StandardCharsets.UTF_8);
    }
}
