package dev.artel.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Answer;
import dev.artel.testing.HouseTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void aNewScenarioRunsAsItsRequestSays() {
        String me = admin.get("/api/v1/profile/me").is(200).text("id");
        Map<String, Object> runAs = Map.of("kind", "account", "user", me);
        Answer made = admin.post("/api/v1/scenarios", Map.of("name", "От имени", "runAs", runAs))
                .is(201);
        assertThat(made.text("/runAs/kind")).isEqualTo("account");
        assertThat(made.text("/runAs/user")).isEqualTo(me);
        assertThat(admin.post("/api/v1/scenarios", Map.of("name", "От имени того, кто запустил"))
                        .is(201)
                        .text("/runAs/kind"))
                .isEqualTo("starter");

        int before = admin.get("/api/v1/scenarios?limit=500").is(200).json().size();
        Map<String, Object> nobody = Map.of("kind", "account", "user", "999999999999");
        admin.post("/api/v1/scenarios", Map.of("name", "Ничей", "runAs", nobody))
                .isProblem(400, "BadRequest");
        assertThat(admin.get("/api/v1/scenarios?limit=500").is(200).json().size())
                .isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, '', comment",
        "POST, '', draftRevision",
        "PATCH, '', id",
        "PATCH, '', version",
        "PATCH, '', comment",
        "POST, /validate, name",
        "POST, /publish, bpmn",
        "POST, /restore, bpmn",
    })
    void whatARequestDoesNotTakeIsRefusedByName(String method, String address, String member) {
        String id = publish(start("") + end() + row("Start", "End"));
        boolean another = method.equals("POST") && address.isEmpty();
        String path = "/api/v1/scenarios" + (another ? "" : "/" + id + address);
        Object value = member.equals("draftRevision") || member.equals("version") ? 1 : "x1";
        Map<String, Object> body = another ? Map.of("name", "Новый", member, value) : Map.of(member, value);
        Answer refused = method.equals("POST") ? admin.post(path, body) : admin.patch(path, body);
        assertThat(refused.isProblem(400, "BadRequest").text("/errors/0/field")).isEqualTo(member);
    }
}
