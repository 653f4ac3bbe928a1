package dev.artel.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.HouseTest;
import dev.artel.testing.Tally;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios that fill a card while a person edits it; nothing is saved by them. */
class CardEditsFlowTest extends HouseTest {
    private String catalog;

    @BeforeEach
    void prepare() {
        catalog = catalog("{'id':'name','name':'Имя','type':'text'},"
                + "{'id':'price','name':'Цена','type':'number'},{'id':'count','name':'Число','type':'number'},"
                + "{'id':'sum','name':'Сумма','type':'number'},{'id':'fill','name':'Заполнить','type':'button'}");
    }

    @Test
    void whatIsWatchedIsToldAndAChangedFieldFillsOthers() {
        watch("price count", set("Fill", "$body", "({values: {sum: allValues.price * allValues.count}})"));
        assertThat(admin.get(changes()).is(200).at("fields")).isEqualTo(Json.read("[\"price\",\"count\"]"));
        assertThat(admin.get(changes()).at("any").asBoolean(true)).isFalse();

        Answer told =
                tell(null, List.of("price"), Map.of("price", "5", "count", 3)).is(200);
        assertThat(told.at("values").path("sum").asInt()).isEqualTo(15);
        assertThat(told.at("values").has("price")).isFalse();
        assertThat(told.at("message").isNull()).isTrue();
        assertThat(tell(null, List.of("name"), Map.of("name", "А")).at("values"))
                .isEmpty();
        assertThat(admin.get(records(catalog) + "/count").at("count").asInt()).isZero();
    }

    @Test
    void aRecordIsFilledFromWhatIsStoredAndWhatIsWritten() {
        String record = record(catalog, "{'name':'А','price':5,'count':2}");
        String scenario = watch(
                "price",
                set(
                        "Fill",
                        "$body",
                        "({values: {sum: values.price * allValues.count, name: recordId + typeof values.count}})"));
        Answer told = tell(record, List.of("price"), Map.of("price", 7)).is(200);
        assertThat(told.at("values").path("sum").asInt()).isEqualTo(14);
        assertThat(told.at("values").path("name").asString()).isEqualTo(record + "undefined");
        assertThat(admin.get(records(catalog) + "/" + record)
                        .at("values")
                        .path("price")
                        .asInt())
                .as("nothing is saved")
                .isEqualTo(5);
        assertThat(only(scenario).at("/cause/event").asString()).isEqualTo("$record.updating");
    }

    @Test
    void aButtonIsPressedAndANewCardOpens() {
        watch("fill", set("Fill", "$body", "({values: {name: \"нажато\"}, message: \"Готово\"})"));
        Answer told = tell(null, List.of("fill"), Map.of()).is(200);
        assertThat(told.at("values").path("name").asString()).isEqualTo("нажато");
        assertThat(told.text("message")).isEqualTo("Готово");
        assertThat(told.at("refused").asBoolean(true)).isFalse();

        watch("", set("Open", "$body", "({values: {count: 1}})"));
        Answer opened = tell(null, List.of(), Map.of()).is(200);
        assertThat(opened.at("values").path("count").asInt()).isEqualTo(1);
        assertThat(opened.at("values").has("name"))
                .as("the button was not pressed")
                .isFalse();
    }

    @Test
    void oneStartTellsItsButtonsApart() {
        catalog = catalog("{'id':'name','name':'Имя','type':'text'},{'id':'yes','name':'Да','type':'button'},"
                + "{'id':'no','name':'Нет','type':'button'}");
        watch("yes no", set("Fill", "$body", "({values: {name: [values.yes, values.no, allValues.yes].join()}})"));
        assertThat(tell(null, List.of("yes"), Map.of())
                        .at("values")
                        .path("name")
                        .asString())
                .isEqualTo("true,,");
        assertThat(tell(null, List.of("no"), Map.of()).at("values").path("name").asString())
                .isEqualTo(",true,");
    }

    @Test
    void aConditionAsksForAButton() {
        catalog = catalog("{'id':'name','name':'Имя','type':'text'},{'id':'yes','name':'Да','type':'button'},"
                + "{'id':'no','name':'Нет','type':'button'}");
        String trigger = "<a:trigger kind='$record.updating' catalog='" + catalog
                + "' fields='yes no'><a:condition>values.yes === true</a:condition></a:trigger>";
        publish(start(trigger)
                + set("Fill", "$body", "({values: {name: \"да\"}})")
                + end()
                + row("Start", "Fill", "End"));
        assertThat(tell(null, List.of("no"), Map.of()).at("values")).isEmpty();
        assertThat(tell(null, List.of("yes"), Map.of())
                        .at("values")
                        .path("name")
                        .asString())
                .isEqualTo("да");
    }

    @Test
    void whatIsPutInCallsTheNextOneAndCirclesAreStopped() {
        watch("price", set("Fill", "$body", "({values: {sum: allValues.price * 2}})"));
        watch("sum", set("Fill", "$body", "({values: {name: \"сумма \" + allValues.sum}})"));
        Answer told = tell(null, List.of("price"), Map.of("price", 4)).is(200);
        assertThat(told.at("values").path("name").asString()).isEqualTo("сумма 8");

        String circle = watch("count", set("Fill", "$body", "({values: {count: allValues.count + 1}})"));
        Answer stopped = tell(null, List.of("count"), Map.of("count", 1)).is(200);
        assertThat(stopped.at("refused").asBoolean()).isTrue();
        assertThat(stopped.text("message")).contains("кругу");
        assertThat(processes(circle)).hasSize(5);
    }

