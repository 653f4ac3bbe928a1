package dev.artel.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.testing.Api;
import dev.artel.testing.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a process is told of the change that started it: exactly what is documented, nothing more, nothing less. */
class TriggerInputsFlowTest extends HouseTest {
    private static final String FIELDS = "{'id':'name','name':'Имя','type':'text'},"
            + "{'name':'Сумма','type':'number'},"
            + "{'name':'Когда','type':'date','config':{'time':true}},"
            + "{'name':'Этап','type':'dropdown','config':{'items':[{'id':'new','name':'Новый'},{'id':'old','name':'Старый'}]}},"
            + "{'name':'Метки','type':'checkboxes','config':{'items':[{'id':'a','name':'А'},{'id':'b','name':'Б'}]}},"
            + "{'name':'Срочно','type':'switch'},"
            + "{'name':'Готово','type':'progress'},"
            + "{'name':'Телефон','type':'contact','config':{'type':'phone'}},"
            + "{'name':'Кто','type':'user'}";
    private static final String FULL =
            "{'name':'Анна','2':1234.5,'3':'2026-11-23T10:15:00.000Z','4':['new'],'5':['b','a'],"
                    + "'6':true,'7':40,'8':[{'contact':'+79012345678'}],'9':[{'id':'1'}]}";

    private String catalog;

    @BeforeEach
    void prepare() {
        catalog = catalog(FIELDS);
    }

    @Test
    void aCreationTellsTheFilledFields() {
        String scenario = listening("create");
        String record = record(catalog, "{'name':'Анна','2':14,'3':'2017-10-11T08:01:28.000Z','5':[],'8':[]}");

        JsonNode seen = seen(scenario);
        assertThat(seen.path("event"))
                .isEqualTo(Json.read(
                        json("{'id':'" + subscription(scenario) + "','type':'$record.after.create','async':true}")));
        assertThat(seen.path("script")).isEqualTo(Json.read("{\"id\":\"" + scenario + "\"}"));
        assertThat(seen.path("user")).isEqualTo(Json.read("{\"id\":\"1\"}"));
        assertThat(seen.path("catalogId")).isEqualTo(Json.read("\"" + catalog + "\""));
        assertThat(seen.path("recordId")).isEqualTo(Json.read("\"" + record + "\""));
        assertThat(seen.path("prevValues").asString()).isEqualTo("none");
        assertThat(seen.path("values"))
                .isEqualTo(Json.read(
                        json("{'1':'Анна','name':'Анна','2':14,'3':'2017-10-11T08:01:28.000Z','6':false,'7':0}")));
    }

    @Test
    void valuesOfEachTypeStandAsTheApiAnswersThem() {
        String scenario = listening("create");
        String record = record(catalog, FULL);

        JsonNode values = seen(scenario).path("values");
        JsonNode answered = admin.get(records(catalog) + "/" + record).is(200).at("values");
        assertThat(values).isEqualTo(answered);
        assertThat(values.path("4")).isEqualTo(Json.read("[\"new\"]"));
        assertThat(values.path("2").decimalValue()).isEqualByComparingTo("1234.5");
        assertThat(values.path("6").isBoolean()).isTrue();
    }

    @Test
    void anUpdateTellsWhatChangedAndAllThatWas() {
        String record = record(catalog, FULL);
        JsonNode before = admin.get(records(catalog) + "/" + record).is(200).at("values");
        String scenario = listening("update");
        admin.patch(records(catalog) + "/" + record, json("{'values':{'name':'Анна','2':2,'4':[],'5':['a'],'8':null}}"))
                .is(200);

        JsonNode seen = seen(scenario);
        assertThat(seen.path("prevValues")).isEqualTo(before);
        JsonNode values = seen.path("values");
        assertThat(values.propertyNames()).containsExactlyInAnyOrder("2", "4", "5", "8");
        assertThat(values.path("2").asInt()).isEqualTo(2);
        assertThat(values.path("5")).isEqualTo(Json.read("[\"a\"]"));
        assertThat(values.path("4")).isEmpty();
    }

