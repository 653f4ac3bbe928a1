package dev.artel.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.Answer;
import dev.artel.testing.Tally;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps a rule from being one, what it costs, and what becomes of a change whose rule fails. */
class RuleFaultsFlowTest extends RuleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fail('Заявка', 'Так нельзя', {field: 'amount'}) | Так нельзя | amount",
                "fail('Заявка', 'Так нельзя') | Так нельзя | null"
            })
    void aScriptRefusesInItsOwnWords(String source, String message, String field) {
        rule("create", "", code("Look", source.replace('\'', '"')));
        Answer refused = employee().post(records(catalog), json("{'values':{'name':'Анна'}}"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("message")).contains(message);
        assertThat(refused.at("/errors/0/field").asString("null")).isEqualTo(field);
        assertThat(refused.json().propertyNames())
                .as("the script is the administrators'")
                .doesNotContain("line", "column", "source");
        assertThat(count()).isZero();

        Answer told = create("{'name':'Анна'}");
        assertThat(told.text("message")).contains(message);
        assertThat(told.at("/line").asInt()).isEqualTo(1);
    }

    @Test
    void anEndWithAnErrorRefusesWithItsName() {
        String rule = publish(trigger(catalog, "create", "")
                + "<b:endEvent id='No' name='Сначала договор'><b:extensionElements><a:error name='contract'/>"
                + "</b:extensionElements><b:errorEventDefinition id='NoE'/></b:endEvent>" + row("Start", "No"));
        assertThat(create("{'name':'Анна'}").isProblem(400, "BadRequest").text("message"))
                .isEqualTo("Сначала договор");
        assertThat(count()).isZero();
        assertThat(only(rule).at("/error/element").asString()).isEqualTo("No");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$status = \"many\" | many",
                "$body = {values: 5} | values",
                "$body = {values: {amount: \"много\"}} | Сумма",
                "$body = {values: {none: 1}} | none",
                "none.at.all | none"
            })
    void whatARuleDoesWrongIsToldToTheAdministratorAndNothingIsSaved(String source, String word) {
        String name = source.startsWith("$") ? source.substring(0, source.indexOf(' ')) : "x";
        String rule = rule(
                "create",
                "",
                set("Do", name, source.startsWith("$") ? source.substring(source.indexOf('=') + 1) : source));
        assertThat(create("{'name':'Анна'}").isProblem(422, "Unprocessable").text("message"))
                .contains(word);
        assertThat(count()).isZero();
        assertThat(only(rule).path("status").asString()).isEqualTo("failed");
    }

    @Test
    void whatWentWrongIsToldInTheLanguageOfWhoeverSaves() {
        rule("create", "", set("Do", "x", "none.at.all"));
        Answer told = admin.send("POST", records(catalog), json("{'values':{'name':'Анна'}}"), "Accept-Language", "en")
                .isProblem(422, "Unprocessable");
        assertThat(told.text("message")).contains("could not be carried out").contains(told.text("reason"));
        assertThat(told.text("reason")).contains("none").doesNotContainPattern("[А-Яа-я]");
    }

    @Test
    void whoSavesIsNotToldWhatARuleOfAnotherAccountSaw() {
        String closed = record(catalog("{'id':'name','name':'Тайна','type':'text'}"), "{'name':'Миллион'}");
        String rule = rule("create", "", set("Look", "seen", "noSuchThing.of" + closed));
        actsAsAdministrator(rule);
        Answer told = employee().post(records(catalog), json("{'values':{'name':'Анна'}}"));
        assertThat(told.isProblem(422, "Unprocessable").text("message"))
                .contains(only(rule).path("id").asString())
                .doesNotContain("noSuchThing");
        assertThat(told.body()).doesNotContain("noSuchThing");
    }

    @Test
    void whoSavesIsNotToldWhichValueOfARuleDoesNotFit() {
        String rule = rule("create", "", set("Fill", "$body", "({values: {amount: \"Миллион\"}})"));
        actsAsAdministrator(rule);
        Answer told = employee().post(records(catalog), json("{'values':{'name':'Анна'}}"));
        assertThat(told.isProblem(422, "Unprocessable").text("processId"))
                .isEqualTo(only(rule).path("id").asString());
        assertThat(told.body()).doesNotContain("Миллион").doesNotContain("Сумма");
        assertThat(create("{'name':'Анна'}").isProblem(422, "Unprocessable").text("message"))
                .contains("Сумма");
    }

    private void actsAsAdministrator(String scenario) {
        admin.patch("/api/v1/scenarios/" + scenario, json("{'runAs':{'kind':'account','user':'1'}}"))
                .is(200);
    }

    @Test
    void rulesNestThreeDeepAndNoDeeper() {
        String rule = rule("create", "", code("Again", "records.create(" + catalog + ", {name: values.name + \"+\"})"));
        assertThat(create("{'name':'А'}").isProblem(422, "Unprocessable").text("message"))
                .contains("3")
                .contains("→")
                .containsOnlyOnce("не выполнилось");
        assertThat(count()).isZero();
        assertThat(processes(rule)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update | records.remove(catalogId, recordId)",
                "update | records.update(catalogId, recordId, {phone: 55})",
                "delete | records.remove(catalogId, recordId)",
                "delete | records.update(catalogId, recordId, {phone: 55})"
            })
    void aRuleMayNotChangeTheVeryRecordBesideTheChange(String change, String source) {
        String record = create("{'name':'Анна','amount':5}").is(201).text("id");
        String rule = rule(change, "", code("Do", source));
        Answer refused =
                change.equals("update") ? patch(record, "{'amount':6}") : admin.delete(records(catalog) + "/" + record);
        assertThat(refused.isProblem(422, "Unprocessable").text("message"))
                .contains("Проверка")
                .contains("«Анна» сейчас сохраняют");
        assertThat(only(rule).path("status").asString()).isEqualTo("failed");
        Answer kept = admin.get(records(catalog) + "/" + record).is(200);
        assertThat(kept.at("version").asInt()).isEqualTo(1);
        assertThat(kept.at("values").path("amount").asInt()).isEqualTo(5);
    }

    /** The change goes on where the rule has an exit for that; what it wants of other records is done. */
    @Test
    void aRuleMayCatchThatAndChangeOtherRecords() {
        String other = create("{'name':'Борис'}").is(201).text("id");
        String record = create("{'name':'Анна'}").is(201).text("id");
        publish(trigger(catalog, "update", "")
                + code("Other", "records.remove(catalogId, " + other + ")")
                + code("Self", "records.remove(catalogId, recordId)")
                + exit("Caught", "Conflict", "Self")
                + set("Fill", "$body", "({values: {phone: e.message}})")
                + end()
                + "<b:endEvent id='Plain'/>"
                + row("Start", "Other", "Self", "Plain")
                + Bpmn.flow("G1", "Caught", "Fill")
                + Bpmn.flow("G2", "Fill", "End"));
        patch(record, "{'amount':6}").is(200);
        assertThat(values(record).path("phone").asString()).contains("«Анна» сейчас сохраняют");
        assertThat(values(record).path("amount").asInt()).isEqualTo(6);
        assertThat(names(catalog)).containsExactly("Анна");
    }

    @Test
    void aScenarioAfterTheChangeMayDeleteTheRecord() {
        String record = create("{'name':'Анна'}").is(201).text("id");
        publish(start("<a:trigger kind='$record.after.update' catalog='" + catalog + "'/>")
                + code("Do", "records.remove(catalogId, recordId)")
                + end()
                + row("Start", "Do", "End"));
        patch(record, "{'amount':6}").is(200);
        settle();
        assertThat(admin.get(records(catalog) + "/" + record).status()).isEqualTo(404);
    }

    @Test
    void aRuleThatGoesRoundWithoutAStepEndsInTime() {
        publish(trigger(catalog, "create", "") + "<b:exclusiveGateway id='A'/><b:exclusiveGateway id='B'/>"
                + row("Start", "A", "B") + Bpmn.flow("Back", "B", "A"));
        create("{'name':'Анна'}").isProblem(422, "Unprocessable");
        assertThat(names(catalog)).isEmpty();
    }

    @Test
    void whatTakesTimeCannotBeARule() {
        String inside = trigger(catalog, "create", "") + person("Ask") + end() + row("Start", "Ask", "End");
        String scenario = admin.post("/api/v1/scenarios", Map.of("name", fresh("Долгий "), "bpmn", bpmn(inside)))
                .is(201)
                .text("id");
        Answer refused =
                admin.post("/api/v1/scenarios/" + scenario + "/publish", null).isProblem(422, "Unprocessable");
        assertThat(refused.text("/problems/0/element")).isEqualTo("Ask");
        assertThat(refused.text("/problems/0/code")).isEqualTo("not-at-once");

        String slow = publish("<b:startEvent id='Start'/>" + person("Ask") + end() + row("Start", "Ask", "End"));
        Answer row = free(slow, "$record.before.update").isProblem(422, "Unprocessable");
        assertThat(row.text("/errors/0/element")).isEqualTo("Ask");

        String quick = publish("<b:startEvent id='Start'/>" + set("Do", "n", "1") + end() + row("Start", "Do", "End"));
        free(quick, "$record.before.update").is(201);
        admin.patch(
                        "/api/v1/scenarios/" + quick,
                        Map.of(
                                "bpmn",
                                bpmn("<b:startEvent id='Start'/>" + person("Ask") + end()
                                        + row("Start", "Ask", "End"))))
                .is(200);
        assertThat(admin.post("/api/v1/scenarios/" + quick + "/publish", null)
                        .isProblem(422, "Unprocessable")
                        .text("/problems/0/code"))
                .isEqualTo("not-at-once");
    }

    @Test
    void aStepWithoutAnActionIsToldOnce() {
        String bare = "<b:serviceTask id='Bare'/>";
        String inside = trigger(catalog, "create", "") + bare + end() + row("Start", "Bare", "End");
        Answer made = admin.post("/api/v1/scenarios", Map.of("name", fresh("Пустой "), "bpmn", bpmn(inside)))
                .is(201);
        assertThat(made.json()
                        .path("problems")
                        .valueStream()
                        .map(one -> one.path("code").asString()))
                .containsExactly("no-component");
    }

    @Test
    void aStepWhoseChangeARuleRefusesStandsWithTheMessage() {
        rule("create", "", set("Say", "$status", "400", "$body", "\"Нельзя\""));
        String scenario = publish(
                "<b:startEvent id='Start'/>" + make("Make", catalog, "\"Анна\"") + end() + row("Start", "Make", "End"));
        String process = run(scenario, null);
        assertThat(incident(process).path("message").asString())
                .contains("Нельзя")
                .contains("Правило «");
        assertThat(count()).isZero();
    }

    @Test
    void aRuleOfThreeStepsCostsFourStatementsBeyondItsOwn() {
        Tally bare = statements.ofRequests(() -> create("{'name':'А'}").is(201));
        rule("create", "", set("One", "n", "1"), set("Two", "m", "2"), set("Three", "$status", "200"));
        create("{'name':'warm'}").is(201);
        Tally ruled = statements.ofRequests(() -> create("{'name':'А'}").is(201));
        assertThat(ruled.statements()).as(ruled.toString()).isLessThanOrEqualTo(bare.statements() + 4);
        assertThat(ruled.commits()).isEqualTo(bare.commits());
    }
}
