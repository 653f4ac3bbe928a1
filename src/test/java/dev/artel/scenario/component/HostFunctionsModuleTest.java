package dev.artel.scenario.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.catalog.Catalog;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.record.Rec;
import dev.artel.record.Records;
import dev.artel.scenario.ScenarioTest;
import dev.artel.scenario.script.Scripts;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class HostFunctionsModuleTest extends ScenarioTest {
    @Autowired
    private HostFunctions functions;

    @Autowired
    private Records records;

    @Autowired
    private Scripts scripts;

    @Autowired
    private TransactionTemplate transactions;

    private Catalog catalog;
    private TestStep step;

    @BeforeEach
    void makeACatalog() {
        catalog = catalog(
                "[{'id':'name','name':'Имя','type':'text','required':true},{'id':'sum','name':'Сумма','type':'number'},"
                        + "{'id':'at','name':'Когда','type':'date','config':{'type':'time','time':true}},"
                        + "{'id':'state','name':'Статус','type':'dropdown','config':{'items':[{'id':'new','name':'Новый'}]}}]");
        step = new TestStep(ADMINISTRATOR, scripts);
    }

    private JsonNode call(String name, String arguments) {
        String json = arguments.replace('\'', '"').replace("CATALOG", catalog.ref());
        return transactions.execute(status -> functions.call(name, json, step, true));
    }

    @Test
    void recordsAreMadeReadChangedFoundAndRemoved() {
        JsonNode made = call(
                "records.create", "['CATALOG',{'name':'Анна','sum':1.5,'at':{'$date':'2026-11-23T07:00:00.000Z'}}]");
        assertThat(made.path("id").asString()).isEqualTo("1");
        assertThat(made.path("catalogId").asString()).isEqualTo(catalog.ref());
        assertThat(made.path("title").asString()).isEqualTo("Анна");
        assertThat(made.path("version").asLong()).isEqualTo(1);
        assertThat(made.path("values").path("at").asString()).isEqualTo("2026-11-23T07:00:00.000Z");
        assertThat(call("records.update", "['CATALOG',1,{'sum':2},{'version':1}]"))
                .isEqualTo(Json.read("{\"changed\":[\"sum\"]}"));
        assertThat(call("records.get", "['CATALOG','1']")
                        .path("values")
                        .path("sum")
                        .decimalValue())
                .isEqualByComparingTo("2");
        assertThat(call("records.get", "['CATALOG',{'catalogId':'CATALOG','recordId':'1'},{'fields':['name']}]")
                        .path("values")
                        .has("sum"))
                .isFalse();
        call("records.create", "['CATALOG',{'name':'Борис'}]");
        JsonNode page = call("records.find", "['CATALOG',{'sort':[{'field':'name','desc':true}],'limit':1}]");
        assertThat(page.path("items").path(0).path("title").asString()).isEqualTo("Борис");
        JsonNode rest = call(
                "records.find", "['CATALOG',{'sort':'-name','limit':1,'after':" + Json.write(page.path("next")) + "}]");
        assertThat(rest.path("items").path(0).path("title").asString()).isEqualTo("Анна");
        assertThat(call("records.find", "['CATALOG',{'filters':{'name':'Анна'}}]")
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(call("records.count", "['CATALOG',{'name':'Анна'}]").asLong())
                .isEqualTo(1);
        assertThat(call("records.count", "['CATALOG']").asLong()).isEqualTo(2);
        assertThat(call("records.remove", "['CATALOG','1']").isNull()).isTrue();
        assertThat(call("records.get", "['CATALOG','1']").isNull()).isTrue();
    }

    @Test
    void numbersAreReckonedByTheDatabase() {
        assertThat(call("records.sum", "['CATALOG','sum']").decimalValue()).isEqualByComparingTo("0");
        assertThat(call("records.avg", "['CATALOG','sum']").isNull()).isTrue();
        for (String sum : new String[] {"1.1", "2.2", "4"}) {
            call("records.create", "['CATALOG',{'name':'" + (sum.equals("4") ? "Б" : "А") + "','sum':" + sum + "}]");
        }
        call("records.create", "['CATALOG',{'name':'А'}]");
        assertThat(call("records.sum", "['CATALOG','sum']").decimalValue()).isEqualByComparingTo("7.3");
        assertThat(call("records.sum", "['CATALOG','sum',{'name':'А'}]").decimalValue())
                .isEqualByComparingTo("3.3");
        assertThat(call("records.min", "['CATALOG','sum']").decimalValue()).isEqualByComparingTo("1.1");
        assertThat(call("records.max", "['CATALOG','sum']").decimalValue()).isEqualByComparingTo("4");
        assertThat(call("records.avg", "['CATALOG','sum']").decimalValue()).isEqualByComparingTo("2.43333333");
        assertProblem("BadRequest", "records.sum", "['CATALOG','name']");
        assertProblem("BadRequest", "records.sum", "['CATALOG','nosuch']");
    }

    @Test
    void whatIsWrongIsSaidInTheNameOfTheFunction() {
        assertProblem("BadRequest", "records.get", "['CATALOG']");
        assertProblem("BadRequest", "records.create", "['CATALOG','text']");
        assertProblem("BadRequest", "records.find", "['CATALOG',{'limit':'many'}]");
        assertProblem("BadRequest", "records.find", "['CATALOG',{'limit':5000}]");
        assertProblem("BadRequest", "records.find", "['CATALOG',{'sort':[{'field':'name'},{'field':'sum'}]}]");
        for (String search : new String[] {"'sort':[{'field':{}}]", "'limit':1.5", "'limit':1e20", "'offset':0.5"}) {
            assertProblem("BadRequest", "records.find", "['CATALOG',{" + search + "}]");
        }
        assertProblem("BadRequest", "records.get", "['CATALOG',[1]]");
        assertProblem("BadRequest", "records.update", "['CATALOG','1',{'sum':3},{'version':1.5}]");
        assertProblem("BadRequest", "records.update", "['CATALOG','1',{'sum':3},{'version':'old'}]");
        assertProblem("BadRequest", "records.create", "['CATALOG',{'sum':1}]");
        assertProblem(
                "Conflict", "records.update", "['CATALOG','1',{'sum':3},{'version':0}]", "['CATALOG',{'name':'x'}]");
        assertProblem("NotFound", "records.get", "['nosuch','1']");
    }

    private void assertProblem(String kind, String name, String arguments, String... before) {
        for (String made : before) {
            call("records.create", made);
        }
        assertThatThrownBy(() -> call(name, arguments))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.kind().name()).isEqualTo(kind));
    }

    @Test
    void expressionsOnlyRead() {
        String arguments = "[\"" + catalog.ref() + "\",{\"name\":\"x\"}]";
        assertThatThrownBy(() -> functions.call("records.create", arguments, step, false))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.kind().name()).isEqualTo("ReadOnly"));
        assertThat(functions
                        .call("records.count", "[\"" + catalog.ref() + "\"]", step, false)
                        .asLong())
                .isZero();
    }

    @Test
    void theStructureIsToldWithItsOptions() {
        JsonNode told = call("catalogs.get", "['CATALOG']");
        assertThat(told.path("name").asString()).isEqualTo("Каталог");
        assertThat(Json.write(told))
                .contains(
                        "\"id\":\"name\",\"name\":\"Имя\",\"type\":\"text\"",
                        "\"options\":[{\"id\":\"new\",\"name\":\"Новый\"}]");
    }

    @Test
    void employeesAreToldWithTheirOpenTasks() {
        String email = UUID.randomUUID() + "@example.org";
        Rec person = records.create(
                ADMINISTRATOR,
                Cause.byPerson(1),
                "$users",
                Json.object().put("$name", "Ольга").put("$email", email));
        above.give(person.id(), 4);
        assertThat(call("users.get", "['" + person.ref() + "']"))
                .isEqualTo(Json.object()
                        .put("id", person.ref())
                        .put("name", "Ольга")
                        .put("email", email)
                        .put("openTasks", 4));
        assertThat(call("users.get", "['999999']").isNull()).isTrue();
        call("records.create", "['CATALOG',{'name':'Отдел'}]");
        assertThat(call("users.inGroup", "[{'catalogId':'CATALOG','recordId':'1'}]")
                        .size())
                .isZero();
        assertProblem("BadRequest", "users.inGroup", "[{}]");
    }

    @Test
    void mailIsWrittenOncePerTextOfAStep() {
        String mail = "[{'to':['a@example.org'],'subject':'Тема','text':'Текст'}]";
        JsonNode first = call("mail.send", mail);
        assertThat(first.isString()).isTrue();
        assertThat(call("mail.send", mail)).isEqualTo(first);
        assertThat(call("mail.send", mail.replace("Тема", "Другая"))).isNotEqualTo(first);
        assertProblem("BadRequest", "mail.send", "[{'to':'a@example.org','subject':'x'}]");
        assertProblem("BadRequest", "mail.send", "[{'subject':'x','text':'y'}]");
    }
}
