package dev.artel.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.scenario.Bpmn;
import dev.artel.testing.Answer;
import dev.artel.testing.HouseTest;
import dev.artel.testing.Tally;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Scenarios that look at a change before it is made: they refuse it or amend it, and nothing is left of what is refused. */
class RulesFlowTest extends HouseTest {
    private String catalog;

    @BeforeEach
    void prepare() {
        catalog = catalog("{'id':'name','name':'Имя','type':'text','required':true},"
                + "{'id':'phone','name':'Телефон','type':'text'},{'id':'amount','name':'Сумма','type':'number'}");
    }

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
        assertThat(count()).isZero();
    }

    @Test
    void anEndWithAnErrorRefusesWithItsName() {
        publish(trigger(catalog, "create", "")
                + "<b:endEvent id='No' name='Сначала договор'><b:extensionElements><a:error name='contract'/>"
                + "</b:extensionElements><b:errorEventDefinition id='NoE'/></b:endEvent>" + row("Start", "No"));
        assertThat(create("{'name':'Анна'}").isProblem(400, "BadRequest").text("message"))
                .isEqualTo("Сначала договор");
        assertThat(count()).isZero();
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
    void rulesNestThreeDeepAndNoDeeper() {
        String rule = rule("create", "", code("Again", "records.create(" + catalog + ", {name: values.name + \"+\"})"));
        assertThat(create("{'name':'А'}").isProblem(422, "Unprocessable").text("message"))
                .contains("3")
                .contains("→");
        assertThat(count()).isZero();
        assertThat(processes(rule)).hasSize(3);
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
    void aStepWhoseChangeARuleRefusesStandsWithTheMessage() {
        rule("create", "", set("Say", "$status", "400", "$body", "\"Нельзя\""));
        String scenario = publish(
                "<b:startEvent id='Start'/>" + make("Make", catalog, "\"Анна\"") + end() + row("Start", "Make", "End"));
        String process = run(scenario, null);
        assertThat(incident(process).path("message").asString()).contains("Нельзя");
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

    private String rule(String change, String condition, String... steps) {
        return ruleOf(catalog, change, condition, steps);
    }

    /** Publishes a rule of steps in a row; an argument without a tag is the field that is watched. */
    private String ruleOf(String of, String change, String condition, String... steps) {
        StringBuilder inside = new StringBuilder();
        StringBuilder ids = new StringBuilder("Start");
        String watched = "";
        for (String step : steps) {
            if (step.startsWith("<")) {
                inside.append(step);
                ids.append(' ').append(step, step.indexOf("id='") + 4, step.indexOf('\'', step.indexOf("id='") + 4));
            } else {
                watched = " fields='" + step + "'";
            }
        }
        return publish(trigger(of, change, condition).replace(" catalog=", watched + " catalog=")
                + inside
                + end()
                + row((ids + " End").split(" ")));
    }

    private static String trigger(String of, String change, String condition) {
        String inside = condition.isEmpty() ? "" : "<a:condition><![CDATA[" + condition + "]]></a:condition>";
        return start("<a:trigger kind='$record.before." + change + "' catalog='" + of + "'>" + inside + "</a:trigger>");
    }

    private static String make(String id, String in, String name) {
        return Bpmn.task(
                id,
                "<a:component type='record.create'><a:input name='catalog'>" + in
                        + "</a:input><a:input name='values' kind='script'><![CDATA[({name: " + name
                        + "})]]></a:input></a:component>");
    }

    private Answer free(String scenario, String event) {
        return admin.post(
                records("$events"),
                json("{'values':{'$name':'Свободное','$catalog':[{'catalogId':'$catalogs','recordId':'" + catalog
                        + "'}],'$events':['" + event + "'],'$script':[{'catalogId':'$scripts','recordId':'" + scenario
                        + "'}]}}"));
    }

    private Answer create(String values) {
        return admin.post(records(catalog), json("{'values':" + values + "}"));
    }

    private Answer patch(String record, String values) {
        return admin.patch(records(catalog) + "/" + record, json("{'values':" + values + "}"));
    }

    private JsonNode values(String record) {
        return admin.get(records(catalog) + "/" + record).is(200).at("values");
    }

    private long count() {
        return admin.get(records(catalog) + "/count").is(200).at("count").asLong();
    }

    private List<String> names(String in) {
        return admin.get(records(in))
                .is(200)
                .json()
                .valueStream()
                .map(item -> item.at("/values/name").asString())
                .toList();
    }
}
