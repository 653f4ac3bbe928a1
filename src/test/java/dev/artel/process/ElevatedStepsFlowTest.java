package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whose rights a run has: those of whoever caused it, and everything in the steps that say so. */
class ElevatedStepsFlowTest extends RightsWork {
    private String create(boolean elevated) {
        return step(
                "Pay",
                elevated,
                "<a:component type='record.create'><a:input name='catalog'>" + salaries
                        + "</a:input><a:input name='values' kind='script'>({name: \"Анна\", sum: 5})</a:input>"
                        + "<a:output name='id' to='made'/></a:component>");
    }

    @Test
    void aRunMayNoMoreThanWhoeverCausedItAndSaysWhatIsMissing() {
        String record = record(requests, "{'name':'А'}");
        String scenario = publish(byHand() + create(false) + end() + row("Start", "Pay", "End"));
        String process = startedByAnna(scenario, record);
        String message = incident(process).path("message").asString();
        assertThat(message).contains("Шаг Pay", "Анна", "Зарплаты", "С полными правами");
        assertThat(admin.get(records(salaries)).json()).isEmpty();
        give(onCatalog(salaries), "create", "");
        admin.post("/api/v1/processes/" + process + "/retry", null).is(200);
        settle();
        assertThat(status(process)).isEqualTo("completed");
        assertThat(admin.get(records(salaries)).json()).hasSize(1);
    }

    @Test
    void anElevatedStepActsWithEverythingAndIsToldOfEverywhere() {
        String record = record(requests, "{'name':'А'}");
        String scenario = publish(byHand()
                + create(true)
                + step(
                        "Count",
                        false,
                        "<a:component type='variables.set'><a:input name='n' kind='script'>1</a:input>"
                                + "<a:output name='n' to='n'/></a:component>")
                + end()
                + row("Start", "Pay", "Count", "End"));
        String process = startedByAnna(scenario, record);
        assertThat(status(process)).isEqualTo("completed");
        String made = process(process).at("/variables/made").asString();
        assertThat(admin.get(records(salaries) + "/" + made).is(200).text("/createdBy/id"))
                .isEqualTo(annaId);
        JsonNode cause = admin.get("/api/v1/histories?catalogId=" + salaries + "&recordId=" + made)
                .is(200)
                .at("/0/cause");
        assertThat(cause.path("elevated").asBoolean()).isTrue();
        assertThat(cause.path("processId").asString()).isEqualTo(process);
        assertThat(trace(process).stream()
                        .filter(one -> one.path("elevated").asBoolean())
                        .map(one -> one.path("element").asString()))
                .containsExactly("Pay");
        anna.get(records(salaries) + "/" + made).isProblem(404, "NotFound");

        JsonNode ran = audited("process.elevated", "process:" + process);
        assertThat(ran.toString()).contains("Шаг Pay", "Зарплаты № " + made);
        assertThat(ran.at("/actor/id").asString()).isEqualTo(annaId);
        JsonNode published = audited("scenario.elevated", "scenario:" + scenario);
        assertThat(published.toString()).contains("Шаг Pay").doesNotContain("Шаг Count");
        JsonNode versions =
                admin.get("/api/v1/scenarios/" + scenario + "/versions").is(200).json();
        assertThat(versions.at("/0/elevated").asInt()).isEqualTo(1);
    }

    @Test
    void whoeverPublishesAnElevatedStepIsToldSo() {
        String scenario = publish(byHand() + create(true) + end() + row("Start", "Pay", "End"));
        JsonNode remark = admin.get("/api/v1/scenarios/" + scenario).is(200).at("/problems");
        assertThat(remark.valueStream()
                        .filter(one -> one.path("code").asString().equals("elevated"))
                        .map(one -> one.path("severity").asString()
                                + one.path("element").asString()))
                .containsExactly("warningPay");
    }

    @Test
    void functionsExpressionsAndInputsSeeWhatTheAccountSees() {
        open(onCatalog(requests), "delete", "'secret':'hidden'");
        String scenario = publish(start("<a:trigger kind='$record.after.update' catalog='" + requests + "'/>")
                + set(
                        "Plain",
                        "old",
                        "prevValues.secret",
                        "now",
                        "record.values.secret",
                        "asked",
                        "records.get(catalogId, recordId).values.secret")
                + code(
                        "All",
                        true,
                        "return [prevValues.secret, record.values.secret,"
                                + " records.get(catalogId, recordId).values.secret].join()")
                + set("After", "again", "record.values.secret === undefined && prevValues.secret === undefined")
                + end()
                + row("Start", "Plain", "All", "After", "End"));
        String record = record(requests, "{'name':'А','secret':'к'}");
        anna.patch(records(requests) + "/" + record, Json.read(json("{'values':{'name':'Б'}}")))
                .is(200);
        JsonNode variables = only(scenario).path("variables");
        assertThat(only(scenario).path("status").asString()).isEqualTo("completed");
        assertThat(variables.path("All").asString()).isEqualTo("к,к,к");
        assertThat(variables.path("again").asBoolean()).isTrue();
        for (String name : new String[] {"old", "now", "asked"}) {
            assertThat(variables.path(name).asString("")).as(name).isEmpty();
        }
    }

