package dev.artel.process;

import static dev.artel.process.Told.into;
import static dev.artel.process.Told.message;
import static dev.artel.process.Told.signal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.integration.Http;
import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import dev.artel.testing.RoutedHttp;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is told quickly, one after the other, to a place that does not interrupt: each way finds what it was told. */
class KeptDeliveriesFlowTest extends HouseTest {
    private static final String START = start("");
    private static final String SEND = "/api/v1/processes/messages";
    private static final String NOTE = set("Note", "all[next]", "got", "next", "next + 1");

    @Autowired
    private Http http;

    @Test
    void messagesToAnExitEachHaveTheirOwnWay() {
        String name = fresh("paid");
        String id =
                run(publish(withExit(Told.exit("Paid", "Ask", false, message(name, into("n", "got"))), NOTE)), null);
        tell(id, name, 6);
        assertThat(all(id)).containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6");
        complete(id, "Ask");
        assertThat(status(id)).isEqualTo("completed");
        assertThat(kept(id)).isZero();
    }

    @Test
    void longOnesAndSignalsToo() {
        String name = fresh("sold");
        String id = run(
                publish(withExit(
                        Told.exitOnSignal("Paid", "Ask", false, signal(name, into("n", "got"))),
                        set("Note", "all[next]", "got.length + got[0]", "next", "next + 1"))),
                null);
        for (int n = 1; n <= 3; n++) {
            admin.post(
                            "/api/v1/processes/signals",
                            Map.of("name", name, "variables", Map.of("n", ("" + n).repeat(5000))))
                    .is(202);
        }
        until(() -> all(id).size() == 3);
        assertThat(all(id)).containsExactlyInAnyOrder("50001", "50002", "50003");
        complete(id, "Ask");
        assertThat(status(id)).isEqualTo("completed");
    }

    @Test
    void messagesToTheStartOfAnEventSubProcessToo() {
        String name = fresh("more");
        String event =
                "<b:subProcess id='More' triggeredByEvent='true'><b:startEvent id='MoreStart' isInterrupting='false'>"
                        + "<b:extensionElements>" + message(name, into("n", "got"))
                        + "</b:extensionElements><b:messageEventDefinition id='MoreD'/></b:startEvent>" + NOTE
                        + "<b:endEvent id='MoreEnd'/>" + Bpmn.flow("M1", "MoreStart", "Note")
                        + Bpmn.flow("M2", "Note", "MoreEnd")
                        + "</b:subProcess>";
        String id = run(
                publish(START
                        + set("First", "all", "[]", "next", "0")
                        + person("Ask")
                        + end()
                        + event
                        + row("Start", "First", "Ask", "End")),
                null);
        tell(id, name, 3);
        assertThat(all(id)).containsExactlyInAnyOrder("1", "2", "3");
        complete(id, "Ask");
        assertThat(status(id)).isEqualTo("completed");
    }

    @Test
    void aCallOutsideOfTheWayIsMadeWithWhatItWasTold() {
        String name = fresh("book");
        String url = "https://proof.example/" + fresh("booked") + "/";
        RoutedHttp routed = (RoutedHttp) http;
        for (int n = 1; n <= 4; n++) {
            byte[] body = ("no " + n).getBytes(StandardCharsets.UTF_8);
            routed.play(url + n, new Http.Answer(200, Map.of("content-type", List.of("text/plain")), body));
        }
        String call = Bpmn.task(
                "Note",
                "<a:component type='http.request'><a:input name='method'>GET</a:input><a:input name='url' kind='script'>'"
                        + url + "' + got</a:input><a:output name='body' to='all[got]'/></a:component>");
        String id =
                run(publish(withExit(Told.exit("Paid", "Ask", false, message(name, into("n", "got"))), call)), null);
        tell(id, name, 4);
        IntStream.rangeClosed(1, 4)
                .forEach(n -> assertThat(routed.calls(url + n)).as(url + n).hasSize(1));
        assertThat(process(id).at("/variables/all")).hasToString("[null,\"no 1\",\"no 2\",\"no 3\",\"no 4\"]");
        assertThat(kept(id)).isZero();
        complete(id, "Ask");
        assertThat(status(id)).isEqualTo("completed");
    }

