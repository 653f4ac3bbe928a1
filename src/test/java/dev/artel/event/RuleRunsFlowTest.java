package dev.artel.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the journal says of rules whose change was not made. */
class RuleRunsFlowTest extends RuleTest {
    @Test
    void aRefusedRunKeepsWhatItWasAskedAndWhatItSaid() {
        String rule = rule("create", "", set("Say", "$status", "400", "$body", "({message: \"Нельзя\"})"));
        create("{'name':'Анна'}").isProblem(400, "BadRequest");

        JsonNode process = only(rule);
        assertThat(process.path("status").asString()).isEqualTo("failed");
        assertThat(process.at("/cause/catalogId").asString()).isEqualTo(catalog);
        assertThat(process.at("/inputs/values/name").asString()).isEqualTo("Анна");
        assertThat(process.at("/variables/$status").asInt()).isEqualTo(400);
        assertThat(process.at("/variables/$body/message").asString()).isEqualTo("Нельзя");
    }

    @Test
    void aRuleThatHadNothingAgainstARefusedChangeIsToldAsUndone() {
        String first = rule("create", "", set("Look", "seen", "values.name"));
        String second = rule("create", "values.name == \"Анна\"", set("Say", "$status", "400"));
        create("{'name':'Анна'}").isProblem(400, "BadRequest");

        JsonNode undone = only(first);
        assertThat(undone.path("status").asString()).isEqualTo("failed");
        assertThat(undone.at("/error/name").asString()).isEqualTo("undone");
        assertThat(undone.at("/variables/seen").asString()).isEqualTo("Анна");
        String id = undone.path("id").asString();
        assertThat(path(id)).containsExactly("Start cancelled", "Look cancelled", "End cancelled");
        assertThat(only(second).path("status").asString()).isEqualTo("failed");

        create("{'name':'Пётр'}").is(201);
        assertThat(processes(first))
                .hasSize(2)
                .anyMatch(process -> process.path("status").asString().equals("completed"));
    }

    /** The rule of a step's change was content, then the step was undone to its beginning by what its error exit has caught. */
    @Test
    void whatWasUndoneToASavepointIsToldWithTheChangeThatWasMade() {
        String other = catalog("{'id':'name','name':'Имя','type':'text'}");
        String inner = ruleOf(other, "create", "", set("Look", "seen", "values.name"));
        String outer = publish(trigger(catalog, "create", "")
                + code("Try", "records.create(" + other + ", {name: \"пробно\"}); fail(\"Заявка\", \"Не вышло\")")
                + exit("Caught", "Заявка", "Try")
                + end()
                + "<b:endEvent id='Fine'/>"
                + row("Start", "Try", "End")
                + Bpmn.flow("F9", "Caught", "Fine"));
        Answer made = create("{'name':'Анна'}");

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(names(other)).isEmpty();
        assertThat(only(inner).at("/error/name").asString()).isEqualTo("undone");
        assertThat(only(outer).path("status").asString()).isEqualTo("completed");
    }

    @Test
    void aScenarioOfACardWhoseAnswerMakesNoSenseHasFailed() {
        String scenario = publish(start("<a:trigger kind='$record.updating' catalog='" + catalog + "'/>")
                + set("Say", "$status", "\"many\"")
                + end()
                + row("Start", "Say", "End"));
        admin.post("/api/v1/catalogs/" + catalog + "/changes", json("{'fields':['name'],'values':{'name':'А'}}"))
                .isProblem(422, "Unprocessable");

        JsonNode process = only(scenario);
        assertThat(process.path("status").asString()).isEqualTo("failed");
        assertThat(process.at("/error/message").asString()).contains("many");
        assertThat(process.at("/cause/catalogId").asString()).isEqualTo(catalog);
    }
}
