package dev.artel.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Answer;
import dev.artel.testing.HouseTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of scenarios is done, or refused by its name; nothing is passed over. */
class ScenarioAskedFlowTest extends HouseTest {
    @Test
    void aCommentOnWhatIsPublishedAlreadyIsThatOfItsVersion() {
        String id = publish(start("") + end() + row("Start", "End"));
        String address = "/api/v1/scenarios/" + id;
        assertThat(again(id, Map.of("comment", "первая"))).isEqualTo("{\"version\":1,\"changed\":false}");
        assertThat(again(id, Map.of())).isEqualTo("{\"version\":1,\"changed\":false}");
        admin.post(address + "/off", null).is(200);
        assertThat(again(id, Map.of("comment", " "))).isEqualTo("{\"version\":1,\"changed\":false}");
        Answer versions = admin.get(address + "/versions").is(200);
        assertThat(versions.json().size()).isEqualTo(1);
        assertThat(versions.text("/0/comment")).isEqualTo("первая");

        Answer endless = admin.post(address + "/publish", Map.of("comment", "x".repeat(1001)));
        assertThat(endless.isProblem(400, "BadRequest").text("/errors/0/field")).isEqualTo("comment");
        String other = bpmn(start("") + set("Do", "n", "1") + end() + row("Start", "Do", "End"));
        admin.patch(address, Map.of("bpmn", other)).is(200);
        assertThat(again(id, Map.of("comment", "вторая"))).isEqualTo("{\"version\":2,\"changed\":true}");
        assertThat(admin.get(address + "/versions").is(200).at("/1/comment").asString())
                .isEqualTo("первая");
    }

    private String again(String id, Map<String, String> body) {
        return admin.post("/api/v1/scenarios/" + id + "/publish", body).is(200).body();
    }

    @Test
    void anUnknownTriggerIsRefusedWithThoseThatThereAre() {
        Answer unknown = admin.get("/api/v1/scenarios/typings?trigger=zzz").isProblem(400, "BadRequest");
        assertThat(unknown.text("/errors/0/field")).isEqualTo("trigger");
        assertThat(unknown.text("message")).contains("zzz", "$record.after.create");
        admin.get("/api/v1/scenarios/typings?trigger=").is(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scenarios", "processes", "tasks", "outbox"})
    void noListBeginsBeforeItsFirst(String list) {
        Answer refused = admin.get("/api/v1/" + list + "?offset=-1").isProblem(400, "BadRequest");
        assertThat(refused.text("/errors/0/field")).isEqualTo("offset");
        assertThat(refused.text("message")).contains("от 0");
    }
}