    @Test
    void inARoundThatGoesOnBesideOthersItIsTheRoundsOwn() {
        String name = fresh("vote");
        String exit = Told.exit("Paid", "Ask", false, message(name, into("n", "got"), Told.key("'k' + item")));
        String inside = set("Begin", "mine", "''") + person("Ask") + exit + set("Note", "mine", "mine + got")
                + "<b:endEvent id='Noted'/><b:endEvent id='Out'/>" + Bpmn.flow("G0", "In", "Begin")
                + Bpmn.flow("G1", "Begin", "Ask")
                + Bpmn.flow("G2", "Ask", "Out") + Bpmn.flow("G3", "Paid", "Note") + Bpmn.flow("G4", "Note", "Noted");
        String id = run(
                publish(START + "<b:subProcess id='Sub'>" + Each.gathering(Each.atOnce(3, "[0, 1, 2]"), "mine")
                        + "<b:startEvent id='In'/>" + inside + "</b:subProcess>" + end() + row("Start", "Sub", "End")),
                null);
        for (int n = 0; n < 9; n++) {
            admin.post(SEND, Map.of("name", name, "businessKey", "k" + n % 3, "variables", Map.of("n", "" + n)))
                    .is(200);
        }
        settled(id);
        for (int n = 0; n < 3; n++) {
            complete(id, "Ask");
        }
        assertThat(status(id)).isEqualTo("completed");
        assertThat(process(id).at("/variables/results").valueStream().map(one -> sorted(one.asString())))
                .containsExactly("036", "147", "258");
    }

    /** One line goes on at once, one in a job of its own, one outside of every transaction. */
    @Test
    void eachLineOfAnExitFindsWhatItWasTold() {
        String name = fresh("paid");
        String url = "https://proof.example/" + fresh("line") + "/";
        RoutedHttp routed = playing(url, 4);
        String call = Bpmn.task(
                "Call",
                "<a:component type='http.request'><a:input name='method'>GET</a:input><a:input name='url' kind='script'>'"
                        + url + "' + got</a:input></a:component>");
        String apart =
                set("Apart", "others[got]", "got").replace("</a:component>", "</a:component><a:step boundary='true'/>");
        String id = run(
                publish(START
                        + set("First", "all", "[]", "next", "0", "others", "[]")
                        + person("Ask")
                        + Told.exit("Paid", "Ask", false, message(name, into("n", "got")))
                        + NOTE
                        + apart
                        + call
                        + end()
                        + "<b:endEvent id='Noted'/>"
                        + row("Start", "First", "Ask", "End")
                        + Bpmn.flow("L1", "Paid", "Note")
                        + Bpmn.flow("L2", "Paid", "Apart")
                        + Bpmn.flow("L3", "Paid", "Call")
                        + Bpmn.flow("N1", "Note", "Noted")
                        + Bpmn.flow("N2", "Apart", "Noted")
                        + Bpmn.flow("N3", "Call", "Noted")),
                null);
        tell(id, name, 4);
        assertThat(all(id)).containsExactlyInAnyOrder("1", "2", "3", "4");
        assertThat(process(id).at("/variables/others")).hasToString("[null,1,2,3,4]");
        IntStream.rangeClosed(1, 4)
                .forEach(n -> assertThat(routed.calls(url + n)).as(url + n).hasSize(1));
        assertThat(path(id)).filteredOn(step -> step.equals("Paid done")).hasSize(4);
        assertThat(kept(id)).isZero();
        complete(id, "Ask");
        assertThat(status(id)).isEqualTo("completed");
    }

    /** Answers those numbers behind the address. */
    private RoutedHttp playing(String url, int most) {
        RoutedHttp routed = (RoutedHttp) http;
        for (int n = 1; n <= most; n++) {
            routed.play(url + n, new Http.Answer(200, Map.of("content-type", List.of("text/plain")), new byte[] {'x'}));
        }
        return routed;
    }

    /** Also the ways that met another one and are tried again a little later. */
    private void settled(String id) {
        settle();
        until(() -> kept(id) == 0);
    }

    private void tell(String id, String name, int times) {
        for (int n = 1; n <= times; n++) {
            admin.post(SEND, Map.of("name", name, "processId", id, "variables", Map.of("n", n)))
                    .is(200);
        }
        settled(id);
    }

    /** What the ways have noted; in which order they go on is not promised. */
    private List<String> all(String id) {
        return process(id)
                .at("/variables/all")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static String sorted(String digits) {
        return digits.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    private int kept(String id) {
        Integer count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM ACT_RU_VARIABLE v JOIN process_run r ON r.engine_id = v.PROC_INST_ID_"
                        + " WHERE r.id = ? AND v.NAME_ = 'artel.told'",
                Integer.class,
                id);
        return count == null ? -1 : count;
    }

    /** A person's step with that exit, behind which stands that step, {@code Note}. */
    private static String withExit(String exit, String note) {
        return START + set("First", "all", "[]", "next", "0") + person("Ask") + exit + note + end()
                + "<b:endEvent id='Noted'/>" + row("Start", "First", "Ask", "End") + Bpmn.flow("N1", "Paid", "Note")
                + Bpmn.flow("N2", "Note", "Noted");
    }
}