    @Test
    void aRefusalAndAFailureAreToldAndPutNothingIn() {
        watch(
                "price",
                set("Say", "$status", "400", "$body", "({message: \"Много\", field: \"price\", values: {sum: 1}})"));
        Answer refused = tell(null, List.of("price"), Map.of("price", 4)).is(200);
        assertThat(refused.at("refused").asBoolean()).isTrue();
        assertThat(refused.text("/errors/0/field")).isEqualTo("price");
        assertThat(refused.text("/errors/0/message")).isEqualTo("Много");
        assertThat(refused.at("values")).isEmpty();

        watch("count", code("Do", "none.at.all"));
        Answer failed = tell(null, List.of("count"), Map.of("count", 4)).is(200);
        assertThat(failed.at("refused").asBoolean()).isTrue();
        assertThat(failed.text("message")).contains("администратору");
        watch("name", set("Fill", "$body", "({values: {sum: \"много\"}})"));
        assertThat(tell(null, List.of("name"), Map.of("name", "А")).status()).isEqualTo(422);
    }

    @Test
    void whoMayNotSaveTheCardIsNotHelpedWithIt() {
        String record = record(catalog, "{'name':'А'}");
        watch("price", set("Fill", "$body", "({values: {sum: 1}})"));
        String section =
                admin.post("/api/v1/sections", Map.of("name", "Closed")).is(201).text("id");
        admin.patch("/api/v1/catalogs/" + catalog, Map.of("sectionId", section)).is(200);
        Api employee = employee();
        assertThat(employee.post(changes(), body(record, List.of("price"), Map.of("price", 1)))
                        .status())
                .isEqualTo(404);
        assertThat(employee.get(changes()).status()).isEqualTo(404);
        assertThat(tell("999999", List.of("price"), Map.of()).status()).isEqualTo(404);
    }

    @Test
    void whoEditsIsNotToldWhichValueOfAScenarioDoesNotFit() {
        String scenario = watch("price", set("Fill", "$body", "({values: {sum: \"Миллион\"}})"));
        Answer told = employee()
                .post(changes(), body(null, List.of("price"), Map.of("price", 1)))
                .is(200);
        assertThat(told.at("refused").asBoolean()).isTrue();
        assertThat(told.text("message")).contains(only(scenario).path("id").asString());
        assertThat(told.body()).doesNotContain("Миллион").doesNotContain("Сумма");
        assertThat(tell(null, List.of("price"), Map.of("price", 1))
                        .isProblem(422, "Unprocessable")
                        .text("message"))
                .contains("Сумма");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'fields':'price'} | fields",
                "{'fields':{'price':1}} | fields",
                "{'fields':[],'values':[1]} | values",
                "{'fields':[],'values':'price'} | values",
                "{'recordId':{},'fields':['name']} | recordId",
                "{'recordId':[1],'fields':['name']} | recordId",
                "{'recordId':true,'fields':['name']} | recordId",
                "{'fields':[{}]} | fields",
                "{'fields':[null]} | fields",
                "{'fields':[['name']]} | fields",
                "{'fields':['name','zzz']} | zzz",
                "{'recordId':'3','values':{'name':'A'},'allValues':{}} | allValues",
                "{'fields':['name'],'valuez':1} | valuez",
                "{'fields':['name'],'values':{'name':'A','nope':1}} | nope"
            })
    void whatIsSentInAWrongFormIsRefusedByItsName(String body, String field) {
        Answer refused = admin.post(changes(), json(body)).isProblem(400, "BadRequest");
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
    }

    @Test
    void aStatusThatIsNoneIsToldToWhoeverMayReadTheScenario() {
        watch("price", set("Fill", "$status", "({})"));
        assertThat(tell(null, List.of("price"), Map.of("price", 1))
                        .isProblem(422, "Unprocessable")
                        .text("message"))
                .contains("$status");
    }

    @Test
    void anEditThatOneScenarioWatchesCostsFewStatements() {
        watch("price", set("Fill", "$body", "({values: {sum: allValues.price * 2}})"));
        tell(null, List.of("price"), Map.of("price", 1)).is(200);
        Tally watched = statements.ofRequests(
                () -> tell(null, List.of("price"), Map.of("price", 1)).is(200));
        assertThat(watched.statements()).as(watched.toString()).isLessThanOrEqualTo(7);
        Tally unwatched = statements.ofRequests(
                () -> tell(null, List.of("name"), Map.of("name", "А")).is(200));
        assertThat(unwatched.statements()).as(unwatched.toString()).isLessThanOrEqualTo(3);
    }

    private String watch(String fields, String step) {
        String id = step.substring(step.indexOf("id='") + 4, step.indexOf('\'', step.indexOf("id='") + 4));
        return publish(start("<a:trigger kind='$record.updating' catalog='" + catalog + "' fields='" + fields + "'/>")
                + step
                + end()
                + row("Start", id, "End"));
    }

    private Answer tell(String record, List<String> fields, Map<String, ?> values) {
        return admin.post(changes(), body(record, fields, values));
    }

    private static String body(String record, List<String> fields, Map<String, ?> values) {
        var body = Json.object().put("recordId", record);
        body.set("fields", Json.MAPPER.valueToTree(fields));
        body.set("values", Json.MAPPER.valueToTree(values));
        return Json.write(body);
    }

    private String changes() {
        return "/api/v1/catalogs/" + catalog + "/changes";
    }
}
