package dev.artel.scenario;

import static dev.artel.testing.BpiumSteps.constant;
import static dev.artel.testing.BpiumSteps.file;
import static dev.artel.testing.BpiumSteps.pair;
import static dev.artel.testing.BpiumSteps.result;
import static dev.artel.testing.BpiumSteps.script;
import static dev.artel.testing.BpiumSteps.step;
import static dev.artel.testing.BpiumSteps.variable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.HouseTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files of the foreign dialect with mistakes in them: what is said before they run, and what stands when they have. */
class BpiumMistakesFlowTest extends HouseTest {
    @Test
    void whatAStepDoesNotFindIsNamed() {
        String catalog = catalog("{'name':'Имя','type':'text'}");
        String get =
                step("Get", "Узнать", "bpiumGetRecord", script("catalogId", catalog), script("recordId", "424242"));
        assertThat(message(get))
                .isEqualTo("Каталог «" + catalog + "», запись «424242»: не найдено. "
                        + "Возможно, их нет или у процесса нет к ним доступа");
        String add = step("Add", "Создать", "bpiumAdd", script("catalogId", "987654"), pair("values1", "2", "1"));
        assertThat(message(add)).startsWith("Каталог «987654»: не найдено.");
    }

    private String message(String step) {
        String scenario = publish(fresh("Нет такого "), file(step));
        return incident(run(scenario, null)).path("message").asString();
    }

    @Test
    void fullRightsAreToldOnceForTheWholeFile() {
        String catalog = catalog("{'name':'Имя','type':'text'}");
        String id = created(file(
                step("Get", "", "bpiumGetCatalog", script("catalogId", catalog)),
                step("Find", "", "bpiumFindRecords", script("catalogId", catalog)),
                step("Set", "", "setvar", variable("x", "1"))));
        assertThat(remarks(id)).containsExactly("warning foreign-elevated Process_1");
    }

    @Test
    void codeThatReadsWhatItIsNotHandedIsTold() {
        String code = step("Code", "Счёт", "code", pair("variables", "y", "1"), constant("source", "return x + y"));
        String id = created(file(step("Set", "", "setvar", variable("x", "1")), code));
        assertThat(remarks(id)).containsExactly("warning unseen-variable Code");
        String loose =
                constant("source", "var sum = 0; for (i = 0; i < y; i++) { sum += _.random(1) } return moment(sum)");
        assertThat(remarks(created(file(step("Code", "", "code", pair("variables", "y", "1"), loose)))))
                .isEmpty();
        String empty = step("Code", "", "code", constant("source", "return JSON.stringify([]) + x"));
        assertThat(remarks(created(file(empty)))).containsExactly("warning unseen-variable Code");
    }

    @Test
    void theChoicesOfASettingAreSaid() {
        String call = step(
                "Call", "Запрос", "webRequest", constant("method", "TRACE"), script("query", "'https://a.example'"));
        assertThat(admin.get("/api/v1/scenarios/" + created(file(call))).is(200).text("/problems/0/message"))
                .contains("TRACE", "одно из: GET, POST");
    }

    /** The name is said, not what is written in the file for it. */
    @Test
    void whatIsNoVariableIsToldWithWhatOneIs() {
        String id = created(
                file(step("Code", "Счёт", "code", constant("source", "return 1"), result("моя переменная", "output"))));
        assertThat(remarks(id)).containsExactly("error bad-variable Code");
        assertThat(admin.get("/api/v1/scenarios/" + id).is(200).text("/problems/0/hint"))
                .contains("без пробелов");
    }

    private String created(String file) {
        return admin.post("/api/v1/scenarios", Map.of("name", fresh("Ошибка "), "bpmn", file))
                .is(201)
                .text("id");
    }
}
