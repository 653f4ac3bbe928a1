package dev.artel.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.scenario.Bpmn;
import dev.artel.testing.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Scenarios that look at a change before it is made: they refuse it or amend it, and nothing is left of what is refused. */
class RulesFlowTest extends RuleTest {
    @Test
    void aCreationIsRefusedWithTheMessageAtTheFieldAndNothingIsLeft() {
        String rule = rule(
                "create",
                "values.phone === undefined",
                set("Say", "$status", "422", "$body", "({message: \"Нужен телефон\", field: \"phone\"})"));
        Answer refused = create("{'name':'Анна'}").isProblem(422, "BadRequest");
        assertThat(refused.text("message")).isEqualTo("Нужен телефон");
        assertThat(refused.text("/errors/0/field")).isEqualTo("phone");
        assertThat(refused.text("/errors/0/message")).isEqualTo("Нужен телефон");
        assertThat(count()).isZero();

        JsonNode process = only(rule);
        assertThat(process.path("status").asString()).isEqualTo("failed");
        assertThat(process.at("/error/message").asString()).contains("Нужен телефон");
        assertThat(path(process.path("id").asString()))
                .contains("Say cancelled")
                .noneMatch(step -> step.contains("running"));
        create("{'name':'Анна','phone':'1'}").is(201);
        assertThat(processes(rule)).as("the condition was not met").hasSize(1);
    }

