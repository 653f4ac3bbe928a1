package dev.artel.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.Answer;
import dev.artel.testing.AtOnce;
import dev.artel.testing.HouseTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An address that other systems call belongs to one start alone. */
class TakenAddressFlowTest extends HouseTest {
    private static final String SCENARIOS = "/api/v1/scenarios/";

    @Test
    void anAddressOfAnotherScenarioIsToldBeforePublishing() {
        String address = fresh("taken-");
        String owner = publish(listening(address, fresh("free-")));
        assertThat(problems(owner)).isEmpty();

        String draft = draft(fresh("free-"), address);
        assertThat(problems(draft)).singleElement().satisfies(problem -> {
            assertThat(problem.path("element").asString()).isEqualTo("Two");
            assertThat(problem.path("code").asString()).isEqualTo("taken-address");
            assertThat(problem.path("severity").asString()).isEqualTo("error");
            assertThat(problem.path("message").asString()).contains(address, "Проверка");
        });
        Answer refused = admin.post(SCENARIOS + draft + "/publish", null);
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.text("/problems/0/element")).isEqualTo("Two");

        republish(owner, listening(fresh("free-"), fresh("free-")));
        assertThat(problems(draft)).isEmpty();
        admin.post(SCENARIOS + draft + "/publish", null).is(200);
    }

    @Test
    void anAddressWithOtherCharactersIsToldOnce() {
        String draft = draft("адрес", fresh("free-"));
        assertThat(problems(draft))
                .extracting(problem -> problem.path("code").asString())
                .containsExactly("bad-address");
    }

    @Test
    void ofSeveralPeopleOneGetsTheAddress() {
        String address = fresh("wanted-");
        List<String> drafts =
                Stream.generate(() -> draft(address, fresh("free-"))).limit(4).toList();
        List<Answer> answers = AtOnce.all(drafts.stream()
                .map(draft -> (Callable<Answer>) () -> admin.post(SCENARIOS + draft + "/publish", null))
                .toList());
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isIn(409, 422));
        assertThat(answer(address)).isEqualTo("One");
    }

    private String draft(String one, String two) {
        return admin.post("/api/v1/scenarios", Map.of("name", fresh("Желает "), "bpmn", bpmn(listening(one, two))))
                .is(201)
                .text("id");
    }

    @Test
    void startsOfOneScenarioMayChangeTheirAddresses() {
        String one = fresh("one-");
        String two = fresh("two-");
        String scenario = publish(listening(one, two));
        assertThat(freed(scenario, listening(one, two))).isZero();
        assertThat(freed(scenario, listening(two, one))).isEqualTo(2);
        assertThat(problems(scenario)).isEmpty();
        assertThat(answer(one)).isEqualTo("Two");
        assertThat(answer(two)).isEqualTo("One");
        republish(scenario, listening(fresh("new-"), two));
        assertThat(answer(two)).isEqualTo("Two");
    }

    /** How many starts left their address when that was published. */
    private long freed(String scenario, String inside) {
        return statements
                .ofRequests(() -> {
                    republish(scenario, inside);
                    return scenario;
                })
                .sql()
                .stream()
                .filter(sql -> sql.startsWith("UPDATE web_request SET url = NULL"))
                .count();
    }

    private String answer(String address) {
        return api().get("/api/webrequest/" + address).is(200).body();
    }

    private JsonNode problems(String scenario) {
        return admin.post(SCENARIOS + scenario + "/validate", null).is(200).json();
    }

    /** Two starts, each of which answers what it is called. */
    private static String listening(String one, String two) {
        return start("One", one)
                + set("SayOne", "$body", "'One'")
                + start("Two", two)
                + set("SayTwo", "$body", "'Two'")
                + end()
                + Bpmn.flow("F1", "One", "SayOne")
                + Bpmn.flow("F2", "SayOne", "End")
                + Bpmn.flow("F3", "Two", "SayTwo")
                + Bpmn.flow("F4", "SayTwo", "End");
    }

    private static String start(String id, String address) {
        return "<b:startEvent id='" + id + "'><b:extensionElements><a:trigger kind='$webRequest' address='" + address
                + "'/></b:extensionElements></b:startEvent>";
    }
}