    @Test
    void aChangedFieldWithAnIdOfItsOwnStandsUnderBothNames() {
        String record = record(catalog, FULL);
        String scenario = listening("update");
        admin.patch(records(catalog) + "/" + record, json("{'values':{'1':'Борис'}}"))
                .is(200);
        JsonNode seen = seen(scenario);
        assertThat(seen.path("values")).isEqualTo(Json.read(json("{'1':'Борис','name':'Борис'}")));
        assertThat(seen.at("/prevValues/name").asString()).isEqualTo("Анна");
        assertThat(seen.at("/prevValues/1").asString()).isEqualTo("Анна");
    }

    @Test
    void aDeletionTellsAllFields() {
        String record = record(catalog, FULL);
        JsonNode before = admin.get(records(catalog) + "/" + record).is(200).at("values");
        String scenario = listening("delete");
        admin.delete(records(catalog) + "/" + record).is(200);
        JsonNode seen = seen(scenario);
        assertThat(seen.path("values")).isEqualTo(before);
        assertThat(seen.path("prevValues").asString()).isEqualTo("none");
    }

    @Test
    void theUserIsWhoeverChangedItAndNobodyWhenAProcessDid() {
        String first = listening("create");
        String second = catalog("{'name':'Имя','type':'text'}");
        Api employee = employee();
        String me = employee.get("/api/v1/profile/me").is(200).text("id");
        String copying = publish(start("<a:trigger kind='$record.after.create' catalog='" + second + "'/>")
                + code("Copy", "records.create(" + catalog + ", {name: `copy`})")
                + end()
                + row("Start", "Copy", "End"));
        employee.post(records(second), json("{'values':{'1':'x'}}")).is(201);

        settle();
        assertThat(only(copying).path("status").asString()).isEqualTo("completed");
        JsonNode seen = seen(first);
        assertThat(seen.at("/user/id").isNull()).isTrue();
        JsonNode process = only(first);
        assertThat(process.at("/cause/user/id").asString()).isEqualTo(me);
        assertThat(process.at("/runAs/id").asString()).isEqualTo(me);
        assertThat(process.at("/cause/parentProcessId").asString())
                .isEqualTo(only(copying).path("id").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "update", "delete"})
    void theProcessIsAboutTheRecord(String change) {
        String record = record(catalog, FULL);
        String scenario = listening(change);
        String about = record;
        if (change.equals("create")) {
            about = record(catalog, FULL);
        } else if (change.equals("update")) {
            admin.patch(records(catalog) + "/" + record, json("{'values':{'2':1}}"))
                    .is(200);
        } else {
            admin.delete(records(catalog) + "/" + record).is(200);
        }
        JsonNode process = only(scenario);
        assertThat(process.at("/record/catalogId").asString()).isEqualTo(catalog);
        assertThat(process.at("/record/recordId").asString()).isEqualTo(about);
        assertThat(process.at("/record/title").asString()).isEqualTo("Анна");
        assertThat(process.at("/cause/event").asString()).isEqualTo("$record.after." + change);
    }

    private String listening(String change) {
        return publish(start("<a:trigger kind='$record.after." + change + "' catalog='" + catalog + "'/>")
                + set(
                        "See",
                        "seen",
                        "({event, script, user, catalogId, recordId, values,"
                                + " prevValues: typeof prevValues === `undefined` ? `none` : prevValues})")
                + end()
                + row("Start", "See", "End"));
    }

    private JsonNode seen(String scenario) {
        JsonNode process = only(scenario);
        assertThat(process.path("status").asString()).as(process.toString()).isEqualTo("completed");
        return process.at("/variables/seen");
    }

    private String subscription(String scenario) {
        return admin.get("/api/v1/scenarios/" + scenario).is(200).text("/triggers/0/id");
    }
}