    @Test
    void valuesAreAmendedAlsoWhereTheyAreRequiredOrNotThePersonsToWrite() {
        rule("create", "", set("Fill", "$body", "({values: {name: \"Клиент \" + values.phone, amount: 7}})"));
        String record = create("{'phone':'55'}").is(201).text("id");
        JsonNode values = values(record);
        assertThat(values.path("name").asString()).isEqualTo("Клиент 55");
        assertThat(values.path("amount").asInt()).isEqualTo(7);

        rule("update", "", set("Double", "$body", "({values: {amount: values.amount * 2}})"), "amount");
        patch(record, "{'amount':20}").is(200);
        assertThat(values(record).path("amount").asInt()).isEqualTo(40);
        patch(record, "{'phone':'56'}").is(200);
        assertThat(values(record).path("amount").asInt()).as("not watched").isEqualTo(40);
        assertThat(admin.get(records(catalog) + "/" + record).at("version").asInt())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "({})", "200.5", "[400]", "1e20", "true", "\"\""})
    void aStatusThatIsNoWholeNumberRefusesAndIsNamed(String status) {
        String rule = rule("create", "", set("Say", "$status", status));
        Answer refused = create("{'name':'Анна'}").isProblem(422, "Unprocessable");
        assertThat(refused.text("message")).contains("$status");
        assertThat(only(rule).path("status").asString()).isEqualTo("failed");
        assertThat(count()).isZero();
    }

    @Test
    void aStatusMayBeWrittenAsText() {
        rule("create", "", set("Say", "$status", "\" 409 \"", "$body", "\"Занято\""));
        assertThat(create("{'name':'Анна'}").isProblem(409, "BadRequest").text("message"))
                .isEqualTo("Занято");
    }

    @Test
    void whatIsMissingAfterAllRulesIsStillRefused() {
        rule("create", "", set("Fill", "$body", "({values: {amount: 7}})"));
        Answer refused = create("{'phone':'55'}").isProblem(400, "BadRequest");
        assertThat(refused.text("/errors/0/field")).isEqualTo("name");
        assertThat(refused.text("/errors/0/code")).isEqualTo("required");
    }

    @Test
    void aChangeAndADeletionAreAskedWithTheDocumentedInputs() {
        String record = create("{'name':'Анна','amount':5}").is(201).text("id");
        String updating = rule("update", "", set("Keep", "seen", "[values, prevValues, recordId, user.id, event]"));
        String deleting =
                rule("delete", "", set("Keep", "seen", "[values, recordId, typeof prevValues]", "$status", "403"));
        patch(record, "{'amount':6}").is(200);
        JsonNode seen = only(updating).at("/variables/seen");
        assertThat(seen.path(0)).isEqualTo(Json.read("{\"3\":6,\"amount\":6}"));
        assertThat(seen.at("/1/amount").asInt()).isEqualTo(5);
        assertThat(seen.at("/1/name").asString()).isEqualTo("Анна");
        assertThat(seen.path(2).asString()).isEqualTo(record);
        assertThat(seen.at("/4/type").asString()).isEqualTo("$record.before.update");
        assertThat(seen.at("/4/async").asBoolean(true)).isFalse();

        Answer refused = admin.delete(records(catalog) + "/" + record).isProblem(403, "BadRequest");
        assertThat(refused.text("message")).contains("Проверка");
        assertThat(only(deleting).path("status").asString()).isEqualTo("failed");
        assertThat(values(record).path("amount").asInt()).isEqualTo(6);
    }

    @Test
    void rulesOfCreationsAndOfChangesSeeTheRecordAsItWouldBeSaved() {
        String refusing = "_.isEmpty(allValues.phone)";
        rule("create", refusing, set("Say", "$status", "400", "$body", "\"Нужен телефон\""));
        rule("update", refusing, set("Say", "$status", "400", "$body", "\"Нужен телефон\""));
        create("{'name':'Анна'}").isProblem(400, "BadRequest");
        String record = create("{'name':'Анна','phone':'55'}").is(201).text("id");
        patch(record, "{'name':'Анна К.'}").is(200);
        patch(record, "{'phone':''}").isProblem(400, "BadRequest");
        assertThat(values(record).path("phone").asString()).isEqualTo("55");
    }

    /** The rule of the first catalog makes a record in another one, whose own rule refuses it: only the error exit's way is left. */
    @Test
    void aRefusalInsideARuleGoesThroughItsErrorExitAndTheRestIsKept() {
        String other = catalog("{'id':'name','name':'Имя','type':'text'}");
        String log = catalog("{'id':'name','name':'Имя','type':'text'}");
        String inner = ruleOf(
                other,
                "create",
                "",
                make("Log", log, "\"inner\""),
                set("Say", "$status", "400", "$body", "\"Нельзя\""));
        String outer = publish(
                trigger(catalog, "create", "") + make("First", log, "\"first\"") + make("Second", other, "values.name")
                        + exit("Caught", "BadRequest", "Second") + make("Third", log, "e.message")
                        + set("Fill", "$body", "({values: {phone: e.message}})") + end()
                        + "<b:endEvent id='Plain'/>" + row("Start", "First", "Second", "Plain")
                        + Bpmn.flow("G1", "Caught", "Third") + Bpmn.flow("G2", "Third", "Fill")
                        + Bpmn.flow("G3", "Fill", "End"));

        String record = create("{'name':'Анна'}").is(201).text("id");
        assertThat(values(record).path("phone").asString()).isEqualTo("Нельзя");
        assertThat(names(log)).containsExactlyInAnyOrder("first", "Нельзя");
        assertThat(names(other)).isEmpty();
        JsonNode refused = only(inner);
        assertThat(refused.path("status").asString()).isEqualTo("failed");
        assertThat(refused.at("/cause/parentProcessId").asString())
                .isEqualTo(only(outer).path("id").asString());
        assertThat(only(outer).path("status").asString()).isEqualTo("completed");
    }

    @Test
    void aRefusalThatNobodyCatchesRefusesTheWholeChange() {
        String other = catalog("{'id':'name','name':'Имя','type':'text'}");
        String inner = ruleOf(other, "create", "", set("Say", "$status", "400", "$body", "\"Нельзя\""));
        String outer = rule("create", "", make("Make", other, "values.name"));
        Answer told = create("{'name':'Анна'}").isProblem(422, "Unprocessable");
        assertThat(told.text("message")).contains("Нельзя").contains("Проверка");
        assertThat(employee()
                        .post(records(catalog), json("{'values':{'name':'Анна'}}"))
                        .isProblem(422, "Unprocessable")
                        .text("message"))
                .as("others are not told why")
                .doesNotContain("Нельзя")
                .contains("Проверка");
        assertThat(count()).isZero();
        assertThat(names(other)).isEmpty();
        assertThat(processes(inner))
                .hasSize(2)
                .allMatch(process -> process.path("status").asString().equals("failed"));
        assertThat(processes(outer))
                .hasSize(2)
                .allMatch(process -> process.path("status").asString().equals("failed"));
    }

    @Test
    void whatScriptsReckonIsRoundedAndWhatIsSentWithTooManyDigitsIsRefused() {
        String other = catalog("{'id':'name','name':'Имя','type':'text'},{'id':'sum','name':'Сумма','type':'number'}");
        rule(
                "create",
                "",
                set("Fill", "$body", "({values: {amount: 6 * 0.2, phone: 0.00001}})"),
                code("Look", """
                        const made = records.create("%1$s", {name: "a", sum: 1 / 3});
                        records.update("%1$s", made.id, {sum: made.values.sum + 0.1 + 0.2});
                        if (records.count("%1$s", {sum: 1 / 3 + 0.1 + 0.2}) !== 1) fail("Lost", "none");""".formatted(other)));
        String id = create("{'name':'Анна'}").is(201).text("id");
        assertThat(values(id).path("amount").decimalValue()).isEqualByComparingTo("1.2");
        assertThat(values(id).path("phone").asString()).isEqualTo("0.00001");
        assertThat(admin.get(records(other)).is(200).at("/0/values/sum").decimalValue())
                .isEqualByComparingTo("0.63333333");
        create("{'name':'Анна','amount':0.30000000000000004}").isProblem(400, "BadRequest");
    }
}
