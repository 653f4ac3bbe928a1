package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.integration.Http;
import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import dev.artel.testing.RoutedHttp;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Over what an activity is done, what it may be, and what happens when a round or the list fails. */
class LoopListsFlowTest extends HouseTest {
    private static final String START = start("");

    @Autowired
    private Http http;

    @Test
    void recordsAreThoseThatWereFoundAtTheBeginning() {
        String catalog = catalog("{'id':'state','name':'Статус','type':'text'},{'id':'n','name':'N','type':'number'}");
        for (int n = 3; n > 0; n--) {
            record(catalog, "{'state':'new','n':" + n + "}");
        }
        record(catalog, "{'state':'old','n':9}");
        String found = "<a:records><a:input name='catalog'>" + catalog
                + "</a:input><a:input name='filters'>{\"state\":\"new\"}</a:input>"
                + "<a:input name='sort'>[{\"field\":\"n\"}]</a:input></a:records>";
        String id = run(
                publish(START
                        + Each.looped(
                                person("Ask"),
                                Each.gathering(
                                        Each.loop("isSequential='true'", "item='client'", found, ""),
                                        "[client.values.n, client.values.state]"))
                        + end()
                        + row("Start", "Ask", "End")),
                null);
        record(catalog, "{'state':'new','n':0}");
        admin.get(records(catalog))
                .json()
                .forEach(record -> admin.patch(
                                records(catalog) + "/" + record.path("id").asString(),
                                json("{'values':{'state':'gone'}}"))
                        .is(200));
        for (int n = 1; n <= 3; n++) {
            complete(id, "Ask");
        }
        assertThat(status(id)).isEqualTo("completed");
        assertThat(process(id).at("/variables/results")).hasToString("[[1,\"new\"],[2,\"new\"],[3,\"new\"]]");
    }

    @Test
    void aListThatIsNoneOrTooLongStandsUntilItIsRight() {
        String id = run(
                publish(START
                        + Each.looped(set("Work", "x", "item"), Each.inARow("given"))
                        + end()
                        + row("Start", "Work", "End")),
                Map.of("variables", Map.of("given", "text")));
        assertThat(incident(id).path("element").asString()).isEqualTo("Work");
        assertThat(incident(id).path("message").asString()).contains("список");
        String tooMany = run(
                publish(START
                        + Each.looped(set("Work", "x", "item"), Each.times("10001"))
                        + end()
                        + row("Start", "Work", "End")),
                null);
        assertThat(incident(tooMany).path("message").asString()).contains("10");
        for (String process : List.of(id, tooMany)) {
            admin.post("/api/v1/processes/" + process + "/cancel", null).is(200);
        }
    }

    @Test
    void anErrorExitCatchesWhatKeepsTheListFromBeingMade() {
        String id = run(
                publish(START + Each.looped(set("Work", "x", "item"), Each.inARow("fail('NoList', 'нет')"))
                        + exit("Bad", "NoList", "Work") + end() + "<b:endEvent id='BadEnd'/>"
                        + row("Start", "Work", "End") + Bpmn.flow("B", "Bad", "BadEnd")),
                null);
        assertThat(status(id)).as(process(id).toString()).isEqualTo("completed");
        assertThat(path(id)).containsExactly("Start done", "Bad done", "BadEnd done");
        assertThat(process(id).at("/variables/e/message").asString()).isEqualTo("нет");
    }

    @Test
    void resultsThatNoVariableCanHoldAreNotPutTogether() {
        String scenario = publish(START
                + Each.looped(
                        set("A", "x", "1"),
                        Each.gathering(Each.inARow("Array.from({length: 30}, (one, i) => i)"), "\"x\".repeat(20000)"))
                + end()
                + row("Start", "A", "End"));
        String id = run(scenario, null);
        assertThat(incident(id).path("message").asString()).contains("512");
        assertThat(process(id).at("/variables/results").isMissingNode()).isTrue();
    }

    @Test
    void aRoundThatFailsStandsAndTheOthersGoOn() {
        String id = run(
                publish(START
                        + set("First", "limit", "2")
                        + Each.looped(
                                code("Work", "if (item > limit) fail('Big', 'слишком много'); return item"),
                                Each.gathering(Each.atOnce(3, "[1, 3, 2]"), "item"))
                        + end()
                        + row("Start", "First", "Work", "End")),
                null);
        JsonNode incident = incident(id);
        assertThat(incident.path("element").asString()).isEqualTo("Work");
        assertThat(process(id).at("/loops/0/done").asInt()).isEqualTo(2);
        admin.post("/api/v1/processes/" + id + "/retry", null).is(200);
        settle();
        assertThat(incident(id).path("problem").asString()).isEqualTo("big");
        admin.post("/api/v1/processes/" + id + "/cancel", null).is(200);
        assertThat(process(id).at("/loops/0/ended").isNull()).isFalse();
    }

