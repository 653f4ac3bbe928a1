package dev.artel.process.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.process.RightsWork;
import dev.artel.testing.Api;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Why something stands, has failed or was cancelled is kept once and read in the language of whoever asks. */
class KeptTextsFlowTest extends RightsWork {
    private static JsonNode read(Api reader, String path, String language) {
        return reader.send("GET", path, null, "Accept-Language", language)
                .is(200)
                .json();
    }

    private static String call(String scenario, String attributes) {
        return "<b:callActivity id='Call' calledElement='" + scenario + "'><b:extensionElements><a:call" + attributes
                + "/></b:extensionElements></b:callActivity>";
    }

    private static String where(String process) {
        return "/api/v1/processes/" + process;
    }

    @Test
    void anIncidentIsReadInEitherLanguage() {
        String record = record(requests, "{'name':'А'}");
        open(onCatalog(requests), "view", "");
        String scenario = publish(byHand()
                + code("Fail", false, "records.get(String(999999999), '1')")
                + end()
                + row("Start", "Fail", "End"));
        String path = where(startedByAnna(scenario, record));

        String russian = read(admin, path, "ru").at("/incidents/0/message").asString();
        String english = read(admin, path, "en").at("/incidents/0/message").asString();
        assertThat(russian).matches(".*[а-я].*");
        assertThat(english).isNotBlank().doesNotMatch(".*[а-яА-Я].*");
        for (String language : new String[] {"ru", "en"}) {
            JsonNode trace = read(admin, path + "/trace", language);
            JsonNode failed = trace.valueStream()
                    .filter(step -> step.path("element").asString().equals("Fail"))
                    .findFirst()
                    .orElseThrow();
            assertThat(failed.at("/error/message").asString()).isEqualTo(language.equals("ru") ? russian : english);
            assertThat(failed.path("error").has("messages")).isFalse();
        }
        assertThat(read(anna, path, "en").at("/incidents/0/message").asString())
                .isEqualTo("The step stands. Administrators see why.");
        assertThat(read(anna, path, "ru").at("/incidents/0/message").asString())
                .isEqualTo("Шаг остановился. Почему, видит администратор.");
    }

    @Test
    void whyACallerFailedIsReadInEitherLanguage() {
        String child = publish(byHand() + ask() + end() + row("Start", "Ask", "End"));
        String parent = publish(byHand() + call(child, "") + end() + row("Start", "Call", "End"));
        String record = record(requests, "{'name':'А'}");
        open(onCatalog(requests), "edit", "");
        String calling = startedByAnna(parent, record);
        String called = process(calling).at("/children/0").asString();

        admin.post(where(called) + "/cancel", Map.of("reason", "in vain")).is(200);
        settle();

        JsonNode english = read(admin, where(calling), "en");
        assertThat(english.at("/incidents/0/message").asString()
                        + english.at("/error/message").asString())
                .contains("was cancelled: in vain")
                .doesNotContain("прерван");
        JsonNode russian = read(admin, where(calling), "ru");
        assertThat(russian.at("/incidents/0/message").asString()
                        + russian.at("/error/message").asString())
                .contains("прерван: in vain");
        assertThat(read(admin, where(called), "en").at("/error/reason").asString())
                .isEqualTo("in vain");
    }

    @Test
    void whyProcessesWereCancelledIsReadInEitherLanguage() {
        String scenario = publish(byHand() + ask() + end() + row("Start", "Ask", "End"));
        open(onCatalog(requests), "edit", "");
        String process = startedByAnna(scenario, record(requests, "{'name':'А'}"));

        admin.delete("/api/v1/scenarios/" + scenario + "?cancel=true").is(200);

        assertThat(read(admin, where(process), "ru").at("/error/reason").asString())
                .contains("удалён");
        JsonNode english = read(admin, where(process), "en").path("error");
        assertThat(english.path("reason").asString()).contains("was deleted");
        assertThat(english.has("reasons")).isFalse();
        assertThat(admin.get(records("$processes") + "/" + process).is(200).body())
                .contains("reason")
                .doesNotContain("reasons");
    }

    private static String ask() {
        return "<b:userTask id='Ask'><b:extensionElements><a:task><a:assign kind='user'>1</a:assign></a:task></b:extensionElements></b:userTask>";
    }
}