    @Test
    void aHiddenFieldIsRefusedWithItsNameForThoseWhoMendIt() {
        open(onCatalog(requests), "delete", "'secret':'hidden'");
        String record = record(requests, "{'name':'А'}");
        String scenario = publish(byHand()
                + step(
                        "Write",
                        false,
                        "<a:component type='record.update'><a:input name='catalog'>" + requests
                                + "</a:input><a:input name='id' kind='script'>recordId</a:input>"
                                + "<a:input name='values'>{\"secret\":\"x\"}</a:input></a:component>")
                + end()
                + row("Start", "Write", "End"));
        String process = startedByAnna(scenario, record);
        assertThat(incident(process).path("message").asString()).contains("«Тайна»", "Анна", "Шаг Write");
        String seen = anna.get("/api/v1/processes/" + process).is(200).body();
        assertThat(seen).doesNotContain("Тайна", "secret");
    }

    @Test
    void anAccountThatNobodySignsInWithActsByItsOwnRules() {
        String service = admin.post(
                        "/api/v1/catalogs/$users/records",
                        Map.of("values", Map.of("$name", "Расчёт " + fresh("робот"))))
                .is(201)
                .text("id");
        String record = record(requests, "{'name':'А'}");
        String scenario = publish(byHand() + create(false) + end() + row("Start", "Pay", "End"));
        String settings = "/api/v1/scenarios/" + scenario;
        String runAs = json("{'runAs':{'kind':'account','user':'" + service + "'}}");
        anna.patch(settings, Json.read(runAs)).isProblem(404, "NotFound");
        admin.patch(settings, Json.read(runAs)).is(200);
        assertThat(audited("scenario.acts-as", "scenario:" + scenario).toString())
                .contains("Расчёт");
        assertThat(problems(settings)).contains("Pay missing-right");
        String refused = startedByAnna(scenario, record);
        assertThat(incident(refused).path("message").asString()).contains("Расчёт", "Зарплаты");
        admin.post(
                        "/api/v1/rights",
                        Json.read(json("{'object':" + onCatalog(salaries)
                                + ",'rules':[{'rightSubject':{'userAttr':'id','recordId':'" + service
                                + "'},'privilegeCode':'create'}]}")))
                .is(200);
        assertThat(problems(settings)).doesNotContain("Pay missing-right");
        String process = startedByAnna(scenario, record);
        assertThat(status(process)).isEqualTo("completed");
        JsonNode item = process(process);
        assertThat(item.at("/runAs/id").asString()).isEqualTo(service);
        assertThat(item.at("/cause/user/id").asString()).isEqualTo(annaId);
        assertThat(admin.get(records(salaries) + "/"
                                + item.at("/variables/made").asString())
                        .at("/createdBy/id")
                        .asString())
                .isEqualTo(service);
        admin.post("/api/v1/users/" + service + "/block", null).is(204);
        assertThat(status(startedByAnna(scenario, record))).isEqualTo("incident");
        admin.patch(settings, Json.read(runAs)).isProblem(400, "BadRequest");
    }

    private List<String> problems(String scenario) {
        return admin.get(scenario)
                .at("/problems")
                .valueStream()
                .map(problem -> problem.path("element").asString() + " "
                        + problem.path("code").asString())
                .toList();
    }

    @Test
    void aBlockedAccountIsAnIncidentAndNeverSomebodyElse() {
        String record = record(requests, "{'name':'А'}");
        String scenario = publish(byHand()
                + person("Wait")
                + code("Read", true, "return records.count(\"" + requests + "\")")
                + end()
                + row("Start", "Wait", "Read", "End"));
        String process = startedByAnna(scenario, record);
        admin.post("/api/v1/users/" + annaId + "/block", null).is(204);
        complete(process, "Wait");
        assertThat(incident(process).path("message").asString()).contains("Анна", "заблокирована");
        admin.post("/api/v1/users/" + annaId + "/unblock", null).is(204);
        admin.post("/api/v1/processes/" + process + "/retry", Map.of()).is(200);
        settle();
        assertThat(status(process)).isEqualTo("completed");
        assertThat(process(process).at("/runAs/id").asString()).isEqualTo(annaId);
    }
}
