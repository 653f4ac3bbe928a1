package dev.artel.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.access.AuditKinds;
import dev.artel.kernel.Texts;
import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.HouseTest;
import dev.artel.testing.Tally;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the audit tells of what people do through HTTP, and who may read it. */
class AuditFlowTest extends HouseTest {
    private static final String AUDIT = "/api/v1/audit";
    private static final String PASSWORD = "tests of the audit";

    @Autowired
    private List<AuditKinds> kinds;

    /** An employee of the test. */
    private record Someone(String id, String email) {}

    @Test
    void signingInAndOutIsNotedOnceAndSoIsAFailureThoughNothingElseIsCommitted() {
        Someone anna = someone();
        admin.post("/api/v1/auth/login", Map.of("email", anna.email(), "password", "secret typed wrong"))
                .is(401);
        Api client = api().signedIn(anna.email(), PASSWORD);
        client.post("/api/v1/auth/logout", null).is(204);

        List<JsonNode> told = about(anna);
        assertThat(kindsOf(told))
                .containsExactly(
                        "access.sign-out",
                        "access.sign-in",
                        "access.sign-in-failed",
                        "access.password-set",
                        "access.account-made");
        JsonNode failed = told.get(2);
        assertThat(failed.path("actor").isNull()).isTrue();
        assertThat(failed.path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(failed.at("/detail/email").asString()).isEqualTo(anna.email());
        assertThat(failed.path("text").asString())
                .startsWith("Неудачный вход (Анна")
                .contains("почта " + anna.email());
        assertThat(told.get(1).at("/actor/title").asString()).startsWith("Анна");
        assertThat(told.get(3).at("/actor/id").asString()).isEqualTo("1");
        assertThat(told.toString()).doesNotContain("secret typed wrong", PASSWORD);
    }

    @Test
    void whatIsNoEmailMayBeAPasswordAndIsNotKept() {
        String typed = "my-secret-" + System.nanoTime();
        login(typed, "whatever").is(401);
        String unknown = "nobody" + System.nanoTime() + "@example.com";
        login(unknown, "whatever").is(401);

        assertThat(list("text=" + encoded(typed))).isEmpty();
        assertThat(kindsOf(list("text=" + encoded(unknown)))).containsExactly("access.sign-in-failed");
    }

    @Test
    void whoKnocksOnWhileHeHasToWaitDoesNotFillTheLog() {
        Someone anna = someone();
        for (int i = 0; i < 5; i++) {
            login(anna.email(), "guess").is(401);
        }
        for (int i = 0; i < 3; i++) {
            login(anna.email(), "guess").is(429);
        }

        assertThat(kindsOf(about(anna))).filteredOn("access.throttled"::equals).hasSize(1);
        assertThat(kindsOf(about(anna)))
                .filteredOn("access.sign-in-failed"::equals)
                .hasSize(5);
    }

    @Test
    void aSignInCostsOneStatementMore() {
        Someone anna = someone();
        api().signedIn(anna.email(), PASSWORD);

        Tally tally = statements.ofRequests(() -> api().signedIn(anna.email(), PASSWORD));

        assertThat(tally.sql()).filteredOn(sql -> sql.contains("audit")).hasSize(1);
    }

    @Test
    void theLifeOfAnAccount() {
        Someone anna = someone();
        Api client = api().signedIn(anna.email(), PASSWORD);
        client.post("/api/v1/profile/password", Map.of("old", "wrong", "new", "another one"))
                .is(400);
        client.post("/api/v1/profile/password", Map.of("old", PASSWORD, "new", "another one"))
                .is(204);
        admin.delete("/api/v1/users/" + anna.id() + "/sessions").is(204);
        String record = records("$users") + "/" + anna.id();
        admin.patch(record, json("{'values':{'$email':'new-" + anna.email() + "','$role':['$administrator']}}"))
                .is(200);
        admin.patch(record, json("{'values':{'$name':'Анна Белова'}}")).is(200);
        admin.post("/api/v1/users/" + anna.id() + "/block", null);
        admin.post("/api/v1/users/" + anna.id() + "/unblock", null);
        admin.delete(record).is(200);

        List<JsonNode> told = about(anna);
        assertThat(kindsOf(told))
                .containsExactly(
                        "access.account-removed",
                        "access.account-unblocked",
                        "access.account-blocked",
                        "access.role-changed",
                        "access.email-changed",
                        "access.session-ended",
                        "access.password-changed",
                        "access.password-refused",
                        "access.sign-in",
                        "access.password-set",
                        "access.account-made");
        assertThat(told.get(3).path("text").asString()).endsWith(": роль сотрудник → администратор");
        assertThat(told.get(4).path("text").asString()).endsWith(anna.email() + " → new-" + anna.email());
        assertThat(told.get(6).at("/actor/id").asString()).isEqualTo(anna.id());
        assertThat(kindsOf(list("actor=" + anna.id())))
                .containsExactly("access.password-changed", "access.password-refused", "access.sign-in");
    }

    @Test
    void theStructureInTheNamesOfItsFields() {
        String section =
                admin.post("/api/v1/sections", Map.of("name", "Склад")).is(201).text("id");
        admin.patch("/api/v1/sections/" + section, Map.of("name", "Склад 2")).is(200);
        String catalog = admin.post(
                        "/api/v1/catalogs",
                        json("{'name':'Товары','sectionId':'" + section
                                + "','fields':[{'name':'Имя','type':'text'},{'name':'Вес','type':'number'}]}"))
                .is(201)
                .text("id");
        String path = "/api/v1/catalogs/" + catalog;
        admin.patch(
                        path,
                        json("{'icon':'box','fields':[{'id':'1','name':'Название','type':'text'},"
                                + "{'name':'Дата','type':'date'}]}"))
                .is(200);
        admin.delete(path).is(200);
        admin.delete("/api/v1/sections/" + section).is(200);

        assertThat(texts("object=section:" + section))
                .containsExactly(
                        "Раздел «Склад 2» удалён в корзину",
                        "Раздел «Склад 2» изменён: название Склад → Склад 2",
                        "Раздел «Склад» создан");
        assertThat(texts("object=catalog:" + catalog))
                .containsExactly(
                        "Каталог «Товары» удалён в корзину",
                        "Каталог «Товары» изменён: другие значок; новые поля «Дата»; переименованы поля «Имя → Название»;"
                                + " удалены поля «Вес»",
                        "Каталог «Товары» создан: поля «Имя», «Вес»");
    }

    @Test
    void scenariosAndTheCompany() {
        String scenario = publish(start("") + end() + row("Start", "End"));
        admin.post("/api/v1/scenarios/" + scenario + "/off", null);
        admin.delete("/api/v1/scenarios/" + scenario + "?cancel=true").is(200);
        assertThat(kindsOf(list("object=scenario:" + scenario)))
                .containsExactly("scenario.removed", "scenario.off", "scenario.published");

        String before = admin.get("/api/v1/company").text("name");
        String name = fresh("Компания ");
        admin.patch("/api/v1/company", Map.of("name", name)).is(200);
        admin.patch("/api/v1/company", Map.of("name", name)).is(200);
        admin.patch("/api/v1/company", Map.of("name", before)).is(200);
        assertThat(kindsOf(list("text=" + encoded(name))))
                .containsExactly("admin.settings-changed", "admin.settings-changed");
    }

    @Test
    void pagesFollowEachOtherAndConditionsGoTogether() {
        Someone anna = someone();
        for (int i = 0; i < 5; i++) {
            api().signedIn(anna.email(), PASSWORD);
        }
        String query = "actor=" + anna.id() + "&kind=access.sign-in";
        Answer first = admin.get(AUDIT + "?limit=3&" + query).is(200);
        Answer second = admin.get(AUDIT + "?limit=3&" + query + "&cursor=" + first.header("X-Next-Cursor"))
                .is(200);

        assertThat(first.json()).hasSize(3);
        assertThat(second.json()).hasSize(2);
        assertThat(second.header("X-Next-Cursor")).isEmpty();
        String oldest = second.json().get(1).path("at").asString();
        assertThat(list(query + "&to=" + oldest)).isEmpty();
        assertThat(list(query + "&from=" + oldest)).hasSize(5);
        assertThat(list(query + "&object=employee:1")).isEmpty();
        admin.get(AUDIT + "?from=yesterday").isProblem(400, "BadRequest");
        admin.get(AUDIT + "?limit=1000").isProblem(400, "BadRequest");
        admin.get(AUDIT + "?object=7").isProblem(400, "BadRequest");
    }

    @Test
    void administratorsVerifyIt() {
        Answer verdict = admin.post(AUDIT + "/verify", null).is(200);
        assertThat(verdict.at("ok").asBoolean()).as(verdict.body()).isTrue();
        assertThat(verdict.at("entries").asLong()).isPositive();

        String head = verdict.text("head");
        assertThat(admin.post(AUDIT + "/verify", Map.of("head", head)).at("ok").asBoolean())
                .isTrue();
        String other = head.substring(0, head.length() - 64) + "0".repeat(64);
        Answer broken = admin.post(AUDIT + "/verify", Map.of("head", other)).is(200);
        assertThat(broken.at("ok").asBoolean()).isFalse();
        assertThat(broken.at("/brokenAt/reason").asString()).isEqualTo("rewritten");
        assertThat(broken.at("/brokenAt/text").asString()).startsWith("Печать № ");
        admin.post(AUDIT + "/verify", Map.of("head", "x")).isProblem(400, "BadRequest");
        assertThat(texts("kind=access.audit-verified&limit=2"))
                .satisfiesExactly(
                        text -> assertThat(text).startsWith("Журнал проверен: цепочка нарушена; записей "),
                        text -> assertThat(text).startsWith("Журнал проверен: цепочка цела; записей "));
    }

    @Test
    void nobodyElseSeesAnythingOfIt() {
        Api employee = employee();
        employee.get(AUDIT).isProblem(403, "Forbidden");
        employee.get(AUDIT + "/kinds").isProblem(403, "Forbidden");
        employee.post(AUDIT + "/verify", null).isProblem(403, "Forbidden");
        api().get(AUDIT).is(401);
    }

    @Test
    void everyKindHasItsTextsInBothLanguages() {
        assertThat(kinds).hasSizeGreaterThan(3);
        kinds.stream()
                .flatMap(room -> room.all().stream())
                .forEach(kind -> Texts.LANGUAGES.forEach(language -> {
                    assertThat(kind.name().in(language)).isNotBlank();
                    assertThat(kind.sentence("X").in(language)).isNotBlank();
                }));
        assertThat(admin.send("GET", AUDIT + "/kinds", null, "Accept-Language", "en")
                        .json()
                        .findValuesAsString("name"))
                .contains("Sign-in", "Catalog changed");
    }

    private Someone someone() {
        String email = fresh("anna") + "-" + System.nanoTime() + "@audit.example.com";
        String id = admin.post(
                        records("$users"),
                        json("{'values':{'$name':'Анна','$email':'" + email + "','$role':['$employee']}}"))
                .is(201)
                .text("id");
        admin.post("/api/v1/users/" + id + "/password", Map.of("password", PASSWORD, "mustChange", false))
                .is(204);
        return new Someone(id, email);
    }

    private Answer login(String email, String password) {
        return api().post("/api/v1/auth/login", Map.of("email", email, "password", password));
    }

    private List<JsonNode> about(Someone someone) {
        return list("object=employee:" + someone.id());
    }

    private List<JsonNode> list(String query) {
        return admin.get(AUDIT + "?" + query).is(200).json().valueStream().toList();
    }

    private List<String> texts(String query) {
        return list(query).stream().map(item -> item.path("text").asString()).toList();
    }

    private static List<String> kindsOf(List<JsonNode> items) {
        return items.stream().map(item -> item.path("kind").asString()).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