    @Test
    void nobodyAssignsToTheElementOfARound() {
        String id = run(
                publish(START
                        + Each.looped(code("Work", "return item"), Each.inARow("[1]"))
                                .replace("to='result'", "to='other'")
                        + end()
                        + row("Start", "Work", "End")),
                null);
        assertThat(status(id)).isEqualTo("completed");
        String telling = "<b:receiveTask id='Wait'><b:extensionElements><a:message name='tell'/></b:extensionElements>"
                + Each.inARow("[1]") + "</b:receiveTask>";
        String waiting = run(publish(START + telling + end() + row("Start", "Wait", "End")), null);
        assertThat(admin.post(
                                "/api/v1/processes/messages",
                                Map.of("name", "tell", "processId", waiting, "variables", Map.of("item", 5)))
                        .status())
                .isEqualTo(422);
        admin.post(
                        "/api/v1/processes/messages",
                        Map.of("name", "tell", "processId", waiting, "variables", Map.of("other", 5)))
                .is(200);
        settle();
        assertThat(status(waiting)).isEqualTo("completed");
        assertThat(process(waiting).at("/variables/other").asInt()).isEqualTo(5);
    }

    @Test
    void eachCallToTheOutsideHasItsElementAndItsKey() {
        String url = "https://proof.example/" + fresh("each");
        routed().play(url + "/1", List.of(() -> answer("one")));
        routed().play(url + "/2", List.of(() -> answer("two")));
        String call = Bpmn.task(
                "Call",
                "<a:component type='http.request'><a:input name='url' kind='script'>'" + url
                        + "/' + item</a:input><a:input name='method'>POST</a:input><a:output name='body' to='answers[0]'/></a:component>");
        for (String loop : List.of(Each.inARow("[1, 2]"), Each.atOnce(2, "[1, 2]"))) {
            String id = run(
                    publish(START
                            + Each.looped(call, Each.gathering(loop, "item"))
                            + end()
                            + row("Start", "Call", "End")),
                    null);
            until(() -> status(id).equals("completed"));
            assertThat(process(id).at("/variables/results")).hasToString("[1,2]");
        }
        assertThat(routed().calls(url + "/1").get(0).headers().get("Idempotency-Key"))
                .isNotEqualTo(routed().calls(url + "/2").get(0).headers().get("Idempotency-Key"));
    }

    @Test
    void otherScenariosRunForEachElement() {
        String called = publish(START + set("Double", "twice", "n * 2") + end() + row("Start", "Double", "End"));
        String call = "<b:callActivity id='Call' calledElement='" + called + "'><b:extensionElements><a:call>"
                + "<a:input name='n' kind='script'>item</a:input><a:output name='twice' to='got.last'/></a:call></b:extensionElements></b:callActivity>";
        String id = run(
                publish(START
                        + Each.looped(call, Each.gathering(Each.atOnce(2, "[1, 2, 3]"), "got.last"))
                        + end()
                        + row("Start", "Call", "End")),
                null);
        until(() -> status(id).equals("completed"));
        assertThat(process(id).path("children")).hasSize(3);
        assertThat(process(id).at("/variables/results")).hasSize(3);
    }

    @Test
    void roundsRunInOnePiece() {
        String address = fresh("rounds");
        String web = start("<a:trigger kind='$webRequest' address='" + address + "'/>");
        publish(web
                + set("First", "sum", "0")
                + Each.looped(set("Work", "sum", "sum + item"), Each.gathering(Each.atOnce(2, "[1, 2, 3]"), "sum"))
                + set("Answer", "$body", "({sum, results})")
                + end()
                + row("Start", "First", "Work", "Answer", "End"));
        JsonNode answer = api().get("/api/webrequest/" + address).is(200).json();
        assertThat(answer.path("sum").asInt()).isEqualTo(6);
        assertThat(answer.path("results")).hasToString("[1,3,6]");
    }

    private RoutedHttp routed() {
        return (RoutedHttp) http;
    }

    private static Http.Answer answer(String body) {
        return new Http.Answer(200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
